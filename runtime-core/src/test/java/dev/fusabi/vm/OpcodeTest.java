package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.ProgramReader;
import dev.fusabi.bytecode.ProgramWriter;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;
import dev.fusabi.value.Unsigned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What each instruction does; run directly, from a file, and with a yield at every checkpoint. */
final class OpcodeTest {
    /**
     * @param build adds functions; the last one added is run
     * @param expected a value, or the layout of an exception
     */
    record Case(
            Opcode opcode,
            String name,
            BiConsumer<Assembly, int[]> build,
            Object expected,
            Object... arguments) {
        @Override
        public String toString() {
            return opcode + " " + name;
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    private static void add(
            Opcode opcode,
            String signature,
            BiConsumer<Assembly, CodeBuilder> body,
            Object expected,
            Object... arguments) {
        CASES.add(
                new Case(
                        opcode,
                        signature + " " + List.of(arguments),
                        (assembly, main) -> {
                            CodeBuilder code = Assembly.code("main", signature);
                            body.accept(assembly, code);
                            main[0] = assembly.function(code);
                        },
                        expected,
                        arguments));
    }

    private static void binary(
            Opcode opcode, String signature, Object expected, Object left, Object right) {
        boolean isReference = signature.startsWith("R");
        boolean givesInt = signature.charAt(signature.length() - 1) != 'R';
        add(
                opcode,
                signature,
                (assembly, code) ->
                        code.emit(opcode, isReference && givesInt ? 0 : 2, 0, 1)
                                .emit(
                                        givesInt ? RETURN_P : RETURN_R,
                                        isReference && givesInt ? 0 : 2),
                expected,
                left,
                right);
    }

    private static void unary(Opcode opcode, String signature, Object expected, Object argument) {
        boolean isReference = signature.endsWith("R");
        add(
                opcode,
                signature,
                (assembly, code) ->
                        code.emit(opcode, 1, 0).emit(isReference ? RETURN_R : RETURN_P, 1),
                expected,
                argument);
    }

    /** Gives 1 when the jump is taken. */
    private static void jump(
            Opcode opcode, String signature, boolean isTaken, int b, Object... arguments) {
        add(
                opcode,
                signature,
                (assembly, code) -> {
                    CodeBuilder.Label taken = code.newLabel();
                    code.jump(opcode, 0, b, taken).loadInt(0, 0).emit(RETURN_P, 0);
                    code.bind(taken).loadInt(0, 1).emit(RETURN_P, 0);
                },
                isTaken ? 1L : 0L,
                arguments);
    }

    static {
        moves();
        numbers();
        comparisons();
        jumps();
        loops();
        boxes();
        calls();
        data();
        arrays();
        widths();
        untyped();
        exceptions();
        sequences();
    }

    private static void moves() {
        unary(MOVE_P, "I>I", 7L, 7L);
        unary(MOVE_R, "R>R", "x", "x");
        add(LOAD_INT, ">I", (a, code) -> code.emit(LOAD_INT, 0, -5).emit(RETURN_P, 0), -5L);
        add(LOAD_P, ">I", (a, code) -> code.loadInt(0, 1L << 40).emit(RETURN_P, 0), 1L << 40);
        add(LOAD_P, ">F", (a, code) -> code.loadFloat(0, 1.5).emit(RETURN_P, 0), 1.5);
        for (Object constant : List.of("text", Unit.UNIT, ScriptList.NIL, 3L, 2.5, true, 'c')) {
            add(
                    LOAD_R,
                    ">R",
                    (a, code) -> code.loadConstant(0, constant).emit(RETURN_R, 0),
                    constant);
        }
        for (Opcode opcode : List.of(GET_GLOBAL_P, SET_GLOBAL_P)) {
            add(
                    opcode,
                    "I>I",
                    (a, code) -> {
                        int global = a.global("g", ScriptType.Simple.INT);
                        code.emit(SET_GLOBAL_P, 0, global)
                                .emit(GET_GLOBAL_P, 1, global)
                                .emit(RETURN_P, 1);
                    },
                    9L,
                    9L);
        }
        for (Opcode opcode : List.of(GET_GLOBAL_R, SET_GLOBAL_R)) {
            add(
                    opcode,
                    "R>R",
                    (a, code) -> {
                        int global = a.global("g", ScriptType.Simple.STRING);
                        code.emit(SET_GLOBAL_R, 0, global)
                                .emit(GET_GLOBAL_R, 1, global)
                                .emit(RETURN_R, 1);
                    },
                    "v",
                    "v");
        }
    }

    private static void numbers() {
        binary(ADD_INT, "II>I", Long.MIN_VALUE, Long.MAX_VALUE, 1L);
        binary(SUB_INT, "II>I", -1L, 2L, 3L);
        binary(MUL_INT, "II>I", 6L, 2L, 3L);
        binary(DIV_INT, "II>I", -3L, -7L, 2L);
        binary(DIV_INT, "II>I", BuiltinExceptions.DIVIDE_BY_ZERO, 7L, 0L);
        binary(DIV_INT, "II>I", BuiltinExceptions.OVERFLOW, Long.MIN_VALUE, -1L);
        binary(REM_INT, "II>I", -1L, -7L, 2L);
        binary(REM_INT, "II>I", BuiltinExceptions.DIVIDE_BY_ZERO, 7L, 0L);
        add(
                ADD_INT_IMM,
                "I>I",
                (a, code) -> code.emit(ADD_INT_IMM, 0, 0, -3).emit(RETURN_P, 0),
                4L,
                7L);
        unary(NEG_INT, "I>I", -7L, 7L);
        binary(AND_INT, "II>I", 8L, 12L, 10L);
        binary(OR_INT, "II>I", 14L, 12L, 10L);
        binary(XOR_INT, "II>I", 6L, 12L, 10L);
        unary(NOT_INT, "I>I", -13L, 12L);
        binary(SHL_INT, "II>I", 48L, 12L, 2L);
        binary(SHR_INT, "II>I", -3L, -12L, 2L);
        binary(ADD_FLOAT, "FF>F", 3.5, 1.0, 2.5);
        binary(SUB_FLOAT, "FF>F", -1.5, 1.0, 2.5);
        binary(MUL_FLOAT, "FF>F", 2.5, 1.0, 2.5);
        binary(DIV_FLOAT, "FF>F", Double.POSITIVE_INFINITY, 1.0, 0.0);
        binary(REM_FLOAT, "FF>F", 1.5, 7.5, 2.0);
        unary(NEG_FLOAT, "F>F", -0.0, 0.0);
        unary(SQRT_FLOAT, "F>F", 3.0, 9.0);
        unary(INT_TO_FLOAT, "I>F", 3.0, 3L);
        unary(FLOAT_TO_INT, "F>I", -3L, -3.9);
        unary(FLOAT_TO_INT, "F>I", Long.MIN_VALUE, Double.NaN);
    }

    private static void comparisons() {
        binary(EQ_INT, "II>B", true, 3L, 3L);
        binary(LT_INT, "II>B", false, 3L, 3L);
        binary(LE_INT, "II>B", true, 3L, 3L);
        binary(EQ_FLOAT, "FF>B", false, Double.NaN, Double.NaN);
        binary(LT_FLOAT, "FF>B", true, 1.0, 2.0);
        binary(LE_FLOAT, "FF>B", false, Double.NaN, 2.0);
        unary(NOT, "B>B", false, true);
        binary(EQ_REF, "RR>B", true, ScriptList.of(1L, 2L), ScriptList.of(1L, 2L));
        add(
                COMPARE_REF,
                "RR>B",
                (a, code) ->
                        code.emit(COMPARE_REF, 0, 0, 1)
                                .loadInt(1, 0)
                                .emit(LT_INT, 0, 0, 1)
                                .emit(RETURN_P, 0),
                true,
                "a",
                "b");
    }

    private static void jumps() {
        add(
                JUMP,
                ">I",
                (a, code) -> {
                    CodeBuilder.Label end = code.newLabel();
                    code.loadInt(0, 1).jump(JUMP, end).loadInt(0, 2).bind(end).emit(RETURN_P, 0);
                },
                1L);
        for (boolean flag : List.of(true, false)) {
            jump(JUMP_IF, "B>I", flag, 0, flag);
            jump(JUMP_IF_NOT, "B>I", !flag, 0, flag);
        }
        for (long left = 4; left <= 6; left++) {
            jump(JUMP_EQ_INT, "II>I", left == 5, 1, left, 5L);
            jump(JUMP_NE_INT, "II>I", left != 5, 1, left, 5L);
            jump(JUMP_LT_INT, "II>I", left < 5, 1, left, 5L);
            jump(JUMP_LE_INT, "II>I", left <= 5, 1, left, 5L);
            jump(JUMP_GT_INT, "II>I", left > 5, 1, left, 5L);
            jump(JUMP_GE_INT, "II>I", left >= 5, 1, left, 5L);
            jump(JUMP_EQ_IMM, "I>I", left - 10 == -5, -5, left - 10);
            jump(JUMP_NE_IMM, "I>I", left - 10 != -5, -5, left - 10);
            jump(JUMP_LT_IMM, "I>I", left - 10 < -5, -5, left - 10);
            jump(JUMP_LE_IMM, "I>I", left - 10 <= -5, -5, left - 10);
            jump(JUMP_GT_IMM, "I>I", left - 10 > -5, -5, left - 10);
            jump(JUMP_GE_IMM, "I>I", left - 10 >= -5, -5, left - 10);
        }
        jump(JUMP_IF_NIL, "R>I", true, 0, ScriptList.NIL);
        jump(JUMP_IF_NIL, "R>I", false, 0, ScriptList.of(1L));
        jump(JUMP_IF_CONS, "R>I", false, 0, ScriptList.NIL);
        jump(JUMP_IF_CONS, "R>I", true, 0, ScriptList.of(1L));
        for (Opcode opcode : List.of(JUMP_IF_TAG, JUMP_IF_NOT_TAG)) {
            for (int tag = 1; tag <= 2; tag++) {
                int made = tag;
                add(
                        opcode,
                        ">I",
                        (a, code) -> {
                            int layout =
                                    a.layout(
                                            Assembly.layout(
                                                    Layout.Form.UNION_CASE, "u", "C", made, ""));
                            CodeBuilder.Label taken = code.newLabel();
                            code.emit(NEW, layout, 0, 0)
                                    .jump(opcode, 0, 2, taken)
                                    .loadInt(0, 0)
                                    .emit(RETURN_P, 0);
                            code.bind(taken).loadInt(0, 1).emit(RETURN_P, 0);
                        },
                        (made == 2) == (opcode == JUMP_IF_TAG) ? 1L : 0L);
            }
        }
        for (long n = -1; n <= 3; n++) {
            add(
                    SWITCH,
                    "I>I",
                    (a, code) -> {
                        List<CodeBuilder.Label> labels =
                                List.of(code.newLabel(), code.newLabel(), code.newLabel());
                        code.switchOn(0, labels).loadInt(0, 99).emit(RETURN_P, 0);
                        for (int i = 0; i < 3; i++) {
                            code.bind(labels.get(i)).loadInt(0, 10 + i).emit(RETURN_P, 0);
                        }
                    },
                    n < 0 || n > 2 ? 99L : 10 + n,
                    n);
        }
    }

    private static void loops() {
        add(
                LOOP,
                "I>I",
                (a, code) -> {
                    CodeBuilder.Label end = code.newLabel();
                    code.loadInt(1, 0);
                    CodeBuilder.Label head = code.here();
                    code.jump(JUMP_LE_IMM, 0, 0, end)
                            .emit(ADD_INT, 1, 1, 0)
                            .emit(ADD_INT_IMM, 0, 0, -1);
                    code.jump(LOOP, head).bind(end).emit(RETURN_P, 1);
                },
                5050L,
                100L);
        add(
                FOR_UP,
                "I>I",
                (a, code) -> {
                    code.loadInt(1, 0).loadInt(2, 1);
                    CodeBuilder.Label head = code.here();
                    code.emit(ADD_INT, 1, 1, 2).jump(FOR_UP, 2, 0, head).emit(RETURN_P, 1);
                },
                5050L,
                100L);
        add(
                FOR_DOWN,
                "I>I",
                (a, code) -> {
                    code.loadInt(1, 0).loadInt(2, 1);
                    CodeBuilder.Label head = code.here();
                    code.emit(ADD_INT, 1, 1, 0).jump(FOR_DOWN, 0, 2, head).emit(RETURN_P, 1);
                },
                5050L,
                100L);
    }

    private static void boxes() {
        add(BOX_INT, "I>R", (a, code) -> code.emit(BOX_INT, 0, 0).emit(RETURN_R, 0), 3L, 3L);
        add(BOX_FLOAT, "F>R", (a, code) -> code.emit(BOX_FLOAT, 0, 0).emit(RETURN_R, 0), 3.5, 3.5);
        add(BOX_BOOL, "B>R", (a, code) -> code.emit(BOX_BOOL, 0, 0).emit(RETURN_R, 0), true, true);
        add(BOX_CHAR, "C>R", (a, code) -> code.emit(BOX_CHAR, 0, 0).emit(RETURN_R, 0), 'x', 'x');
        add(UNBOX_INT, "R>I", (a, code) -> code.emit(UNBOX_INT, 0, 0).emit(RETURN_P, 0), 3L, 3L);
        add(
                UNBOX_FLOAT,
                "R>F",
                (a, code) -> code.emit(UNBOX_FLOAT, 0, 0).emit(RETURN_P, 0),
                3.5,
                3.5);
        add(
                UNBOX_BOOL,
                "R>B",
                (a, code) -> code.emit(UNBOX_BOOL, 0, 0).emit(RETURN_P, 0),
                true,
                true);
        add(
                UNBOX_CHAR,
                "R>C",
                (a, code) -> code.emit(UNBOX_CHAR, 0, 0).emit(RETURN_P, 0),
                'x',
                'x');
    }

    private static void calls() {
        add(
                CALL,
                "II>I",
                (a, code) -> {
                    int callee =
                            a.function(
                                    "sub", "II>I", c -> c.emit(SUB_INT, 0, 0, 1).emit(RETURN_P, 0));
                    code.emit(MOVE_P, 2, 1).emit(MOVE_P, 3, 0).emit(CALL, callee, 2, 0);
                    code.emit(ADD_INT, 0, 0, 2).emit(RETURN_P, 0);
                },
                9L,
                2L,
                9L);
        add(
                TAIL_CALL,
                "IR>R",
                (a, code) -> {
                    int callee = a.function("second", "IR>R", c -> c.emit(RETURN_R, 0));
                    code.emit(MOVE_P, 1, 0).emit(MOVE_R, 1, 0).emit(TAIL_CALL, callee, 1, 1);
                },
                "r",
                1L,
                "r");
        for (Opcode opcode : List.of(APPLY, TAIL_APPLY, CLOSURE)) {
            add(
                    opcode,
                    "IR>R",
                    (a, code) -> {
                        CodeBuilder lambda = Assembly.lambda("IR>R", "IR");
                        lambda.emit(ADD_INT, 0, 0, 1)
                                .emit(BOX_INT, 2, 0)
                                .emit(MOVE_R, 3, 0)
                                .emit(MOVE_R, 4, 1);
                        lambda.emit(TUPLE, 3, 0, 2).emit(RETURN_R, 2);
                        int callee = a.function(lambda);
                        code.emit(MOVE_P, 1, 0).emit(MOVE_R, 1, 0).emit(CLOSURE, callee, 1, 1);
                        code.emit(MOVE_R, 2, 1).loadInt(1, 100).loadConstant(3, "argument");
                        code.emit(opcode == CLOSURE ? APPLY : opcode, a.signature("IR>R"), 1, 2);
                        if (opcode != TAIL_APPLY) {
                            code.emit(RETURN_R, 2);
                        }
                    },
                    Tuple.of(142L, "argument", "captured"),
                    42L,
                    "captured");
        }
        add(
                PATCH_CAPTURE,
                ">R",
                (a, code) -> {
                    CodeBuilder lambda = Assembly.lambda(">R", "RR");
                    int callee = a.function(lambda.emit(RETURN_R, 1));
                    code.loadConstant(0, "old").loadConstant(1, "old").emit(CLOSURE, callee, 0, 0);
                    code.loadConstant(1, "new").emit(PATCH_CAPTURE, 0, 1, 1);
                    code.emit(APPLY, a.signature(">R"), 0, 0).emit(RETURN_R, 0);
                },
                "new");
        add(
                CALL_BUILTIN,
                "R>I",
                (a, code) ->
                        code.emit(MOVE_R, 1, 0)
                                .emit(CALL_BUILTIN, a.builtin("String.length", "R>I"), 0, 1)
                                .emit(RETURN_P, 0),
                3L,
                "abc");
        add(
                CALL_HOST,
                "R>R",
                (a, code) ->
                        code.emit(MOVE_R, 1, 0)
                                .loadConstant(2, 5L)
                                .emit(CALL_HOST, a.host("pair"), 2, 1)
                                .emit(RETURN_R, 1),
                Tuple.of("abc", 5L),
                "abc");
        add(
                CALL_VIRTUAL,
                "I>I",
                (a, code) -> {
                    int method =
                            a.function(
                                    "method",
                                    "RI>I",
                                    body -> body.emit(ADD_INT, 0, 0, 0).emit(RETURN_P, 0));
                    int slot = a.slot("twice", "RI>I", -1);
                    int layout = a.layout(Assembly.object("object", slot, method));
                    code.emit(NEW, layout, 1, 0).emit(CALL_VIRTUAL, slot, 0, 0).emit(RETURN_P, 0);
                },
                42L,
                21L);
        add(
                CALL_VIRTUAL,
                "R>I",
                (a, code) -> {
                    int fallback =
                            a.function(
                                    "fallback",
                                    "R>I",
                                    body -> body.loadInt(0, 7).emit(RETURN_P, 0));
                    int slot = a.slot("seven", "R>I", fallback);
                    code.emit(CALL_VIRTUAL, slot, 0, 0).emit(RETURN_P, 0);
                },
                7L,
                "of the library");
        unary(RETURN_P, "I>I", 1L, 1L);
        CASES.removeLast();
        add(RETURN_P, "F>F", (a, code) -> code.emit(RETURN_P, 0), 1.25, 1.25);
        add(RETURN_R, "R>R", (a, code) -> code.emit(RETURN_R, 0), "it", "it");
    }

    private static void data() {
        for (Opcode opcode : List.of(NEW, GET_FIELD_P, SET_FIELD_P)) {
            add(
                    opcode,
                    "FIBC>F",
                    (a, code) -> {
                        int layout = a.layout(Assembly.record("rec", "RFIBCR"));
                        code.loadConstant(0, "x").loadConstant(1, "y").emit(NEW, layout, 0, 0);
                        code.loadFloat(4, 0.5).emit(GET_FIELD_P, 5, 0, 0).emit(ADD_FLOAT, 4, 4, 5);
                        code.emit(SET_FIELD_P, 0, 0, 4)
                                .emit(GET_FIELD_P, 0, 0, 0)
                                .emit(RETURN_P, 0);
                    },
                    2.0,
                    1.5,
                    7L,
                    true,
                    'c');
        }
        for (Opcode opcode : List.of(GET_FIELD_R, SET_FIELD_R)) {
            add(
                    opcode,
                    "R>R",
                    (a, code) -> {
                        int layout = a.layout(Assembly.record("rec", "RIR"));
                        code.loadInt(0, 1)
                                .emit(MOVE_R, 1, 0)
                                .loadConstant(2, "y")
                                .emit(NEW, layout, 0, 1);
                        code.emit(GET_FIELD_R, 2, 1, 0).emit(SET_FIELD_R, 1, 1, 2);
                        code.emit(GET_FIELD_R, 3, 1, 1).emit(RETURN_R, 3);
                    },
                    "x",
                    "x");
        }
        add(
                TAG,
                ">I",
                (a, code) ->
                        code.emit(
                                        NEW,
                                        a.layout(
                                                Assembly.layout(
                                                        Layout.Form.UNION_CASE, "u", "C", 3, "")),
                                        0,
                                        0)
                                .emit(TAG, 0, 0)
                                .emit(RETURN_P, 0),
                3L);
        binary(CONS, "RR>R", ScriptList.of("a", "b"), "a", ScriptList.of("b"));
        add(
                HEAD,
                "R>R",
                (a, code) -> code.emit(HEAD, 0, 0).emit(RETURN_R, 0),
                "a",
                ScriptList.of("a", "b"));
        add(
                TAIL,
                "R>R",
                (a, code) -> code.emit(TAIL, 0, 0).emit(RETURN_R, 0),
                ScriptList.of("b"),
                ScriptList.of("a", "b"));
        add(
                TUPLE,
                "RR>R",
                (a, code) -> code.emit(TUPLE, 2, 0, 0).emit(RETURN_R, 0),
                Tuple.of("a", "b"),
                "a",
                "b");
        add(
                GET_ITEM,
                "R>R",
                (a, code) -> code.emit(GET_ITEM, 0, 0, 1).emit(RETURN_R, 0),
                "b",
                Tuple.of("a", "b"));
        binary(CONCAT, "RR>R", "ab", "a", "b");
    }

    private static void element(Opcode get, Opcode set, String kind, Object array, Object value) {
        boolean isReference = kind.equals("R");
        String signature = isReference ? "RIR>R" : "RI" + kind + ">" + kind;
        int operand = isReference ? 1 : 1;
        for (Opcode opcode : List.of(get, set)) {
            add(
                    opcode,
                    signature,
                    (a, code) ->
                            code.emit(set, 0, 0, operand)
                                    .emit(get, operand, 0, 0)
                                    .emit(isReference ? RETURN_R : RETURN_P, operand),
                    value,
                    array,
                    1L,
                    value);
            for (long wrong : new long[] {-1, 2, 1L << 32}) {
                add(
                        opcode,
                        signature,
                        (a, code) ->
                                code.emit(
                                                opcode,
                                                opcode == get ? operand : 0,
                                                0,
                                                opcode == get ? 0 : operand)
                                        .emit(isReference ? RETURN_R : RETURN_P, operand),
                        BuiltinExceptions.INDEX_OUT_OF_RANGE,
                        array,
                        wrong,
                        value);
            }
        }
        add(
                ARRAY_LENGTH,
                "R>I",
                (a, code) -> code.emit(ARRAY_LENGTH, 0, 0).emit(RETURN_P, 0),
                2L,
                array);
    }

    private static void arrays() {
        element(GET_ELEMENT_INT, SET_ELEMENT_INT, "I", new long[2], 5L);
        element(GET_ELEMENT_FLOAT, SET_ELEMENT_FLOAT, "F", new double[2], 5.5);
        element(GET_ELEMENT_BOOL, SET_ELEMENT_BOOL, "B", new boolean[2], true);
        element(GET_ELEMENT_CHAR, SET_ELEMENT_CHAR, "C", new char[2], 'c');
        element(GET_ELEMENT_REF, SET_ELEMENT_REF, "R", new Object[2], "s");
        element(GET_ELEMENT, SET_ELEMENT, "Y", new byte[2], Unsigned.ofByte(200));
        element(GET_ELEMENT, SET_ELEMENT, "s", new short[2], (short) -5);
        element(GET_ELEMENT, SET_ELEMENT, "l", new int[2], -5);
        element(GET_ELEMENT, SET_ELEMENT, "f", new float[2], 1.5f);
    }

    private static void widths() {
        narrow(Kind.SBYTE, 200L, (byte) -56);
        narrow(Kind.BYTE, -1L, Unsigned.ofByte(255));
        narrow(Kind.INT16, 40_000L, (short) -25_536);
        narrow(Kind.UINT16, -1L, Unsigned.ofUInt16(65_535));
        narrow(Kind.INT32, 1L << 31, Integer.MIN_VALUE);
        narrow(Kind.UINT32, -1L, Unsigned.ofUInt32(0xFFFFFFFFL));
        narrow(Kind.UINT64, -1L, Unsigned.ofUInt64(-1));
        narrow(Kind.CHAR, 65_536L + 'a', 'a');
        add(
                NARROW,
                "F>f",
                (a, code) -> code.emit(NARROW, 0, 0, Kind.FLOAT32.ordinal()).emit(RETURN_P, 0),
                0.1f,
                0.1);
        for (Object value :
                List.of(1, (short) 2, (byte) 3, Unsigned.ofByte(4), Unsigned.ofUInt64(-5), 1.5f)) {
            Kind kind = Primitives.kindOf(value);
            String letter = String.valueOf(kind.letter());
            add(
                    BOX,
                    letter + ">R",
                    (a, code) -> code.emit(BOX, 0, 0, kind.ordinal()).emit(RETURN_R, 0),
                    value,
                    value);
            add(
                    UNBOX,
                    "R>" + letter,
                    (a, code) -> code.emit(UNBOX, 0, 0, kind.ordinal()).emit(RETURN_P, 0),
                    value,
                    value);
        }
        Unsigned most = Unsigned.ofUInt64(-1);
        Unsigned ten = Unsigned.ofUInt64(10);
        Unsigned none = Unsigned.ofUInt64(0);
        binary(DIV_UNSIGNED, "UU>U", Unsigned.ofUInt64(1844674407370955161L), most, ten);
        binary(DIV_UNSIGNED, "UU>U", BuiltinExceptions.DIVIDE_BY_ZERO, most, none);
        binary(REM_UNSIGNED, "UU>U", Unsigned.ofUInt64(5), most, ten);
        binary(REM_UNSIGNED, "UU>U", BuiltinExceptions.DIVIDE_BY_ZERO, most, none);
        binary(SHR_UNSIGNED, "UI>U", Unsigned.ofUInt64(1), most, 63L);
        binary(LT_UNSIGNED, "UU>B", false, most, ten);
        binary(LT_UNSIGNED, "UU>B", true, ten, most);
        unary(UNSIGNED_TO_FLOAT, "U>F", 0x1p64, most);
        unary(FLOAT_TO_UNSIGNED, "F>U", Unsigned.ofUInt64(Long.MIN_VALUE), 0x1p63);
        var type = new ScriptType.EnumOf("Fruit", ScriptType.Simple.BYTE, false, List.of());
        binary(ORDER_REF, "RR>I", -1L, "a", "c");
        binary(ORDER_REF, "RR>I", 2L, Tuple.of(Double.NaN, 1L), Tuple.of(1.0, 1L));
        unary(ENUM_BITS, "R>I", 200L, EnumValue.of(type, 200));
    }

    private static void narrow(Kind kind, long value, Object expected) {
        add(
                NARROW,
                "I>" + kind.letter(),
                (a, code) -> code.emit(NARROW, 0, 0, kind.ordinal()).emit(RETURN_P, 0),
                expected,
                value);
    }

    private static void untyped() {
        add(
                GET_FIELD_BY_NAME,
                ">R",
                (a, code) -> {
                    int layout = a.layout(Assembly.record("rec", "RI"));
                    code.loadInt(0, 5).loadConstant(0, "x").emit(NEW, layout, 0, 0);
                    code.emit(GET_FIELD_BY_NAME, 0, 0, code.constant("b")).emit(RETURN_R, 0);
                },
                5L);
        for (Object value : List.of(5L, "x")) {
            add(
                    CONVERT,
                    "R>R",
                    (a, code) ->
                            code.emit(CONVERT, 0, 0, a.type(ScriptType.Simple.INT))
                                    .emit(RETURN_R, 0),
                    value instanceof Long ? value : BuiltinExceptions.CONVERSION,
                    value);
            add(
                    IS_TYPE,
                    "R>B",
                    (a, code) ->
                            code.emit(IS_TYPE, 0, 0, a.type(ScriptType.Simple.INT))
                                    .emit(RETURN_P, 0),
                    value instanceof Long,
                    value);
            add(
                    CAST,
                    "R>R",
                    (a, code) ->
                            code.emit(CAST, 0, 0, a.type(ScriptType.Simple.INT)).emit(RETURN_R, 0),
                    value instanceof Long ? value : BuiltinExceptions.INVALID_CAST,
                    value);
        }
    }

    private static void exceptions() {
        for (Opcode opcode : List.of(RAISE, RERAISE)) {
            add(
                    opcode,
                    "R>R",
                    (a, code) -> {
                        CodeBuilder.Label start = code.here();
                        code.emit(opcode, 0);
                        CodeBuilder.Label end = code.here();
                        code.emit(GET_FIELD_R, 0, 1, 0)
                                .emit(RETURN_R, 0)
                                .guard(start, end, end, 1, false);
                    },
                    "boom",
                    BuiltinExceptions.failure("boom").exception());
        }
        add(
                MATCH_FAIL,
                ">R",
                (a, code) -> code.at(3, 4).emit(MATCH_FAIL),
                BuiltinExceptions.MATCH_FAILURE);
    }

    /** Sums what it iterates over; {@code most} elements at most. */
    private static void sum(CodeBuilder code, int most) {
        CodeBuilder.Label end = code.newLabel();
        code.loadInt(0, 0).loadInt(2, most).emit(ITERATE, 1, 0);
        CodeBuilder.Label head = code.here();
        code.jump(JUMP_LE_IMM, 2, 0, end)
                .jump(NEXT, 1, 2, end)
                .emit(UNBOX_INT, 1, 2)
                .emit(ADD_INT, 0, 0, 1);
        code.emit(ADD_INT_IMM, 2, 2, -1).jump(LOOP, head);
        code.bind(end).emit(DISPOSE, 1).emit(RETURN_P, 0);
    }

    private static void sequences() {
        for (Opcode opcode : List.of(ITERATE, NEXT)) {
            for (Object source :
                    List.of(
                            ScriptList.of(1L, 2L, 3L),
                            new long[] {1, 2, 3},
                            new Object[] {1L, 2L, 3L})) {
                add(opcode, "R>I", (a, code) -> sum(code, 100), 6L, source);
            }
        }
        add(ITERATE, "R>I", (a, code) -> sum(code, 100), BuiltinExceptions.INVALID_CAST, 5L);
        for (Opcode opcode : List.of(YIELD, DISPOSE)) {
            add(
                    opcode,
                    ">I",
                    (a, code) -> {
                        int body = a.function(counter(a.global("log", ScriptType.Simple.INT)));
                        code.loadInt(0, 1000).emit(CLOSURE, body, 0, 0);
                        code.emit(CALL_BUILTIN, a.builtin("Seq.generate", "R>R"), 0, 0);
                        sum(code, opcode == YIELD ? 10_000 : 4);
                    },
                    opcode == YIELD ? 499_500L : 6L);
        }
    }

    /** Yields 0 up to what it captures. */
    private static CodeBuilder counter(int log) {
        CodeBuilder body = Assembly.lambda(">R", "I").generator();
        CodeBuilder.Label end = body.newLabel();
        body.loadInt(1, 0);
        CodeBuilder.Label head = body.here();
        body.jump(JUMP_GE_INT, 1, 0, end).emit(BOX_INT, 0, 1).emit(YIELD, 0);
        body.emit(ADD_INT_IMM, 1, 1, 1).emit(SET_GLOBAL_P, 1, log).jump(LOOP, head);
        return body.bind(end).loadConstant(0, Unit.UNIT).emit(RETURN_R, 0);
    }

    static Stream<Case> cases() {
        return CASES.stream();
    }

    private static final Map<String, HostFunctionTarget> HOSTS =
            Map.of("pair", (context, arguments) -> Tuple.of(arguments));

    @ParameterizedTest
    @MethodSource("cases")
    void does(Case example) throws Exception {
        Assembly assembly = new Assembly();
        int[] main = new int[1];
        example.build.accept(assembly, main);
        check(example, new TestMachine(assembly.program(), Limits.DEFAULT, HOSTS), main[0]);
        check(
                example,
                new TestMachine(assembly.program(), Limits.DEFAULT.yieldingAlways(), HOSTS),
                main[0]);
        byte[] file = ProgramWriter.write(assembly.program());
        check(example, new TestMachine(ProgramReader.read(file), Limits.DEFAULT, HOSTS), main[0]);
    }

    private static void check(Case example, TestMachine machine, int function) {
        Outcome outcome = machine.run(function, example.arguments);
        if (example.expected instanceof Layout layout) {
            ExceptionValue exception = TestMachine.failure(outcome);
            assertThat(exception.layout()).isSameAs(layout);
            assertThat(exception.stackTrace()).isNotNull();
        } else {
            assertThat(TestMachine.value(outcome)).isEqualTo(example.expected);
        }
        // Whatever happened, the machine is as before.
        assertThat(machine.machine.running()).isNull();
        assertThat(machine.run(function, example.arguments)).isInstanceOf(outcome.getClass());
    }

    @Test
    void everyInstructionHasACase() {
        Set<Opcode> missing = EnumSet.allOf(Opcode.class);
        CASES.forEach(example -> missing.remove(example.opcode));
        assertThat(missing).isEmpty();
    }

    @Test
    void valuesOfALayoutAreTyped() {
        Assembly assembly = new Assembly();
        int layout = assembly.layout(Assembly.record("rec", "RFIBC"));
        int main =
                assembly.function(
                        "main", "RFIBC>R", code -> code.emit(NEW, layout, 0, 0).emit(RETURN_R, 0));
        ScriptObject object =
                (ScriptObject)
                        new TestMachine(assembly.program()).value(main, "s", 1.5, 2L, true, 'c');
        assertThat(
                        List.of(
                                object.field(0),
                                object.field(1),
                                object.field(2),
                                object.field(3),
                                object.field(4)))
                .isEqualTo(List.of("s", 1.5, 2L, true, 'c'));
        assertThat(object.getClass().isHidden()).isTrue();
        assertThat(object.getClass().getDeclaredFields())
                .extracting(field -> (Object) field.getType())
                .containsExactly(Object.class, double.class, long.class, boolean.class, char.class);
    }

    @Test
    void functionValuesAreNamed() {
        Assembly assembly = new Assembly();
        int main = assembly.function("f", "II>I", code -> code.emit(RETURN_P, 0));
        FunctionValue function = new TestMachine(assembly.program()).instance.function(main);
        assertThat(function.name()).isEqualTo("f");
        assertThat(function.arity()).isEqualTo(2);
    }
}
