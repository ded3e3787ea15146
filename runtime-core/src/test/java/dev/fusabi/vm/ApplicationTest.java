package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Function values called with other kinds, fewer or more arguments than they take. */
final class ApplicationTest {
    private static final Map<Kind, Object> SAMPLES =
            Map.of(Kind.REF, "s", Kind.INT, 7L, Kind.FLOAT, 2.5, Kind.BOOL, true, Kind.CHAR, 'c');

    private final Assembly assembly = new Assembly();

    private Object run(int main, Object... arguments) {
        Object plain = new TestMachine(assembly.program()).value(main, arguments);
        TestMachine yielding =
                new TestMachine(assembly.program(), Limits.DEFAULT.yieldingAlways(), Map.of());
        assertThat(yielding.value(main, arguments)).isEqualTo(plain);
        return plain;
    }

    /** All pairs of signatures with two parameters that agree but for boxing. */
    static Stream<String[]> adaptations() {
        List<String[]> pairs = new ArrayList<>();
        for (String first : List.of("I", "F", "B", "C", "R")) {
            for (String second : List.of("I", "R")) {
                for (String result : List.of("I", "F", "R")) {
                    String callee = first + second + ">" + result;
                    for (int mask = 0; mask < 8; mask++) {
                        String call =
                                ((mask & 1) == 0 ? first : "R")
                                        + ((mask & 2) == 0 ? second : "R")
                                        + ">"
                                        + ((mask & 4) == 0 ? result : "R");
                        pairs.add(new String[] {callee, call});
                        pairs.add(new String[] {call, callee});
                    }
                }
            }
        }
        return pairs.stream();
    }

    /**
     * The callee gives its captured value, of its result's kind, after it has put its arguments and another capture
     * into a global as a tuple.
     */
    @ParameterizedTest
    @MethodSource("adaptations")
    void kindsAreAdapted(String calleeSignature, String callSignature) {
        var callee = Assembly.signatureOf(calleeSignature);
        var call = Assembly.signatureOf(callSignature);
        boolean givesPrimitive = callee.result().isPrimitive() || call.result().isPrimitive();
        Kind result = callee.result().isPrimitive() ? callee.result() : call.result();
        Kind[] values = new Kind[2];
        for (int i = 0; i < 2; i++) {
            Kind own = callee.parameters().get(i);
            values[i] = own.isPrimitive() ? own : call.parameters().get(i);
        }
        int seen = assembly.global("seen", dev.fusabi.value.ScriptType.Simple.DYN);
        int function = assembly.function(callee(callee, result, seen));
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            int primitive = 2;
                            int reference = 1;
                            code.emit(CLOSURE, function, 0, 0);
                            for (int i = 0; i < 2; i++) {
                                if (call.parameters().get(i).isPrimitive()) {
                                    load(code, primitive++, values[i]);
                                } else {
                                    code.loadConstant(reference++, SAMPLES.get(values[i]));
                                }
                            }
                            code.emit(APPLY, assembly.signature(callSignature), 2, 0);
                            if (call.result().isPrimitive()) {
                                code.emit(box(call.result()), 0, 2);
                            }
                            code.emit(GET_GLOBAL_R, 1, seen).emit(TUPLE, 2, 0, 0).emit(RETURN_R, 0);
                        });
        Object expectedResult = givesPrimitive ? SAMPLES.get(result) : "s";
        assertThat(run(main))
                .isEqualTo(
                        Tuple.of(
                                expectedResult,
                                Tuple.of(SAMPLES.get(values[0]), SAMPLES.get(values[1]))));
    }

    private static CodeBuilder callee(
            dev.fusabi.bytecode.Signature signature, Kind result, int seen) {
        CodeBuilder code = new CodeBuilder("<lambda>", signature, List.of(), 0);
        int primitive = 0;
        int reference = 0;
        for (int i = 0; i < 2; i++) {
            Kind kind = signature.parameters().get(i);
            if (kind.isPrimitive()) {
                code.emit(box(kind), 10 + i, primitive++);
            } else {
                code.emit(MOVE_R, 10 + i, reference++);
            }
        }
        code.emit(TUPLE, 2, 0, 10).emit(SET_GLOBAL_R, 10, seen);
        if (signature.result().isPrimitive()) {
            load(code, 5, signature.result());
            return code.emit(RETURN_P, 5);
        }
        return code.loadConstant(5, SAMPLES.get(result)).emit(RETURN_R, 5);
    }

    private static void load(CodeBuilder code, int register, Kind kind) {
        Object sample = SAMPLES.get(kind);
        code.loadInt(register, Primitives.unbox(kind, sample));
    }

    private static dev.fusabi.bytecode.Opcode box(Kind kind) {
        return switch (kind) {
            case INT -> BOX_INT;
            case FLOAT -> BOX_FLOAT;
            case BOOL -> BOX_BOOL;
            case CHAR -> BOX_CHAR;
            default -> throw new IllegalArgumentException();
        };
    }

    /** {@code fun a b c d -> (a, b, c, d, captured)} with a mixture of kinds. */
    private int four() {
        CodeBuilder code = Assembly.lambda("IRFR>R", "RI");
        code.emit(MOVE_R, 10, 0).emit(BOX_INT, 9, 0).emit(BOX_FLOAT, 11, 1).emit(MOVE_R, 12, 1);
        code.emit(MOVE_R, 13, 2).emit(BOX_INT, 14, 2).emit(TUPLE, 6, 0, 9).emit(RETURN_R, 9);
        return assembly.function(code);
    }

    private static final Tuple ALL_FOUR = Tuple.of(1L, "b", 2.5, "d", "captured", 9L);

    private void makeFour(CodeBuilder code, int function) {
        code.loadConstant(0, "captured").loadInt(0, 9).emit(CLOSURE, function, 0, 0);
    }

    @Test
    void argumentsMayComeOneByOne() {
        int function = four();
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            makeFour(code, function);
                            code.loadInt(0, 1).emit(APPLY, assembly.signature("I>R"), 0, 0);
                            code.loadConstant(1, "b").emit(APPLY, assembly.signature("R>R"), 0, 0);
                            code.loadFloat(0, 2.5).emit(APPLY, assembly.signature("F>R"), 0, 0);
                            code.loadConstant(1, "d")
                                    .emit(APPLY, assembly.signature("R>R"), 0, 0)
                                    .emit(RETURN_R, 0);
                        });
        assertThat(run(main)).isEqualTo(ALL_FOUR);
    }

    @Test
    void argumentsMayComeOneByOneAndBoxed() {
        int function = four();
        int one = assembly.signature("R>R");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            makeFour(code, function);
                            for (Object argument : List.of(1L, "b", 2.5)) {
                                code.loadConstant(1, argument).emit(APPLY, one, 0, 0);
                            }
                            code.loadConstant(1, "d").emit(TAIL_APPLY, one, 0, 0);
                        });
        assertThat(run(main)).isEqualTo(ALL_FOUR);
    }

    @Test
    void argumentsMayComeInTwoGroups() {
        int function = four();
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            makeFour(code, function);
                            code.loadInt(0, 1).loadConstant(1, "b").loadFloat(1, 2.5);
                            code.emit(APPLY, assembly.signature("IRF>R"), 0, 0)
                                    .loadConstant(1, "d");
                            code.emit(APPLY, assembly.signature("R>R"), 0, 0).emit(RETURN_R, 0);
                        });
        assertThat(run(main)).isEqualTo(ALL_FOUR);
    }

    @Test
    void aPartialApplicationIsAFunctionOfTheRest() {
        int function = four();
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            makeFour(code, function);
                            code.loadInt(0, 1).emit(TAIL_APPLY, assembly.signature("I>R"), 0, 0);
                        });
        TestMachine machine = new TestMachine(assembly.program());
        FunctionValue partial = (FunctionValue) machine.value(main);
        assertThat(partial.arity()).isEqualTo(3);
        assertThat(TestMachine.value(machine.run(new Fiber(), partial, "b", 2.5, "d")))
                .isEqualTo(ALL_FOUR);
        Object further = TestMachine.value(machine.run(new Fiber(), partial, "b"));
        assertThat(TestMachine.value(machine.run(new Fiber(), (FunctionValue) further, 2.5, "d")))
                .isEqualTo(ALL_FOUR);
    }

    /** {@code let add a = fun b -> fun c -> a + b + c}. */
    private int curried() {
        CodeBuilder inner = Assembly.lambda("I>I", "II");
        int third =
                assembly.function(
                        inner.emit(ADD_INT, 0, 0, 1).emit(ADD_INT, 0, 0, 2).emit(RETURN_P, 0));
        CodeBuilder middle = Assembly.lambda("I>R", "I");
        int second = assembly.function(middle.emit(CLOSURE, third, 0, 0).emit(RETURN_R, 0));
        return assembly.function(
                "add", "I>R", code -> code.emit(CLOSURE, second, 0, 0).emit(RETURN_R, 0));
    }

    @Test
    void moreArgumentsGoToTheResult() {
        int add = curried();
        for (String call : List.of("III>I", "RRR>R", "IRI>R", "RII>I")) {
            for (boolean isTail : List.of(true, false)) {
                var signature = Assembly.signatureOf(call);
                int main =
                        assembly.function(
                                "main",
                                ">" + signature.result().letter(),
                                code -> {
                                    code.emit(CLOSURE, add, 0, 0);
                                    int primitive = 0;
                                    int reference = 1;
                                    for (int i = 0; i < 3; i++) {
                                        if (signature.parameters().get(i).isPrimitive()) {
                                            code.loadInt(primitive++, 10 + i);
                                        } else {
                                            code.loadConstant(reference++, 10L + i);
                                        }
                                    }
                                    code.emit(
                                            isTail ? TAIL_APPLY : APPLY,
                                            assembly.signature(call),
                                            0,
                                            0);
                                    if (!isTail) {
                                        code.emit(
                                                signature.result().isPrimitive()
                                                        ? RETURN_P
                                                        : RETURN_R,
                                                0);
                                    }
                                });
                assertThat(run(main)).as(call).isEqualTo(33L);
            }
        }
    }

    @Test
    void hostsMayPassFewerOrMoreArguments() {
        int add = curried();
        TestMachine machine = new TestMachine(assembly.program());
        assertThat(machine.value(add, 1L, 2L, 3L)).isEqualTo(6L);
        FunctionValue one = (FunctionValue) machine.value(add, 1L);
        assertThat(TestMachine.value(machine.run(new Fiber(), one, 2L, 3L))).isEqualTo(6L);
    }

    @Test
    void hostsMayCallFunctionsOfUnitWithoutArgument() {
        int none =
                assembly.function(
                        "none", ">R", code -> code.loadConstant(0, "n").emit(RETURN_R, 0));
        int unit = assembly.function("unit", "R>R", code -> code.emit(RETURN_R, 0));
        TestMachine machine = new TestMachine(assembly.program());
        assertThat(machine.value(none)).isEqualTo("n");
        assertThat(machine.value(none, Unit.UNIT)).isEqualTo("n");
        assertThat(machine.value(unit)).isEqualTo(Unit.UNIT);
    }

    @Test
    void aWrongArgumentOfTheHostIsAnErrorAndNoMore() {
        int add = curried();
        TestMachine machine = new TestMachine(assembly.program());
        assertThat(TestMachine.failure(machine.run(add, "text")).layout())
                .isSameAs(BuiltinExceptions.RUNTIME_ERROR);
        assertThat(machine.value(add, 1L, 2L, 3L)).isEqualTo(6L);
    }

    @Test
    void functionsOfTwentyFiveParametersWork() {
        String kinds = "IRIRIRIRIRIRIRIRIRIRIRIRI";
        CodeBuilder callee = Assembly.code("many", kinds + ">R");
        int function =
                assembly.function(
                        callee.emit(BOX_INT, 20, 12)
                                .emit(MOVE_R, 21, 11)
                                .emit(TUPLE, 2, 0, 20)
                                .emit(RETURN_R, 20));
        for (String call : List.of(kinds + ">R", "R".repeat(25) + ">R")) {
            int main =
                    assembly.function(
                            "main",
                            ">R",
                            code -> {
                                code.emit(CLOSURE, function, 0, 0);
                                int primitive = 0;
                                int reference = 1;
                                for (int i = 0; i < 25; i++) {
                                    if (call.charAt(i) == 'I') {
                                        code.loadInt(primitive++, i);
                                    } else {
                                        code.loadConstant(
                                                reference++,
                                                kinds.charAt(i) == 'I'
                                                        ? (Object) (long) i
                                                        : "r" + i);
                                    }
                                }
                                code.emit(APPLY, assembly.signature(call), 0, 0).emit(RETURN_R, 0);
                            });
            assertThat(run(main)).isEqualTo(Tuple.of(24L, "r23"));
        }
    }

    @Test
    void callingWhatIsNoFunctionIsAnError() {
        int main =
                assembly.function(
                        "main",
                        "R>R",
                        code -> code.emit(APPLY, assembly.signature(">R"), 0, 0).emit(RETURN_R, 0));
        TestMachine machine = new TestMachine(assembly.program());
        assertThat(TestMachine.failure(machine.run(main, "text")).layout())
                .isSameAs(BuiltinExceptions.RUNTIME_ERROR);
    }
}
