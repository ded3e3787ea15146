package dev.fusabi.vm;

import static java.lang.constant.ConstantDescs.CD_long;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Unsigned;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** How values of each {@link Kind} look in generated classes. */
public final class JvmKinds {
    private static final ClassDesc UNSIGNED = Unsigned.class.describeConstable().orElseThrow();

    private JvmKinds() {}

    /** The Java type of a kind: Object of a reference, long of unsigned integers. */
    public static ClassDesc primitive(Kind kind) {
        return switch (kind) {
            case REF -> ConstantDescs.CD_Object;
            case INT -> ConstantDescs.CD_long;
            case FLOAT -> ConstantDescs.CD_double;
            case BOOL -> ConstantDescs.CD_boolean;
            case CHAR -> ConstantDescs.CD_char;
            case INT32 -> ConstantDescs.CD_int;
            case INT16 -> ConstantDescs.CD_short;
            case SBYTE -> ConstantDescs.CD_byte;
            case FLOAT32 -> ConstantDescs.CD_float;
            case BYTE, UINT16, UINT32, UINT64 -> ConstantDescs.CD_long;
        };
    }

    /** The same as a class. */
    static Class<?> type(Kind kind) {
        return switch (kind) {
            case REF -> Object.class;
            case INT -> long.class;
            case FLOAT -> double.class;
            case BOOL -> boolean.class;
            case CHAR -> char.class;
            case INT32 -> int.class;
            case INT16 -> short.class;
            case SBYTE -> byte.class;
            case FLOAT32 -> float.class;
            case BYTE, UINT16, UINT32, UINT64 -> long.class;
        };
    }

    /** The Java type of a kind in a local of compiled code. */
    public static ClassDesc register(Kind kind) {
        return kind.isPrimitive()
                ? kind.isFloat() ? ConstantDescs.CD_double : CD_long
                : ConstantDescs.CD_Object;
    }

    public static ClassDesc box(Kind kind) {
        return switch (kind) {
            case REF -> ConstantDescs.CD_Object;
            case INT -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Double;
            case BOOL -> ConstantDescs.CD_Boolean;
            case CHAR -> ConstantDescs.CD_Character;
            case INT32 -> ConstantDescs.CD_Integer;
            case INT16 -> ConstantDescs.CD_Short;
            case SBYTE -> ConstantDescs.CD_Byte;
            case FLOAT32 -> ConstantDescs.CD_Float;
            case BYTE, UINT16, UINT32, UINT64 -> UNSIGNED;
        };
    }

    public static Kind kindOf(ClassDesc type) {
        for (Kind kind : Kind.values()) {
            if (type.equals(primitive(kind))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(type.displayName());
    }

    public static void box(CodeBuilder code, Kind kind) {
        String name =
                switch (kind) {
                    case BYTE -> "ofByte";
                    case UINT16 -> "ofUInt16";
                    case UINT32 -> "ofUInt32";
                    case UINT64 -> "ofUInt64";
                    default -> "valueOf";
                };
        code.invokestatic(box(kind), name, MethodTypeDesc.of(box(kind), primitive(kind)));
    }

    public static void unbox(CodeBuilder code, Kind kind) {
        code.checkcast(box(kind))
                .invokevirtual(
                        box(kind),
                        primitive(kind).displayName() + "Value",
                        MethodTypeDesc.of(primitive(kind)));
    }

    /** From a register's 64 bits on the stack to the field's type. */
    public static void fromBits(CodeBuilder code, Kind kind) {
        switch (kind) {
            case REF, INT, BYTE, UINT16, UINT32, UINT64 -> {}
            case FLOAT ->
                    code.invokestatic(
                            ConstantDescs.CD_Double,
                            "longBitsToDouble",
                            MethodTypeDesc.of(ConstantDescs.CD_double, CD_long));
            case BOOL, INT32 -> code.l2i();
            case CHAR -> code.l2i().i2c();
            case INT16 -> code.l2i().i2s();
            case SBYTE -> code.l2i().i2b();
            case FLOAT32 -> {
                fromBits(code, Kind.FLOAT);
                code.d2f();
            }
        }
    }

    /** The reverse. */
    public static void toBits(CodeBuilder code, Kind kind) {
        switch (kind) {
            case REF, INT, BYTE, UINT16, UINT32, UINT64 -> {}
            case FLOAT ->
                    code.invokestatic(
                            ConstantDescs.CD_Double,
                            "doubleToRawLongBits",
                            MethodTypeDesc.of(CD_long, ConstantDescs.CD_double));
            case BOOL, CHAR, INT32, INT16, SBYTE -> code.i2l();
            case FLOAT32 -> {
                code.f2d();
                toBits(code, Kind.FLOAT);
            }
        }
    }
}
