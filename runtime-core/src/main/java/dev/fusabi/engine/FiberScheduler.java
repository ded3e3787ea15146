package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.vm.Fiber;
import dev.fusabi.vm.Limits;
import dev.fusabi.vm.Machine;
import dev.fusabi.vm.Outcome;
import dev.fusabi.vm.Services;
import dev.fusabi.vm.TextInput;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes on with the fibers of one engine: starts them, resumes them on the event loop when what they wait for is done,
 * ends them when they are cancelled or their time is over. All methods but {@link #cancel} belong to the event loop.
 */
final class FiberScheduler implements Services {
    private final EventLoop loop;
    private final Machine machine;
    private final Limits limits;
    private final Consumer<String> output;
    private final Consumer<String> errorOutput;
    private final Set<String> capabilities;
    private final OperationRegistry operations;
    private final TextInput input;
    private final Set<ScriptFiber> roots = new LinkedHashSet<>();

    FiberScheduler(EventLoop loop, EngineBuilder settings) {
        this.loop = loop;
        this.output = settings.output;
        this.errorOutput = settings.errorOutput;
        this.capabilities = settings.host.capabilities();
        this.operations = settings.operations;
        this.limits = settings.limits();
        this.input = new StandardInput(loop, settings.input, operations, limits.memory());
        this.machine = new Machine(limits, this);
    }

    /** Starts a fiber that no other one has started. */
    void start(ScriptFiber fiber, FunctionValue function, Object[] arguments) {
        roots.add(fiber);
        if (!limits.deadline().equals(Limits.NO_DEADLINE)) {
            fiber.deadline(
                    loop.schedule(
                            limits.deadline(),
                            () ->
                                    end(
                                            fiber,
                                            BuiltinExceptions.deadline(
                                                    "The call took longer than its deadline of "
                                                            + limits.deadline().toMillis()
                                                            + " ms."))));
        }
        handle(fiber, machine.start(fiber, function, arguments));
    }

    /** Goes on with a fiber that gave way to others, without giving way: for calls that do not wait. */
    void runOn(ScriptFiber fiber) {
        while (fiber.state() == Fiber.State.WAITING && fiber.operation() == null) {
            fiber.nextTurn();
            handle(fiber, machine.resume(fiber));
        }
    }

    /** Ends a fiber from any thread: its cleanup code runs, and what it waits for is cancelled. */
    void cancel(ScriptFiber fiber) {
        Runnable ending = () -> end(fiber, BuiltinExceptions.cancelled("The call was cancelled."));
        if (loop.inEventLoop()) {
            ending.run();
        } else {
            loop.execute(ending);
        }
    }

    void cancelAll() {
        roots.stream().toList().forEach(this::cancel);
    }

    /** Fibers that have been started from outside and have not ended. */
    int pending() {
        return roots.size();
    }

    private void handle(ScriptFiber fiber, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(Object value) -> {
                roots.remove(fiber);
                endChildren(fiber);
                fiber.finish(value);
            }
            case Outcome.Failed(var exception) -> {
                roots.remove(fiber);
                endChildren(fiber);
                fiber.fail(exception);
            }
            case Outcome.Suspended(Operation operation) -> {
                int turn = fiber.nextTurn();
                operation.whenDone(() -> loop.execute(() -> resume(fiber, turn)));
            }
            case Outcome.Yielded yielded -> {
                int turn = fiber.nextTurn();
                loop.executeLater(() -> resume(fiber, turn));
            }
            case Outcome.Paused paused ->
                    throw new IllegalStateException("no debugger is attached");
        }
    }

    private void resume(ScriptFiber fiber, int turn) {
        if (fiber.turn() == turn && fiber.state() == Fiber.State.WAITING) {
            handle(fiber, machine.resume(fiber));
        }
    }

    private void end(ScriptFiber fiber, ScriptFailure reason) {
        if (fiber.state() == Fiber.State.DONE) {
            return;
        }
        fiber.interrupt(reason);
        if (fiber.state() == Fiber.State.WAITING) {
            Operation operation = fiber.operation();
            // From now on a completion of the old operation resumes nothing.
            int turn = fiber.nextTurn();
            if (operation != null) {
                operation.cancel();
            }
            loop.execute(() -> resume(fiber, turn));
        }
    }

    private void endChildren(ScriptFiber fiber) {
        for (ScriptFiber child : fiber.children()) {
            cancel(child);
        }
    }

    @Override
    public Operation spawn(Fiber parent, FunctionValue function) {
        ScriptFiber[] started = new ScriptFiber[1];
        ScriptFiber.Child result = new ScriptFiber.Child(child -> cancel(started[0]));
        ScriptFiber fiber = new ScriptFiber((ScriptFiber) parent, result);
        started[0] = fiber;
        loop.execute(() -> {
            if (fiber.state() == Fiber.State.NEW) {
                handle(
                        fiber,
                        machine.start(fiber, function, new Object[] {dev.fusabi.value.Unit.UNIT}));
            }
        });
        return operations.register(result);
    }

    @Override
    public Operation sleep(Duration duration) {
        return duration.isPositive()
                ? operations.register(new TimerOperation(loop, duration))
                : Operation.completed(null);
    }

    @Override
    public TextInput input() {
        return input;
    }

    @Override
    public void print(String text) {
        output.accept(text);
    }

    @Override
    public void printError(String text) {
        errorOutput.accept(text);
    }

    @Override
    public boolean isGranted(String capability) {
        return capabilities.contains(capability);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public void visitFibers(Consumer<Fiber> visitor) {
        roots.forEach(fiber -> visit(fiber, visitor));
    }

    private static void visit(ScriptFiber fiber, Consumer<Fiber> visitor) {
        visitor.accept(fiber);
        fiber.children().forEach(child -> visit(child, visitor));
    }

    @Override
    public <T> @Nullable T find(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }
}
