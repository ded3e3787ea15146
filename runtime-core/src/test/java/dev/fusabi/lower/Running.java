package dev.fusabi.lower;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.vm.CancelScope;
import dev.fusabi.vm.Fiber;
import dev.fusabi.vm.Group;
import dev.fusabi.vm.HostFunctionTarget;
import dev.fusabi.vm.Instance;
import dev.fusabi.vm.Limits;
import dev.fusabi.vm.LinkException;
import dev.fusabi.vm.LinkedProgram;
import dev.fusabi.vm.Machine;
import dev.fusabi.vm.Outcome;
import dev.fusabi.vm.Services;
import dev.fusabi.vm.TextInput;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Lowers and runs expressions, and collects what they show to the host. */
final class Running {
    private Running() {}

    static Program lower(TypedExpr... effects) {
        List<CheckedModule.Item> items = new ArrayList<>();
        for (TypedExpr effect : effects) {
            items.add(new CheckedModule.Item.Effect(effect));
        }
        var module = new CheckedModule(new Source("test.fsx", "x"), "", items, null);
        var diagnostics = new Diagnostics();
        Program program = Lowering.lower(List.of(module), List.of(module), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new AssertionError(DiagnosticPrinter.print(diagnostics.sorted()));
        }
        return program;
    }

    /** What the expressions show, one after the other. */
    static List<Object> shown(TypedExpr... values) {
        TypedExpr[] effects = new TypedExpr[values.length];
        for (int i = 0; i < values.length; i++) {
            effects[i] = Trees.show(values[i]);
        }
        return run(lower(effects));
    }

    static List<Object> run(Program program) {
        List<Object> shown = new ArrayList<>();
        HostFunctionTarget show =
                (context, arguments) -> {
                    shown.add(arguments[0]);
                    return null;
                };
        try {
            LinkedProgram linked = LinkedProgram.link(program);
            var instance =
                    new Instance(linked, Collections.nCopies(program.hostFunctions().size(), show));
            var machine = new Machine(Limits.DEFAULT, new NoServices());
            var fiber = new Fiber();
            Outcome outcome = machine.start(fiber, instance.initializer());
            while (outcome == Outcome.Yielded.YIELDED) {
                outcome = machine.resume(fiber);
            }
            if (outcome instanceof Outcome.Failed(var exception)) {
                shown.add("failed: " + exception.message());
            }
            return shown;
        } catch (LinkException e) {
            throw new AssertionError(DiagnosticPrinter.print(e.diagnostics()), e);
        }
    }

    private static final class NoServices implements Services {
        @Override
        public void print(String text) {}

        @Override
        public void printError(String text) {}

        @Override
        public TextInput input() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isGranted(String capability) {
            return false;
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
        public void visitFibers(Consumer<Fiber> visitor) {}

        @Override
        public <T> @Nullable T find(Class<T> type) {
            return null;
        }
    }
}
