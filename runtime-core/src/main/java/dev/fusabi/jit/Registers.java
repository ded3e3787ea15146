package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.util.Arrays;
import java.util.BitSet;

/** Which local of a generated method is which register. A primitive register has one as a long and one as a double. */
final class Registers {
    private final CodeBuilder out;
    private final Webs webs;
    private final int primitives;
    private final int[] longs;
    private final int[] doubles;
    private final int[] references;

    /** Of the whole method: the first local that nothing uses. */
    private final int[] next;

    Registers(CodeBuilder out, Webs webs, int primitives, int references, int first) {
        this(out, webs, primitives, references, new int[] {first});
    }

    private Registers(CodeBuilder out, Webs webs, int primitives, int references, int[] next) {
        this.out = out;
        this.webs = webs;
        this.primitives = primitives;
        longs = none(primitives);
        doubles = none(primitives);
        this.references = none(references);
        this.next = next;
    }

    /** The registers of a function that is inlined. */
    Registers inner(Webs itsWebs, int itsPrimitives, int itsReferences) {
        return new Registers(out, itsWebs, itsPrimitives, itsReferences, next);
    }

    private static int[] none(int count) {
        int[] all = new int[count];
        Arrays.fill(all, -1);
        return all;
    }

    /** A local for something else. */
    int local(int slots) {
        next[0] += slots;
        return next[0] - slots;
    }

    /** The end of the locals used so far. */
    int end() {
        return next[0];
    }

    private int primitive(int register, boolean isFloat) {
        int[] locals = isFloat ? doubles : longs;
        if (locals[register] < 0) {
            locals[register] = local(2);
        }
        return locals[register];
    }

    private int reference(int register) {
        if (references[register] < 0) {
            references[register] = local(1);
        }
        return references[register];
    }

    void load(int pc, int register, boolean asFloat) {
        if (webs.isFloat(pc, register)) {
            out.dload(primitive(register, true));
            if (!asFloat) {
                toBits(out);
            }
        } else {
            out.lload(primitive(register, false));
            if (asFloat) {
                toFloat(out);
            }
        }
    }

    /** Whether a register holds a float before the instruction. */
    boolean isFloat(int pc, int register) {
        return webs.isFloat(pc, register);
    }

    /** Whether the instruction's result is to be a float. */
    boolean writesFloat(int pc) {
        return webs.writesFloat(pc);
    }

    void loadReference(int register) {
        out.aload(reference(register));
    }

    /** Stores what is on the stack as the result of the instruction. */
    void store(int pc, int register, boolean isFloat) {
        put(register, webs.writesFloat(pc), isFloat);
    }

    /** Stores what is on the stack as it is before an instruction. */
    void set(int pc, int register, boolean isFloat) {
        put(register, webs.isFloat(pc, register), isFloat);
    }

    private void put(int register, boolean wanted, boolean isFloat) {
        if (wanted) {
            if (!isFloat) {
                toFloat(out);
            }
            out.dstore(primitive(register, true));
        } else {
            if (isFloat) {
                toBits(out);
            }
            out.lstore(primitive(register, false));
        }
    }

    void storeReference(int register) {
        out.astore(reference(register));
    }

    /** Which of these registers hold floats before the instruction. */
    BitSet floats(int pc, BitSet live) {
        BitSet floats = new BitSet();
        for (int i = live.nextSetBit(0); i >= 0 && i < primitives; i = live.nextSetBit(i + 1)) {
            floats.set(i, webs.isFloat(pc, i));
        }
        return floats;
    }

    /** A primitive register that is held in this way, as it is. */
    void loadAs(int register, boolean isFloat) {
        if (isFloat) {
            out.dload(primitive(register, true));
        } else {
            out.lload(primitive(register, false));
        }
    }

    static void toBits(CodeBuilder out) {
        out.invokestatic(CD_Double, "doubleToRawLongBits", Names.type(CD_long, CD_double));
    }

    static void toFloat(CodeBuilder out) {
        out.invokestatic(CD_Double, "longBitsToDouble", Names.type(CD_double, CD_long));
    }
}
