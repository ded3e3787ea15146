package dev.fusabi.vm;

import dev.fusabi.bytecode.Program;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A machine with one program, and a driver that goes on with whatever gives way. */
final class TestMachine implements Services {
    final Machine machine;
    final Instance instance;
    final StringBuilder printed = new StringBuilder();
    final List<Fiber> waiting = new ArrayList<>();
    int yields;

    TestMachine(Program program) {
        this(program, Limits.DEFAULT, Map.of());
    }

    TestMachine(Program program, Limits limits, Map<String, HostFunctionTarget> hosts) {
        machine = new Machine(limits, this);
        try {
            LinkedProgram linked = LinkedProgram.link(program);
            instance =
                    new Instance(
                            linked,
                            program.hostFunctions().stream()
                                    .map(host -> hosts.get(host.name()))
                                    .toList());
        } catch (LinkException e) {
            throw new AssertionError(e.diagnostics().toString(), e);
        }
    }

    /** Runs a function to its end, where nothing waits. */
    Outcome run(int function, Object... arguments) {
        return run(new Fiber(), instance.function(function), arguments);
    }

    Outcome run(Fiber fiber, FunctionValue function, Object... arguments) {
        return goOn(fiber, machine.start(fiber, function, arguments));
    }

    Outcome resume(Fiber fiber) {
        return goOn(fiber, machine.resume(fiber));
    }

    private Outcome goOn(Fiber fiber, Outcome first) {
        Outcome outcome = first;
        while (outcome instanceof Outcome.Yielded) {
            yields++;
            outcome = machine.resume(fiber);
        }
        return outcome;
    }

    Object value(int function, Object... arguments) {
        return value(run(function, arguments));
    }

    static Object value(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.value();
        }
        throw new AssertionError(
                outcome + (outcome instanceof Outcome.Failed failed ? describe(failed) : ""));
    }

    private static String describe(Outcome.Failed failed) {
        return " "
                + failed.exception().message()
                + "\n"
                + failed.exception().stackTrace()
                + failed.exception().cause();
    }

    static ExceptionValue failure(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.exception();
        }
        throw new AssertionError(outcome.toString());
    }

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public void printError(String text) {
        printed.append(text);
    }

    @Override
    public TextInput input() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isGranted(String capability) {
        return true;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public Operation spawn(Fiber parent, FunctionValue function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Group startAll(Fiber parent, Object[] functions, CancelScope scope, Object token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation startDetached(FunctionValue function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation startNow(FunctionValue function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation giveWay() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation handOver(List<Fiber> fibers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation endWaits(CancelScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation sleep(Duration duration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void visitFibers(Consumer<Fiber> visitor) {
        waiting.forEach(visitor);
    }

    @Override
    public <T> @Nullable T find(Class<T> type) {
        return null;
    }
}
