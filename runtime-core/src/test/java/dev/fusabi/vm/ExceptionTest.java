package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.StackTrace;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Objects;

/** Handlers, cleanup and stack traces. */
final class ExceptionTest {
    private final Assembly assembly = new Assembly();

    private static String trace(Outcome outcome) {
        StackTrace trace = TestMachine.failure(outcome).stackTrace();
        return Objects.requireNonNull(trace).display();
    }

    private int failing() {
        return assembly.function(
                "fails",
                "I>I",
                code ->
                        code.at(1, 7)
                                .loadInt(1, 0)
                                .at(2, 9)
                                .emit(DIV_INT, 0, 0, 1)
                                .emit(RETURN_P, 0));
    }

    @Test
    void tracesNameFunctionsAndPlaces() {
        int fails = failing();
        int main =
                assembly.function(
                        "main",
                        "I>I",
                        code ->
                                code.at(10, 1)
                                        .emit(MOVE_P, 1, 0)
                                        .at(11, 3)
                                        .emit(CALL, fails, 1, 0)
                                        .at(12, 1)
                                        .emit(RETURN_P, 1));
        Outcome outcome = new TestMachine(assembly.program()).run(main, 1L);
        assertThat(TestMachine.failure(outcome).layout())
                .isSameAs(BuiltinExceptions.DIVIDE_BY_ZERO);
        assertThat(trace(outcome))
                .isEqualTo("  0: fails at test.fsx:2:9\n  1: main at test.fsx:11:3\n");
    }

    @Test
    void tracesLeaveTheMachinesOwnFramesOut() {
        int fails = failing();
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code ->
                                code.at(5, 5)
                                        .emit(CLOSURE, fails, 0, 0)
                                        .loadConstant(1, 1L)
                                        .emit(APPLY, assembly.signature("R>R"), 0, 0)
                                        .emit(RETURN_R, 0));
        assertThat(trace(new TestMachine(assembly.program()).run(main)))
                .isEqualTo("  0: fails at test.fsx:2:9\n  1: main at test.fsx:5:5\n");
    }

    /** {@code try fails () with e -> …}, with what the handler does. */
    private int guarded(
            int fails, boolean isCleanup, java.util.function.Consumer<CodeBuilder> handler) {
        return assembly.function(
                "main",
                ">R",
                code -> {
                    CodeBuilder.Label start = code.here();
                    code.at(20, 1).loadInt(0, 1).emit(CALL, fails, 0, 0).emit(BOX_INT, 0, 0);
                    CodeBuilder.Label end = code.here();
                    code.emit(RETURN_R, 0);
                    CodeBuilder.Label target = code.here();
                    code.at(30, 1);
                    handler.accept(code);
                    code.guard(start, end, target, 0, isCleanup);
                });
    }

    @Test
    void handlersGetTheException() {
        int main = guarded(failing(), false, code -> code.emit(RETURN_R, 0));
        ExceptionValue exception = (ExceptionValue) new TestMachine(assembly.program()).value(main);
        assertThat(exception.layout()).isSameAs(BuiltinExceptions.DIVIDE_BY_ZERO);
    }

    @Test
    void raisingAgainKeepsTheTraceAndRaisingMakesANewOne() {
        int fails = failing();
        int again = guarded(fails, false, code -> code.emit(RERAISE, 0));
        int anew = guarded(fails, false, code -> code.emit(RAISE, 0));
        TestMachine machine = new TestMachine(assembly.program());
        assertThat(trace(machine.run(again)))
                .isEqualTo("  0: fails at test.fsx:2:9\n  1: main at test.fsx:20:1\n");
        assertThat(trace(machine.run(anew))).isEqualTo("  0: main at test.fsx:30:1\n");
    }

    @Test
    void theFirstHandlerThatCoversWins() {
        int main =
                assembly.function(
                        "main",
                        "R>R",
                        code -> {
                            CodeBuilder.Label start = code.here();
                            code.emit(RAISE, 0);
                            CodeBuilder.Label inner = code.here();
                            code.loadConstant(1, "inner").emit(RETURN_R, 1);
                            CodeBuilder.Label outer = code.here();
                            code.loadConstant(1, "outer").emit(RETURN_R, 1);
                            code.guard(start, inner, inner, 2, false)
                                    .guard(start, outer, outer, 2, false);
                        });
        Object exception = BuiltinExceptions.failure("x").exception();
        assertThat(new TestMachine(assembly.program()).value(main, exception)).isEqualTo("inner");
    }

    @Test
    void handlersDoNotCoverWhatIsOutsideTheirRange() {
        int fails = failing();
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label start = code.here();
                            code.loadInt(0, 1);
                            CodeBuilder.Label end = code.here();
                            code.emit(CALL, fails, 0, 0).loadConstant(0, "end").emit(RETURN_R, 0);
                            CodeBuilder.Label handler = code.here();
                            code.loadConstant(1, "caught")
                                    .emit(RETURN_R, 1)
                                    .guard(start, end, handler, 0, false);
                        });
        assertThat(new TestMachine(assembly.program()).run(main))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void scriptsHaveExceptionsOfTheirOwn() {
        Layout layout = Assembly.layout(Layout.Form.EXCEPTION, "MyError", "MyError", 0, "RR");
        int made = assembly.layout(layout);
        int main =
                assembly.function(
                        "main", "RR>R", code -> code.emit(NEW, made, 0, 0).emit(RAISE, 0));
        ExceptionValue exception =
                TestMachine.failure(new TestMachine(assembly.program()).run(main, "a", 2L));
        assertThat(exception.layout()).isSameAs(layout);
        assertThat(exception.field(1)).isEqualTo(2L);
    }

    @Test
    void anExceptionCrossesAnAdapterAndALazySequence() {
        int fails = failing();
        CodeBuilder body = Assembly.lambda(">R", "").generator();
        int sequence =
                assembly.function(
                        body.at(40, 2)
                                .loadInt(0, 1)
                                .emit(CALL, fails, 0, 0)
                                .loadConstant(0, Unit.UNIT)
                                .emit(YIELD, 0)
                                .emit(RETURN_R, 0));
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label start = code.at(41, 2).here();
                            code.emit(CLOSURE, sequence, 0, 0);
                            code.emit(CALL_BUILTIN, assembly.builtin("Seq.generate", "R>R"), 0, 0)
                                    .emit(ITERATE, 1, 0);
                            CodeBuilder.Label end = code.newLabel();
                            code.jump(NEXT, 1, 2, end)
                                    .emit(RETURN_R, 2)
                                    .bind(end)
                                    .loadConstant(2, "none")
                                    .emit(RETURN_R, 2);
                            CodeBuilder.Label handler = code.here();
                            code.emit(RETURN_R, 0).guard(start, handler, handler, 0, false);
                        });
        ExceptionValue exception = (ExceptionValue) new TestMachine(assembly.program()).value(main);
        assertThat(Objects.requireNonNull(exception.stackTrace()).display())
                .isEqualTo(
                        "  0: fails at test.fsx:2:9\n  1: <lambda> at test.fsx:40:2\n  2: main at test.fsx:41:2\n");
    }

    @Test
    void aFailureInAnExceptionHandlerReplacesTheFirst() {
        int fails = failing();
        int main = guarded(fails, true, code -> code.emit(MATCH_FAIL));
        ExceptionValue exception =
                TestMachine.failure(new TestMachine(assembly.program()).run(main));
        assertThat(exception.layout()).isSameAs(BuiltinExceptions.MATCH_FAILURE);
        assertThat(exception.message()).contains("test.fsx:30:1");
    }

    @Test
    void theResultOfAHostMayBeNull() {
        int host = assembly.host("nothing");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code ->
                                code.loadConstant(0, "a")
                                        .emit(CALL_HOST, host, 1, 0)
                                        .emit(RETURN_R, 0));
        TestMachine machine =
                new TestMachine(
                        assembly.program(),
                        Limits.DEFAULT,
                        Map.of("nothing", (context, arguments) -> null));
        assertThat(machine.value(main)).isEqualTo(Unit.UNIT);
    }
}
