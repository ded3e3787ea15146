package dev.fusabi.vm;

import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.ReachableLayouts;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.bytecode.Verifier;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A verified program bound to the library: its builtins resolved, its records and cases backed by classes. Immutable
 * and shared between the machines that load it; the generated classes die with it.
 */
public final class LinkedProgram {
    final Program program;
    final BuiltinInvoker[] builtins;
    final Layout[] layouts;
    final ScriptType[] types;
    final Signature[] signatures;
    final long[] shapes;

    private @Nullable CompiledProgram compiled;

    private LinkedProgram(Program program, BuiltinInvoker[] builtins) {
        this.program = program;
        this.builtins = builtins;
        layouts = program.layouts().toArray(Layout[]::new);
        types = program.types().toArray(ScriptType[]::new);
        signatures = program.signatures().toArray(Signature[]::new);
        shapes = program.signatures().stream().mapToLong(Shapes::of).toArray();
    }

    /**
     * Verifies and binds a program.
     *
     * @throws LinkException when it is not valid or names a library function that does not exist
     */
    public static LinkedProgram link(Program program) throws LinkException {
        List<Diagnostic> defects = Verifier.verify(program);
        if (!defects.isEmpty()) {
            throw new LinkException(defects);
        }
        BuiltinInvoker[] builtins = BuiltinLinker.link(program);
        for (Layout layout : ReachableLayouts.of(program)) {
            bind(layout);
        }
        for (Layout layout : program.layouts()) {
            if (layout.shape() != null) {
                layout.home(program);
            }
        }
        return new LinkedProgram(program, builtins);
    }

    /** A program of the machine's own, which needs neither verifying nor binding. */
    static LinkedProgram internal(Program program) {
        return new LinkedProgram(program, new BuiltinInvoker[0]);
    }

    // Layouts may be shared by programs, and the library's have a factory from the start.
    private static void bind(Layout layout) {
        synchronized (layout) {
            if (layout.factory() != null) {
                return;
            }
            if (layout.form() == Layout.Form.EXCEPTION) {
                int count = layout.references();
                layout.bind((p, pb, r, rb) -> {
                    Object[] fields = new Object[count];
                    System.arraycopy(r, rb, fields, 0, count);
                    return new ExceptionValue(layout, fields);
                });
            } else {
                layout.bind(new LazyObjectFactory(layout));
            }
        }
    }

    /** Its compiled functions; the first machine that asks says how they are compiled. */
    synchronized CompiledProgram compiled(CodeGenerator generator) {
        if (compiled == null) {
            compiled = new CompiledProgram(this, generator);
        }
        return compiled;
    }

    public Program program() {
        return program;
    }
}
