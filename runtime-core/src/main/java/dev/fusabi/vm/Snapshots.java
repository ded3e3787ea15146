package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a debugger shows of the running fiber's stack. */
final class Snapshots {
    /** Of a deeper stack only the innermost frames are shown. */
    private static final int MOST_FRAMES = 200;

    private Snapshots() {}

    /** The frames of scripts, the innermost first; it is about to run the instruction at its saved pc. */
    static List<Debugging.ActiveFrame> of(Stacks stacks) {
        List<Debugging.ActiveFrame> found = new ArrayList<>();
        int primitive = stacks.pb;
        int reference = stacks.rb;
        for (int i = stacks.depth; i > stacks.base && found.size() < MOST_FRAMES; i--) {
            LinkedFunction function = stacks.frames[i];
            if (i < stacks.depth) {
                long call = function.instructions[stacks.pcs[i] - 1];
                switch (Instruction.opcode(call)) {
                    // As in Stacks.pop.
                    case Op.NEXT,
                            Op.DISPOSE,
                            Op.EQ_REF,
                            Op.COMPARE_REF,
                            Op.CALL_BUILTIN,
                            Op.ITERATE -> {
                        primitive -= function.primitives;
                        reference -= function.references;
                    }
                    default -> {
                        primitive -= Instruction.b(call);
                        reference -= Instruction.c(call);
                    }
                }
            }
            int pc = i == stacks.depth ? stacks.pcs[i] : stacks.pcs[i] - 1;
            if (!function.isHidden() && !function.program.program.isLibrary(function.code)) {
                found.add(
                        new Debugging.ActiveFrame(
                                function.code.name(),
                                Exceptions.locate(function, pc),
                                variables(stacks, function, pc, primitive, reference),
                                function.instance));
            }
        }
        return found;
    }

    private static List<Debugging.HeldVariable> variables(
            Stacks stacks, LinkedFunction function, int pc, int primitive, int reference) {
        List<Debugging.HeldVariable> variables = new ArrayList<>();
        for (Code.Variable variable : function.code.variables()) {
            if (variable.start() <= pc && pc < variable.end()) {
                Object value =
                        variable.isCell() || !variable.kind().isPrimitive()
                                ? stacks.r[reference + variable.register()]
                                : Primitives.box(
                                        variable.kind(), stacks.p[primitive + variable.register()]);
                variables.add(
                        new Debugging.HeldVariable(
                                variable.name(), variable.kind(), value(variable, value)));
            }
        }
        return variables;
    }

    private static Object value(Code.Variable variable, @Nullable Object held) {
        Object value = held;
        if (variable.isCell() && held instanceof ScriptObject cell) {
            value =
                    variable.kind().isPrimitive()
                            ? Primitives.box(variable.kind(), cell.primitive(0))
                            : cell.reference(0);
        }
        return value == null ? Unit.UNIT : value;
    }
}
