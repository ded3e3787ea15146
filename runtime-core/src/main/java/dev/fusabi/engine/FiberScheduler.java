package dev.fusabi.engine;

import dev.fusabi.lib.culture.CultureInfo;
import dev.fusabi.source.Source;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.StackTrace;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.CancelScope;
import dev.fusabi.vm.Fiber;
import dev.fusabi.vm.Group;
import dev.fusabi.vm.Instance;
import dev.fusabi.vm.Limits;
import dev.fusabi.vm.Machine;
import dev.fusabi.vm.Outcome;
import dev.fusabi.vm.Services;
import dev.fusabi.vm.TextInput;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes on with the fibers of one engine: starts them, resumes them on the event loop when what they wait for is done,
 * ends them when they are cancelled or their time is over. All methods but {@link #cancel} and {@link #wake} belong to
 * the event loop.
 */
final class FiberScheduler implements Services {
    /** Told when a fiber ends with an exception for which nobody waits. */
    @FunctionalInterface
    interface Unhandled {
        void raised(Instance script, ExceptionValue exception);
    }

    /** How many fibers go on between two looks at the clock. */
    private static final int LOOK_AT_CLOCK = 8;

    /** What a computation that waits holds at least, roughly, with its timer. */
    private static final long BYTES_PER_FIBER = 1 << 12;

    private static final Object[] UNIT_ARGUMENT = {Unit.UNIT};

    private final EventLoop loop;
    private final Machine machine;
    private final Limits limits;
    private final Consumer<String> output;
    private final Consumer<String> errorOutput;
    private final Set<String> capabilities;
    private final OperationRegistry operations;
    private final @Nullable CallContext defaultContext;
    private final @Nullable CultureInfo culture;
    private final TextInput input;
    private final Map<String, Source> sources;
    private final boolean hasDeadline;
    private final ReadyFibers ready = new ReadyFibers();
    private final Runnable resumption = this::resume;
    private final Runnable laterResumption = this::resumeLater;

    /** Whether the event loop has {@link #resumption} to run, or runs it, on behalf of what is in {@link #ready}. */
    private boolean isScheduled;

    /** Whether that is {@link #laterResumption}, since a time slice is over. */
    private boolean isLater;

    private @Nullable ScriptFiber firstRoot;
    private int rootCount;
    private final DetachedFibers detached = new DetachedFibers();

    /** The fibers that run because others let them, until they wait. */
    private final Map<ScriptFiber, HandOver> handedOver = new IdentityHashMap<>();

    /** The fibers that have run to their ends and wait for the ends of those that they have started. */
    private final Map<ScriptFiber, Outcome> left = new IdentityHashMap<>();

    /** Those that have to end now. */
    private final Queue<ScriptFiber> ending = new ArrayDeque<>();

    private boolean isEndingChildren;
    private final Unhandled unhandled;
    private Runnable afterRuns = () -> {};
    private @Nullable ScriptDebugger debugger;

    /**
     * @param sources what error reports show lines of
     */
    FiberScheduler(
            EventLoop loop,
            EngineBuilder settings,
            Map<String, Source> sources,
            Unhandled unhandled) {
        this.sources = sources;
        this.unhandled = unhandled;
        this.loop = loop;
        this.output = settings.output;
        this.errorOutput = settings.errorOutput;
        this.capabilities = settings.host.capabilities();
        this.operations = settings.operations;
        culture = settings.culture;
        this.defaultContext = settings.context;
        this.limits = settings.limits();
        this.hasDeadline = !limits.deadline().equals(Limits.NO_DEADLINE);
        this.input = new StandardInput(loop, settings.input, operations, limits.memory());
        this.machine = new Machine(limits, this, Compilation.tier(settings.jit));
    }

    /** A fiber for a call from the host. */
    RootFiber root(Invocation<?> invocation, @Nullable CallContext given) {
        CallContext context = given == null ? defaultContext : given;
        return hasDeadline
                ? new TimedFiber(this, invocation, context)
                : new RootFiber(this, invocation, context);
    }

    EventLoop.Timer deadline(ScriptFiber fiber) {
        return loop.schedule(
                limits.deadline(),
                () ->
                        end(
                                fiber,
                                BuiltinExceptions.deadline(
                                        "The call took longer than its deadline of "
                                                + limits.deadline().toMillis()
                                                + " ms.")));
    }

    /** What error reports show lines of. */
    Map<String, Source> sources() {
        return sources;
    }

    /** Starts a fiber that {@link #root} made. */
    void start(RootFiber fiber, FunctionValue function, Object[] arguments) {
        firstRoot = ScriptFiber.append(firstRoot, fiber);
        rootCount++;
        handle(fiber, machine.start(fiber, function, arguments));
    }

    /** Goes on, as a fiber that {@link #root} made, with a call that compiled code has begun and left. */
    void startLeft(RootFiber fiber, FunctionValue function) {
        firstRoot = ScriptFiber.append(firstRoot, fiber);
        rootCount++;
        handle(fiber, machine.startLeft(fiber, function));
    }

    Machine machine() {
        return machine;
    }

    void removeRoot(RootFiber fiber) {
        firstRoot = ScriptFiber.without(firstRoot, fiber);
        rootCount--;
    }

    /** Goes on with a fiber that gave way to others, without giving way: for calls that do not wait. */
    void runOn(ScriptFiber fiber) {
        while (true) {
            ScriptFiber next = fiber;
            while (next != null && next.operation() instanceof HandOver handOver) {
                next = handOver.current();
            }
            if (next == null || next.state() != Fiber.State.WAITING || next.operation() != null) {
                return;
            }
            if (debugger != null) {
                debugger.passOver(next);
            }
            handle(next, machine.resume(next));
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
        ScriptFiber.each(firstRoot, this::cancel);
        detached.all().forEach(this::cancel);
    }

    /** Whether something runs that a script has started and that belongs to no call. */
    boolean hasDetached(Instance script) {
        return !detached.of(script).isEmpty();
    }

    /** Ends what a script has started that belongs to no call. */
    void cancelDetached(Instance script) {
        detached.of(script).forEach(this::cancel);
    }

    /** Ends the calls that run a script, with an exception that nothing catches. */
    void endCalls(Instance script, ScriptFailure reason) {
        ScriptFiber.each(
                firstRoot,
                root -> {
                    if (root.runs(script)) {
                        end(root, reason);
                    }
                });
    }

    void unhandled(Instance script, ExceptionValue exception) {
        unhandled.raised(script, exception);
    }

    void removeDetached(DetachedFiber fiber) {
        detached.remove(fiber);
    }

    /** Fibers that have been started from outside and have not ended. */
    int pending() {
        return rootCount;
    }

    /** All that have been made and have not ended; looks at each. */
    int fibers() {
        int[] count = {0};
        visitFibers(fiber -> count[0]++);
        return count[0];
    }

    /** The fiber on behalf of which a host function is being called. */
    @Nullable ScriptFiber running() {
        return (ScriptFiber) machine.running();
    }

    /** The script functions that are active while a host function is being called. */
    StackTrace stackTrace() {
        return UserTrace.of(machine.stackTrace());
    }

    EventLoop loop() {
        return loop;
    }

    /** Asks it about fibers that have paused; null for none any more. */
    void debugger(@Nullable ScriptDebugger value) {
        debugger = value;
    }

    /** Lets something look, each time scripts have run. */
    void afterRuns(Runnable look) {
        afterRuns = look;
    }

    private void handle(ScriptFiber fiber, Outcome outcome) {
        HandOver.Step step = settle(fiber, outcome);
        while (step != null) {
            ScriptFiber next = step.fiber();
            FunctionValue function = step.function();
            step =
                    settle(
                            next,
                            function == null
                                    ? machine.resume(next)
                                    : machine.start(next, function, UNIT_ARGUMENT));
        }
        afterRuns.run();
    }

    /** What becomes of a fiber that stopped running, and what runs right after it. */
    private HandOver.@Nullable Step settle(ScriptFiber fiber, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> leave(fiber, done);
            case Outcome.Failed failed -> leave(fiber, failed);
            case Outcome.Suspended(HandOver handOver) -> {
                handOver.begin(fiber);
                return next(handOver);
            }
            case Outcome.Suspended(Operation operation) -> operation.whenDone(fiber);
            case Outcome.Yielded yielded -> {
                loop.executeLater(() -> goOn(fiber));
                return null;
            }
            case Outcome.Paused paused -> {
                java.util.Objects.requireNonNull(debugger).hasPaused(fiber);
                return null;
            }
        }
        HandOver handOver = handedOver.isEmpty() ? null : handedOver.remove(fiber);
        if (handOver != null) {
            return next(handOver);
        }
        ScriptFiber starter = fiber instanceof MemberFiber member ? member.group().next() : null;
        return starter == null ? null : new HandOver.Step(starter, null);
    }

    /** A fiber has run to its end: it ends when those that it has started have, which now do. */
    private void leave(ScriptFiber fiber, Outcome outcome) {
        if (!fiber.hasChildren()) {
            finish(fiber, outcome);
            return;
        }
        left.put(fiber, outcome);
        fiber.eachChild(child -> {
            end(child, BuiltinExceptions.cancelled("The call was cancelled."));
            ending.add(child);
        });
        // They go on before others do, and on no deeper stack however deep their tree is.
        if (!isEndingChildren) {
            isEndingChildren = true;
            try {
                for (ScriptFiber child = ending.poll(); child != null; child = ending.poll()) {
                    goOn(child);
                }
            } finally {
                isEndingChildren = false;
            }
        }
        if (!fiber.hasChildren()) {
            // Those that never began need not go on.
            finishLeft(fiber);
        }
    }

    private void finish(ScriptFiber fiber, Outcome outcome) {
        if (debugger != null) {
            debugger.ended(fiber);
        }
        switch (outcome) {
            case Outcome.Done(Object value) -> fiber.finish(value);
            case Outcome.Failed(var exception) -> fiber.fail(exception);
            case Outcome.Suspended _, Outcome.Yielded _, Outcome.Paused _ ->
                    throw new IllegalStateException("the fiber has not ended");
        }
        ScriptFiber parent = fiber.parent();
        if (parent != null && parent.state() == Fiber.State.DONE && !parent.hasChildren()) {
            finishLeft(parent);
        }
    }

    private void finishLeft(ScriptFiber fiber) {
        Outcome outcome = left.remove(fiber);
        if (outcome != null) {
            finish(fiber, outcome);
        }
    }

    private HandOver.@Nullable Step next(HandOver handOver) {
        HandOver.Step step = handOver.next();
        ScriptFiber current = handOver.current();
        if (current != null) {
            handedOver.put(current, handOver);
        }
        return step;
    }

    // ---- The fibers whose operations are done: one task of the event loop goes on with many of
    // them, since a task for each would cost more than most fibers do.

    /** Lets a fiber go on when it is its turn; it looks then whether it really can. From any thread. */
    void wake(ScriptFiber fiber) {
        if (loop.inEventLoop()) {
            ready.addLast(fiber);
            schedule();
        } else if (ready.push(fiber)) {
            loop.execute(resumption);
        }
    }

    private void schedule() {
        if (!isScheduled) {
            isScheduled = true;
            loop.execute(resumption);
        }
    }

    private void resume() {
        ready.collect();
        if (!isLater) {
            resumeAll();
        }
    }

    private void resumeLater() {
        isLater = false;
        ready.collect();
        resumeAll();
    }

    /** Goes on with those that can now, for a time slice at most; with the others after other work had its turn. */
    private void resumeAll() {
        isScheduled = true;
        int now = ready.count();
        long start = System.nanoTime();
        int resumed = 0;
        try {
            while (now > 0) {
                ScriptFiber fiber = ready.take();
                now--;
                if (fiber instanceof MemberFiber member && member.state() == Fiber.State.NEW) {
                    // The fibers of a group begin one after the other.
                    MemberFiber next = member.group().make();
                    if (next != null) {
                        ready.addFirst(next);
                        now++;
                    }
                }
                goOn(fiber);
                if (++resumed % LOOK_AT_CLOCK == 0
                        && System.nanoTime() - start >= limits.slice().toNanos()) {
                    break;
                }
            }
        } finally {
            isScheduled = false;
            if (now > 0) {
                isScheduled = true;
                isLater = true;
                loop.executeLater(laterResumption);
            } else if (ready.count() > 0) {
                schedule();
            }
        }
    }

    private void goOn(ScriptFiber fiber) {
        switch (fiber.state()) {
            case NEW -> {
                FunctionValue body = fiber.takeBody();
                if (body != null) {
                    handle(fiber, machine.start(fiber, body, UNIT_ARGUMENT));
                }
            }
            case WAITING -> {
                // An operation that it no longer waits for may have called.
                Operation operation = fiber.operation();
                boolean isHeld = debugger != null && debugger.holds(fiber);
                if (!isHeld && (operation == null || operation.isDone() || fiber.isInterrupted())) {
                    handle(fiber, machine.resume(fiber));
                }
            }
            case RUNNING, DONE -> {}
        }
    }

    /** Ends a fiber with an exception that nothing catches. */
    void end(ScriptFiber fiber, ScriptFailure reason) {
        if (fiber.state() == Fiber.State.DONE) {
            return;
        }
        fiber.interrupt(reason);
        if (fiber.callOff(reason.exception())) {
            return;
        }
        if (fiber.state() == Fiber.State.WAITING) {
            Operation operation = fiber.operation();
            if (operation != null) {
                operation.cancel();
            }
            wake(fiber);
        }
    }

    @Override
    public Operation spawn(Fiber parent, FunctionValue function) {
        ChildFiber fiber = new ChildFiber((ScriptFiber) parent, function);
        wake(fiber);
        return fiber;
    }

    @Override
    public Group startAll(Fiber parent, Object[] functions, CancelScope scope, Object token) {
        FiberGroup group = new FiberGroup((ScriptFiber) parent, functions, scope, token);
        ScriptFiber first = group.make();
        if (first != null) {
            wake(first);
        }
        return group;
    }

    @Override
    public Operation startDetached(FunctionValue function) {
        DetachedFiber fiber = detached(function);
        wake(fiber);
        return fiber;
    }

    @Override
    public Operation startNow(FunctionValue function) {
        HandOver handOver = new HandOver();
        DetachedFiber fiber = detached(function);
        fiber.startedBy(handOver);
        handOver.add(new HandOver.Step(fiber, fiber.takeBody()));
        return handOver;
    }

    private DetachedFiber detached(FunctionValue function) {
        if (detached.count() >= limits.memory() / BYTES_PER_FIBER) {
            throw BuiltinExceptions.memoryLimit(
                    "More than "
                            + detached.count()
                            + " computations have been started that have not ended.");
        }
        ScriptFiber starter = running();
        DetachedFiber fiber =
                new DetachedFiber(
                        this,
                        starter == null ? null : starter.context(),
                        function,
                        machine.instance(function));
        if (starter != null) {
            fiber.startedFrom(starter);
        }
        detached.add(fiber);
        return fiber;
    }

    @Override
    public Operation giveWay() {
        return new TurnOperation();
    }

    @Override
    public Operation handOver(List<Fiber> fibers) {
        HandOver handOver = new HandOver();
        fibers.forEach(fiber -> handOver.add(new HandOver.Step((ScriptFiber) fiber, null)));
        return handOver.isEmpty() ? Operation.completed(null) : handOver;
    }

    @Override
    public Operation endWaits(CancelScope scope) {
        HandOver handOver = new HandOver();
        for (Fiber fiber : scope.fibers()) {
            Operation operation = fiber.operation();
            if (fiber.state() == Fiber.State.WAITING
                    && operation != null
                    && !(operation instanceof HandOver)) {
                fiber.endWait();
                operation.cancel();
                handOver.add(new HandOver.Step((ScriptFiber) fiber, null));
            }
        }
        return handOver.isEmpty() ? Operation.completed(null) : handOver;
    }

    @Override
    public Operation sleep(Duration duration) {
        return duration.isPositive()
                ? operations.registerOrCancel(new TimerOperation(loop, duration))
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
        ScriptFiber.each(firstRoot, fiber -> visit(fiber, visitor));
        detached.all().forEach(fiber -> visit(fiber, visitor));
    }

    private static void visit(ScriptFiber fiber, Consumer<Fiber> visitor) {
        visitor.accept(fiber);
        fiber.eachChild(child -> visit(child, visitor));
    }

    @Override
    public @Nullable Object ambient() {
        return culture;
    }

    @Override
    public <T> @Nullable T find(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }
}
