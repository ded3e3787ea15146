package dev.fusabi.vm;

import dev.fusabi.bytecode.Instruction;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Tuple;

/** The instructions that are too rare for the dispatch loop: they read and write registers, and never frames. */
final class Uncommon {
    private static final Kind[] KINDS = Kind.values();

    private Uncommon() {}

    // NullAway: a register may hold a script's null, which no array type here says.
    @SuppressWarnings("NullAway")
    static void execute(Control control, long i, int pc, long[] p, int pb, Object[] r, int rb) {
        LinkedFunction function = control.frames[control.depth];
        int a = Instruction.a(i);
        int b = Instruction.b(i);
        int c = Instruction.c(i);
        switch (Instruction.opcode(i)) {
            case Op.SET_GLOBAL_P -> function.globalPrimitives[Instruction.wide(i)] = p[pb + a];
            case Op.SET_GLOBAL_R -> function.globalReferences[Instruction.wide(i)] = r[rb + a];
            case Op.DIV_INT -> p[pb + a] = Slow.divide(p[pb + b], p[pb + c]);
            case Op.REM_INT -> p[pb + a] = Slow.remainder(p[pb + b], p[pb + c]);
            case Op.NEG_INT -> p[pb + a] = -p[pb + b];
            case Op.OR_INT -> p[pb + a] = p[pb + b] | p[pb + c];
            case Op.XOR_INT -> p[pb + a] = p[pb + b] ^ p[pb + c];
            case Op.NOT_INT -> p[pb + a] = ~p[pb + b];
            case Op.REM_FLOAT -> p[pb + a] = bits(number(p[pb + b]) % number(p[pb + c]));
            case Op.NEG_FLOAT -> p[pb + a] = bits(-number(p[pb + b]));
            case Op.SQRT_FLOAT -> p[pb + a] = bits(Math.sqrt(number(p[pb + b])));
            case Op.FLOAT_TO_INT -> p[pb + a] = Slow.truncate(number(p[pb + b]));
            case Op.EQ_FLOAT -> p[pb + a] = number(p[pb + b]) == number(p[pb + c]) ? 1 : 0;
            case Op.EQ_REF -> p[pb + a] = Structural.equal(r[rb + b], r[rb + c]) ? 1 : 0;
            case Op.COMPARE_REF -> p[pb + a] = Structural.compare(r[rb + b], r[rb + c]);
            case Op.BOX_BOOL -> r[rb + a] = p[pb + b] != 0;
            case Op.BOX_CHAR -> r[rb + a] = (char) p[pb + b];
            case Op.UNBOX_BOOL -> p[pb + a] = (Boolean) r[rb + b] ? 1 : 0;
            case Op.UNBOX_CHAR -> p[pb + a] = (Character) r[rb + b];
            case Op.PATCH_CAPTURE -> ((Closure) r[rb + a]).references[b] = r[rb + c];
            case Op.SET_FIELD_P -> ((ScriptObject) r[rb + a]).setPrimitive(b, p[pb + c]);
            case Op.SET_FIELD_R -> ((ScriptObject) r[rb + a]).setReference(b, r[rb + c]);
            case Op.TUPLE -> r[rb + c] = Tuple.copyOf(r, rb + c, a);
            case Op.GET_ELEMENT_BOOL -> {
                boolean[] array = (boolean[]) r[rb + b];
                p[pb + a] = array[Slow.index(p[pb + c], array.length)] ? 1 : 0;
            }
            case Op.GET_ELEMENT_CHAR -> {
                char[] array = (char[]) r[rb + b];
                p[pb + a] = array[Slow.index(p[pb + c], array.length)];
            }
            case Op.SET_ELEMENT_BOOL -> {
                boolean[] array = (boolean[]) r[rb + a];
                array[Slow.index(p[pb + b], array.length)] = p[pb + c] != 0;
            }
            case Op.SET_ELEMENT_CHAR -> {
                char[] array = (char[]) r[rb + a];
                array[Slow.index(p[pb + b], array.length)] = (char) p[pb + c];
            }
            case Op.ARRAY_LENGTH -> p[pb + a] = Slow.length(r[rb + b]);
            case Op.CONCAT ->
                    r[rb + a] = Slow.concat(control, (String) r[rb + b], (String) r[rb + c]);
            case Op.GET_FIELD_BY_NAME -> r[rb + a] = Slow.field(r[rb + b], function.constants[c]);
            case Op.CONVERT, Op.CAST -> {
                ScriptType type = function.program.types[c];
                r[rb + a] = Slow.convert(r[rb + b], type, Instruction.opcode(i) == Op.CAST);
            }
            case Op.IS_TYPE ->
                    p[pb + a] = Slow.isType(r[rb + b], function.program.types[c]) ? 1 : 0;
            case Op.BOX -> r[rb + a] = Primitives.box(KINDS[c], p[pb + b]);
            case Op.UNBOX -> p[pb + a] = Primitives.unbox(KINDS[c], r[rb + b]);
            case Op.GET_ELEMENT -> p[pb + a] = Slow.element(r[rb + b], p[pb + c]);
            case Op.SET_ELEMENT -> Slow.setElement(r[rb + a], p[pb + b], p[pb + c]);
            case Op.DIV_UNSIGNED -> {
                Slow.checkDivisor(p[pb + c]);
                p[pb + a] = Long.divideUnsigned(p[pb + b], p[pb + c]);
            }
            case Op.REM_UNSIGNED -> {
                Slow.checkDivisor(p[pb + c]);
                p[pb + a] = Long.remainderUnsigned(p[pb + b], p[pb + c]);
            }
            case Op.SHR_UNSIGNED -> p[pb + a] = p[pb + b] >>> p[pb + c];
            case Op.LT_UNSIGNED ->
                    p[pb + a] = Long.compareUnsigned(p[pb + b], p[pb + c]) < 0 ? 1 : 0;
            case Op.UNSIGNED_TO_FLOAT -> p[pb + a] = bits(Primitives.unsignedToDouble(p[pb + b]));
            case Op.FLOAT_TO_UNSIGNED -> p[pb + a] = Primitives.doubleToUnsigned(number(p[pb + b]));
            case Op.ORDER_REF -> p[pb + a] = Structural.order(r[rb + b], r[rb + c]);
            case Op.ENUM_BITS -> p[pb + a] = EnumValue.bitsOf(r[rb + b]);
            case Op.MATCH_FAIL -> throw Exceptions.matchFailure(function, pc);
            case Op.ITERATE -> r[rb + a] = Slow.iterate(r[rb + b]);
            default -> throw new IllegalStateException("no such instruction");
        }
    }

    private static double number(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
