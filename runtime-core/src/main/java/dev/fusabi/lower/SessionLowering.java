package dev.fusabi.lower;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.tree.Global;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lowers the inputs of a session, each of which uses what the earlier ones define. The program of an input holds those
 * of all inputs before it: functions, types and globals keep their numbers, so that values of the one are values of
 * the other. Its initializer runs the input alone.
 */
public final class SessionLowering {
    private final ProgramLowering program = new ProgramLowering(new Diagnostics());
    private final Set<Global> computed = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * The program of an input.
     *
     * @param modules in the order in which they run
     * @param diagnostics receives what cannot be lowered; then the program must not run
     */
    public Program lower(List<CheckedModule> modules, Diagnostics diagnostics) {
        program.diagnostics(diagnostics);
        return new Lowering(modules, List.of(), program, computed).lower();
    }

    /** The slot of a value that has been computed. */
    public int slot(Global global) {
        return program.slot(global);
    }
}
