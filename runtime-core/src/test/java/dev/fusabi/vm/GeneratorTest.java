package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lazy sequences: enumerated in part, within each other, waiting, and given up. */
final class GeneratorTest {
    private final Assembly assembly = new Assembly();
    private final List<Object> log = new ArrayList<>();
    private final List<TestOperation> operations = new ArrayList<>();
    private final Map<String, HostFunctionTarget> hosts =
            Map.of(
                    "log",
                    (context, arguments) -> {
                        log.add(arguments[0]);
                        return null;
                    },
                    "wait",
                    (context, arguments) -> {
                        TestOperation operation = new TestOperation();
                        operations.add(operation);
                        return operation;
                    });

    private TestMachine machine() {
        return new TestMachine(assembly.program(), Limits.DEFAULT, hosts);
    }

    /** A function that makes the sequence of a body. */
    private int sequence(CodeBuilder body) {
        int function = assembly.function(body);
        int generate = assembly.builtin("Seq.generate", "R>R");
        return assembly.function(
                "sequence",
                ">R",
                code ->
                        code.emit(CLOSURE, function, 0, 0)
                                .emit(CALL_BUILTIN, generate, 0, 0)
                                .emit(RETURN_R, 0));
    }

    /** Gives the elements of the sequence that {@code make} makes, reversed; {@code most} of them, then disposes. */
    private int collect(int make, int most) {
        return assembly.function(
                "collect",
                ">R",
                code -> {
                    CodeBuilder.Label end = code.newLabel();
                    code.emit(CALL, make, 0, 0)
                            .emit(ITERATE, 0, 0)
                            .loadConstant(1, ScriptList.NIL)
                            .loadInt(0, most);
                    CodeBuilder.Label head = code.here();
                    code.jump(JUMP_LE_IMM, 0, 0, end).jump(NEXT, 0, 2, end).emit(CONS, 1, 2, 1);
                    code.emit(ADD_INT_IMM, 0, 0, -1).jump(LOOP, head);
                    code.bind(end).emit(DISPOSE, 0).emit(RETURN_R, 1);
                });
    }

    private static void yieldConstant(CodeBuilder code, Object value, int register) {
        code.loadConstant(register, value).emit(YIELD, register);
    }

    private void logConstant(CodeBuilder code, Object value, int register) {
        code.loadConstant(register, value).emit(CALL_HOST, 0, 1, register);
    }

    /** {@code seq { try yield 1; yield 2; yield 3 finally log "closed" }}. */
    private CodeBuilder closing() {
        assembly.host("log");
        CodeBuilder body = Assembly.lambda(">R", "").generator();
        CodeBuilder.Label start = body.here();
        for (long i = 1; i <= 3; i++) {
            yieldConstant(body, i, 0);
        }
        CodeBuilder.Label end = body.here();
        logConstant(body, "closed", 0);
        body.loadConstant(0, Unit.UNIT).emit(RETURN_R, 0);
        CodeBuilder.Label cleanup = body.here();
        logConstant(body, "closed", 1);
        return body.emit(RERAISE, 0).guard(start, end, cleanup, 0, true);
    }

    @Test
    void runsAnewForEachEnumeration() {
        int make = sequence(closing());
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            int all = collect(make, 100);
                            code.emit(CALL, all, 0, 0)
                                    .emit(CALL, all, 0, 1)
                                    .emit(TUPLE, 2, 0, 0)
                                    .emit(RETURN_R, 0);
                        });
        assertThat(machine().value(main).toString()).isEqualTo("([3; 2; 1], [3; 2; 1])");
        assertThat(log).containsExactly("closed", "closed");
    }

    @Test
    void disposingRunsCleanupOnce() {
        int main = collect(sequence(closing()), 2);
        assertThat(machine().value(main)).isEqualTo(ScriptList.of(2L, 1L));
        assertThat(log).containsExactly("closed");
    }

    @Test
    void disposingWhatNeverBeganRunsNothing() {
        int main = collect(sequence(closing()), 0);
        assertThat(machine().value(main)).isEqualTo(ScriptList.NIL);
        assertThat(log).isEmpty();
    }

    @Test
    void disposingIsOverWhenCleanupYields() {
        assembly.host("log");
        CodeBuilder body = Assembly.lambda(">R", "").generator();
        CodeBuilder.Label start = body.here();
        yieldConstant(body, 1L, 0);
        CodeBuilder.Label end = body.here();
        body.loadConstant(0, Unit.UNIT).emit(RETURN_R, 0);
        CodeBuilder.Label cleanup = body.here();
        logConstant(body, "before", 1);
        yieldConstant(body, 2L, 1);
        logConstant(body, "after", 1);
        body.emit(RERAISE, 0).guard(start, end, cleanup, 0, true);
        int main = collect(sequence(body), 1);
        assertThat(machine().value(main)).isEqualTo(ScriptList.of(1L));
        assertThat(log).containsExactly("before");
    }

    /** {@code seq { for x in inner do yield x; yield "-" }}. */
    private CodeBuilder nested(int inner) {
        CodeBuilder body = Assembly.lambda(">R", "").generator();
        CodeBuilder.Label end = body.newLabel();
        body.emit(CALL, inner, 0, 0).emit(ITERATE, 0, 0);
        CodeBuilder.Label head = body.here();
        body.jump(NEXT, 0, 1, end).emit(YIELD, 1);
        yieldConstant(body, "-", 1);
        body.jump(LOOP, head);
        return body.bind(end).loadConstant(1, Unit.UNIT).emit(RETURN_R, 1);
    }

    @Test
    void sequencesEnumerateSequences() {
        int inner = sequence(closing());
        int main = collect(sequence(nested(sequence(nested(inner)))), 100);
        ScriptList expected =
                ScriptList.of("-", "-", "-", 3L, "-", "-", "-", 2L, "-", "-", "-", 1L);
        assertThat(machine().value(main)).isEqualTo(expected);
        TestMachine yielding =
                new TestMachine(assembly.program(), Limits.DEFAULT.yieldingAlways(), hosts);
        assertThat(yielding.value(main)).isEqualTo(expected);
        assertThat(yielding.yields).isGreaterThan(10);
    }

    @Test
    void theBodyMayWait() {
        assembly.host("log");
        int wait = assembly.host("wait");
        CodeBuilder body = Assembly.lambda(">R", "").generator();
        body.loadInt(0, 0);
        CodeBuilder.Label end = body.newLabel();
        CodeBuilder.Label head = body.here();
        body.jump(JUMP_GE_IMM, 0, 3, end)
                .loadConstant(0, Unit.UNIT)
                .emit(CALL_HOST, wait, 1, 0)
                .emit(YIELD, 0);
        body.emit(ADD_INT_IMM, 0, 0, 1).jump(LOOP, head);
        body.bind(end).loadConstant(0, Unit.UNIT).emit(RETURN_R, 0);
        int main = collect(sequence(nested(sequence(body))), 100);
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        Outcome outcome = machine.run(fiber, machine.instance.function(main));
        for (long i = 0; i < 3; i++) {
            assertThat(outcome).isInstanceOf(Outcome.Suspended.class);
            operations.getLast().complete(i);
            outcome = machine.resume(fiber);
        }
        assertThat(TestMachine.value(outcome)).isEqualTo(ScriptList.of("-", 2L, "-", 1L, "-", 0L));
    }

    @Test
    void aSequenceThatEnumeratesItselfIsAnError() {
        int self = assembly.global("self", dev.fusabi.value.ScriptType.Simple.DYN);
        CodeBuilder body = Assembly.lambda(">R", "").generator();
        CodeBuilder.Label end = body.newLabel();
        body.emit(GET_GLOBAL_R, 0, self).jump(NEXT, 0, 1, end).bind(end).loadConstant(0, Unit.UNIT);
        int make = sequence(body.emit(RETURN_R, 0));
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label done = code.newLabel();
                            code.emit(CALL, make, 0, 0)
                                    .emit(ITERATE, 0, 0)
                                    .emit(SET_GLOBAL_R, 0, self);
                            code.jump(NEXT, 0, 1, done).bind(done).emit(RETURN_R, 0);
                        });
        assertThat(TestMachine.failure(machine().run(main)).layout())
                .isSameAs(BuiltinExceptions.INVALID_OPERATION);
    }

    @Test
    void onlyBodiesOfSequencesGenerate() {
        int plain =
                assembly.function(
                        "plain", ">R", code -> code.loadConstant(0, "x").emit(RETURN_R, 0));
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code ->
                                code.emit(CLOSURE, plain, 0, 0)
                                        .emit(
                                                CALL_BUILTIN,
                                                assembly.builtin("Seq.generate", "R>R"),
                                                0,
                                                0)
                                        .emit(RETURN_R, 0));
        assertThat(TestMachine.failure(machine().run(main)).layout())
                .isSameAs(BuiltinExceptions.INVALID_CAST);
    }

    @Test
    void endedIteratorsStayEnded() {
        int make = sequence(closing());
        int main =
                assembly.function(
                        "main",
                        ">I",
                        code -> {
                            CodeBuilder.Label more = code.newLabel();
                            code.emit(CALL, make, 0, 0)
                                    .emit(ITERATE, 0, 0)
                                    .loadInt(0, 0)
                                    .loadInt(1, 8)
                                    .loadInt(2, 0);
                            CodeBuilder.Label head = code.here();
                            code.jump(NEXT, 0, 1, more).emit(ADD_INT_IMM, 2, 2, 1).bind(more);
                            code.jump(FOR_UP, 0, 1, head).emit(RETURN_P, 2);
                        });
        assertThat(machine().value(main)).isEqualTo(3L);
    }
}
