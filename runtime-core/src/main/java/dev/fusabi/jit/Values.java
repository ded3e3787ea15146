package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.vm.JvmKinds;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;

/** The instructions that only compute: no jump, no call of a script. */
final class Values {
    private static final Kind[] KINDS = Kind.values();

    private final CodeBuilder out;
    private final Registers registers;
    private int pc;
    private int a;
    private int b;
    private int c;

    Values(CodeBuilder out, Registers registers) {
        this.out = out;
        this.registers = registers;
    }

    /** Writes the code of an instruction; false when it is none of these. */
    boolean emit(int at, long i) {
        pc = at;
        a = Instruction.a(i);
        b = Instruction.b(i);
        c = Instruction.c(i);
        switch (Opcode.of(i)) {
            case MOVE_P -> {
                boolean isFloat = registers.writesFloat(pc);
                registers.load(pc, b, isFloat);
                result(isFloat);
            }
            case MOVE_R -> {
                reference(b);
                registers.storeReference(a);
            }
            case LOAD_INT -> {
                if (registers.writesFloat(pc)) {
                    out.loadConstant(Double.longBitsToDouble(Instruction.wide(i)));
                    result(true);
                } else {
                    out.loadConstant((long) Instruction.wide(i));
                    result(false);
                }
            }
            case ADD_INT -> binary(out::ladd);
            case SUB_INT -> binary(out::lsub);
            case MUL_INT -> binary(out::lmul);
            case AND_INT -> binary(out::land);
            case OR_INT -> binary(out::lor);
            case XOR_INT -> binary(out::lxor);
            case SHL_INT -> shift(out::lshl);
            case SHR_INT -> shift(out::lshr);
            case SHR_UNSIGNED -> shift(out::lushr);
            case DIV_INT -> helper(Names.SLOW, "divide");
            case REM_INT -> helper(Names.SLOW, "remainder");
            case ADD_INT_IMM -> {
                number(b);
                out.loadConstant((long) Instruction.signedC(i)).ladd();
                result(false);
            }
            case NEG_INT -> {
                number(b);
                out.lneg();
                result(false);
            }
            case NOT_INT -> {
                number(b);
                out.loadConstant(-1L).lxor();
                result(false);
            }
            case NOT -> {
                number(b);
                out.lconst_1().lxor();
                result(false);
            }
            case ADD_FLOAT -> binaryFloat(out::dadd);
            case SUB_FLOAT -> binaryFloat(out::dsub);
            case MUL_FLOAT -> binaryFloat(out::dmul);
            case DIV_FLOAT -> binaryFloat(out::ddiv);
            case REM_FLOAT -> binaryFloat(out::drem);
            case NEG_FLOAT -> {
                real(b);
                out.dneg();
                result(true);
            }
            case SQRT_FLOAT -> {
                real(b);
                out.invokestatic(Names.of(Math.class), "sqrt", Names.type(CD_double, CD_double));
                result(true);
            }
            case INT_TO_FLOAT -> {
                number(b);
                out.l2d();
                result(true);
            }
            case FLOAT_TO_INT -> {
                real(b);
                out.invokestatic(Names.SLOW, "truncate", Names.type(CD_long, CD_double));
                result(false);
            }
            case UNSIGNED_TO_FLOAT -> {
                number(b);
                out.invokestatic(
                        Names.PRIMITIVES, "unsignedToDouble", Names.type(CD_double, CD_long));
                result(true);
            }
            case FLOAT_TO_UNSIGNED -> {
                real(b);
                out.invokestatic(
                        Names.PRIMITIVES, "doubleToUnsigned", Names.type(CD_long, CD_double));
                result(false);
            }
            case DIV_UNSIGNED -> unsigned("divideUnsigned");
            case REM_UNSIGNED -> unsigned("remainderUnsigned");
            case EQ_REF -> {
                reference(b);
                reference(c);
                out.invokestatic(
                                Names.STRUCTURAL,
                                "equal",
                                Names.type(CD_boolean, CD_Object, CD_Object))
                        .i2l();
                result(false);
            }
            case COMPARE_REF, ORDER_REF -> {
                reference(b);
                reference(c);
                out.invokestatic(
                                Names.STRUCTURAL,
                                Opcode.of(i) == Opcode.ORDER_REF ? "order" : "compare",
                                Names.type(CD_int, CD_Object, CD_Object))
                        .i2l();
                result(false);
            }
            case NARROW -> narrow();
            default -> {
                return boxing(i) || data(i);
            }
        }
        return true;
    }

    private boolean boxing(long i) {
        switch (Opcode.of(i)) {
            case BOX_INT -> box(Kind.INT);
            case BOX_FLOAT -> box(Kind.FLOAT);
            case BOX_BOOL -> box(Kind.BOOL);
            case BOX_CHAR -> box(Kind.CHAR);
            case BOX -> box(KINDS[c]);
            case UNBOX_INT -> unbox(Kind.INT);
            case UNBOX_FLOAT -> unbox(Kind.FLOAT);
            case UNBOX_BOOL -> unbox(Kind.BOOL);
            case UNBOX_CHAR -> unbox(Kind.CHAR);
            case UNBOX -> unbox(KINDS[c]);
            case ENUM_BITS -> {
                reference(b);
                out.invokestatic(
                        Names.of(EnumValue.class), "bitsOf", Names.type(CD_long, CD_Object));
                result(false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean data(long i) {
        switch (Opcode.of(i)) {
            case GET_FIELD_P -> {
                reference(b);
                boolean isFloat = registers.writesFloat(pc);
                field("getField", Names.type(isFloat ? CD_double : CD_long, CD_Object), c);
                result(isFloat);
            }
            case GET_FIELD_R -> {
                reference(b);
                field("getField", Names.type(CD_Object, CD_Object), c);
                registers.storeReference(a);
            }
            case SET_FIELD_P -> {
                reference(a);
                boolean isFloat = registers.isFloat(pc, c);
                registers.load(pc, c, isFloat);
                field("setField", Names.type(CD_void, CD_Object, isFloat ? CD_double : CD_long), b);
            }
            case SET_FIELD_R -> {
                reference(a);
                reference(c);
                field("setField", Names.type(CD_void, CD_Object, CD_Object), b);
            }
            case TAG -> {
                reference(b);
                tag(out);
                out.i2l();
                result(false);
            }
            case CONS -> {
                out.new_(Names.LIST).dup();
                reference(b);
                reference(c);
                out.checkcast(Names.LIST)
                        .invokespecial(
                                Names.LIST, "<init>", Names.type(CD_void, CD_Object, Names.LIST));
                registers.storeReference(a);
            }
            case HEAD -> {
                list(b);
                out.invokevirtual(Names.LIST, "head", Names.type(CD_Object));
                registers.storeReference(a);
            }
            case TAIL -> {
                list(b);
                out.invokevirtual(Names.LIST, "tail", Names.type(Names.LIST));
                registers.storeReference(a);
            }
            case TUPLE -> {
                array(c, a);
                out.iconst_0()
                        .loadConstant(a)
                        .invokestatic(
                                Names.TUPLE,
                                "copyOf",
                                Names.type(Names.TUPLE, Names.OBJECTS, CD_int, CD_int));
                registers.storeReference(c);
            }
            case GET_ITEM -> {
                reference(b);
                out.checkcast(Names.TUPLE)
                        .loadConstant(c)
                        .invokevirtual(Names.TUPLE, "get", Names.type(CD_Object, CD_int));
                registers.storeReference(a);
            }
            case GET_ELEMENT_INT -> get("getInt", CD_long);
            case GET_ELEMENT_FLOAT -> get("getFloat", CD_double);
            case GET_ELEMENT_BOOL -> get("getBool", CD_long);
            case GET_ELEMENT_CHAR -> get("getChar", CD_long);
            case GET_ELEMENT_REF -> get("getReference", CD_Object);
            case SET_ELEMENT_INT -> set("setInt", CD_long);
            case SET_ELEMENT_FLOAT -> set("setFloat", CD_double);
            case SET_ELEMENT_BOOL -> set("setBool", CD_long);
            case SET_ELEMENT_CHAR -> set("setChar", CD_long);
            case SET_ELEMENT_REF -> set("setReference", CD_Object);
            case GET_ELEMENT -> {
                reference(b);
                number(c);
                out.invokestatic(Names.SLOW, "element", Names.type(CD_long, CD_Object, CD_long));
                result(false);
            }
            case SET_ELEMENT -> {
                reference(a);
                number(b);
                number(c);
                out.invokestatic(
                        Names.SLOW, "setElement", Names.type(CD_void, CD_Object, CD_long, CD_long));
            }
            case ARRAY_LENGTH -> {
                reference(b);
                out.invokestatic(Names.SLOW, "arrayLength", Names.type(CD_long, CD_Object));
                result(false);
            }
            case ITERATE -> {
                reference(b);
                out.invokestatic(Names.SLOW, "iterate", Names.type(CD_Object, CD_Object));
                registers.storeReference(a);
            }
            case CONCAT -> {
                out.aload(Emitter.MACHINE);
                string(b);
                string(c);
                out.invokestatic(
                        Names.SLOW,
                        "concat",
                        Names.type(CD_String, Names.CONTROL, CD_String, CD_String));
                registers.storeReference(a);
            }
            case PATCH_CAPTURE -> {
                reference(a);
                out.checkcast(Names.CLOSURE)
                        .getfield(Names.CLOSURE, "references", Names.OBJECTS)
                        .loadConstant(b);
                reference(c);
                out.aastore();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    // ---- Operands

    private void number(int register) {
        registers.load(pc, register, false);
    }

    private void real(int register) {
        registers.load(pc, register, true);
    }

    private void reference(int register) {
        registers.loadReference(register);
    }

    private void list(int register) {
        reference(register);
        out.checkcast(Names.LIST);
    }

    private void string(int register) {
        reference(register);
        out.checkcast(CD_String);
    }

    private void result(boolean isFloat) {
        registers.store(pc, a, isFloat);
    }

    /** A new array of references in registers. */
    void array(int first, int count) {
        out.loadConstant(count).anewarray(CD_Object);
        for (int n = 0; n < count; n++) {
            out.dup().loadConstant(n);
            reference(first + n);
            out.aastore();
        }
    }

    /** An element of an array. */
    private void get(String method, ClassDesc type) {
        reference(b);
        number(c);
        out.invokestatic(Names.SLOW, method, Names.type(type, CD_Object, CD_long));
        if (type.isPrimitive()) {
            result(type.equals(CD_double));
        } else {
            registers.storeReference(a);
        }
    }

    private void set(String method, ClassDesc type) {
        reference(a);
        number(b);
        if (!type.isPrimitive()) {
            reference(c);
        } else {
            registers.load(pc, c, type.equals(CD_double));
        }
        out.invokestatic(Names.SLOW, method, Names.type(CD_void, CD_Object, CD_long, type));
    }

    /** A field of an object whose class the call gets to know. */
    private void field(String bootstrap, MethodTypeDesc type, int slot) {
        out.invokedynamic(
                DynamicCallSiteDesc.of(Names.bootstrap(bootstrap, CD_int), bootstrap, type, slot));
    }

    /** The tag of the object on the stack. */
    static void tag(CodeBuilder out) {
        out.invokedynamic(
                DynamicCallSiteDesc.of(
                        Names.bootstrap("tag"), "tag", Names.type(CD_int, CD_Object)));
    }

    // ---- Forms

    private void binary(Runnable operation) {
        number(b);
        number(c);
        operation.run();
        result(false);
    }

    private void shift(Runnable operation) {
        number(b);
        number(c);
        out.l2i();
        operation.run();
        result(false);
    }

    private void binaryFloat(Runnable operation) {
        real(b);
        real(c);
        operation.run();
        result(true);
    }

    private void helper(ClassDesc owner, String name) {
        number(b);
        number(c);
        out.invokestatic(owner, name, Names.type(CD_long, CD_long, CD_long));
        result(false);
    }

    private void unsigned(String name) {
        number(c);
        out.invokestatic(Names.SLOW, "checkDivisor", Names.type(CD_void, CD_long));
        helper(CD_Long, name);
    }

    private void narrow() {
        switch (KINDS[c]) {
            case INT32 -> {
                number(b);
                out.l2i().i2l();
                result(false);
            }
            case INT16 -> {
                number(b);
                out.l2i().i2s().i2l();
                result(false);
            }
            case SBYTE -> {
                number(b);
                out.l2i().i2b().i2l();
                result(false);
            }
            case BYTE -> mask(0xFF);
            case UINT16, CHAR -> mask(0xFFFF);
            case UINT32 -> mask(0xFFFFFFFFL);
            case FLOAT32 -> {
                real(b);
                out.d2f().f2d();
                result(true);
            }
            default -> {
                number(b);
                result(false);
            }
        }
    }

    private void mask(long bits) {
        number(b);
        out.loadConstant(bits).land();
        result(false);
    }

    private void box(Kind kind) {
        load(registers, out, pc, b, kind);
        JvmKinds.box(out, kind);
        registers.storeReference(a);
    }

    private void unbox(Kind kind) {
        reference(b);
        if (kind.isUnsigned()) {
            // Checks the width, too.
            out.getstatic(Names.of(Kind.class), kind.name(), Names.of(Kind.class))
                    .swap()
                    .invokestatic(
                            Names.PRIMITIVES,
                            "unbox",
                            Names.type(CD_long, Names.of(Kind.class), CD_Object));
            result(false);
            return;
        }
        JvmKinds.unbox(out, kind);
        store(registers, out, pc, a, kind);
    }

    /** A register as the Java type of its kind. */
    static void load(Registers registers, CodeBuilder out, int pc, int register, Kind kind) {
        registers.load(pc, register, kind.isFloat());
        if (kind == Kind.FLOAT32) {
            out.d2f();
        } else if (kind == Kind.BOOL) {
            // Of 64 bits, as a register's.
            out.l2i();
        } else if (!kind.isFloat()) {
            JvmKinds.fromBits(out, kind);
        }
    }

    /** The reverse. */
    static void store(Registers registers, CodeBuilder out, int pc, int register, Kind kind) {
        if (kind == Kind.FLOAT32) {
            out.f2d();
        } else if (!kind.isFloat()) {
            JvmKinds.toBits(out, kind);
        }
        registers.store(pc, register, kind.isFloat());
    }
}
