package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scripts that wait, give way, and are cancelled. */
final class FiberTest {
    private final Assembly assembly = new Assembly();
    private final List<TestOperation> operations = new ArrayList<>();
    private final List<Object> log = new ArrayList<>();
    private final Map<String, HostFunctionTarget> hosts =
            Map.of(
                    "wait",
                    (context, arguments) -> {
                        TestOperation operation = new TestOperation();
                        operations.add(operation);
                        return operation;
                    },
                    "ready",
                    (context, arguments) -> Operation.completed(arguments[0]),
                    "log",
                    (context, arguments) -> {
                        log.add(arguments[0]);
                        return null;
                    });

    private TestMachine machine() {
        return machine(Limits.DEFAULT);
    }

    private TestMachine machine(Limits limits) {
        return new TestMachine(assembly.program(), limits, hosts);
    }

    private void callHost(CodeBuilder code, int host, Object argument, int register) {
        code.loadConstant(register, argument).emit(CALL_HOST, host, 1, register);
    }

    /** Three calls deep: {@code outer n = n + middle n}, {@code middle n = n * inner n}, {@code inner n = wait () + n}. */
    private int threeDeep() {
        int wait = assembly.host("wait");
        int inner =
                assembly.function(
                        "inner",
                        "I>I",
                        code -> {
                            callHost(code.at(1, 1), wait, Unit.UNIT, 0);
                            code.emit(UNBOX_INT, 1, 0).emit(ADD_INT, 0, 0, 1).emit(RETURN_P, 0);
                        });
        int middle =
                assembly.function(
                        "middle",
                        "I>I",
                        code ->
                                code.at(2, 1)
                                        .emit(MOVE_P, 1, 0)
                                        .emit(CALL, inner, 1, 0)
                                        .emit(MUL_INT, 0, 0, 1)
                                        .emit(RETURN_P, 0));
        return assembly.function(
                "outer",
                "I>I",
                code ->
                        code.at(3, 1)
                                .emit(MOVE_P, 1, 0)
                                .emit(CALL, middle, 1, 0)
                                .emit(ADD_INT, 0, 0, 1)
                                .emit(RETURN_P, 0));
    }

    @Test
    void waitsAndGoesOn() {
        int outer = threeDeep();
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        Outcome outcome = machine.run(fiber, machine.instance.function(outer), 4L);
        assertThat(outcome).isEqualTo(new Outcome.Suspended(operations.getFirst()));
        assertThat(fiber.state()).isEqualTo(Fiber.State.WAITING);
        assertThat(fiber.operation()).isSameAs(operations.getFirst());
        operations.getFirst().complete(10L);
        assertThat(TestMachine.value(machine.resume(fiber))).isEqualTo(4L + 4 * (10 + 4));
        assertThat(fiber.state()).isEqualTo(Fiber.State.DONE);
        assertThatThrownBy(() -> machine.resume(fiber)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hundredThousandWaitAtOnceInLittleMemory() {
        int outer = threeDeep();
        TestMachine machine = machine();
        FunctionValue function = machine.instance.function(outer);
        List<Fiber> fibers = new ArrayList<>();
        for (long i = 0; i < 100_000; i++) {
            Fiber fiber = new Fiber();
            fibers.add(fiber);
            assertThat(machine.machine.start(fiber, function, i))
                    .isInstanceOf(Outcome.Suspended.class);
        }
        Fiber one = fibers.getLast();
        // Three places to return to; three arguments, the innermost function's temporary.
        assertThat(java.util.Objects.requireNonNull(one.r)).hasSize(3);
        assertThat(java.util.Objects.requireNonNull(one.p)).hasSize(3 + 1);
        for (int i = fibers.size() - 1; i >= 0; i--) {
            operations.get(i).complete(2L * i);
            assertThat(machine.machine.resume(fibers.get(i)))
                    .isEqualTo(new Outcome.Done(i + 3L * i * i));
        }
    }

    @Test
    void goesOnAtOnceWhenTheOperationIsDone() {
        int ready = assembly.host("ready");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            callHost(code, ready, "now", 0);
                            code.emit(RETURN_R, 0);
                        });
        assertThat(machine().value(main)).isEqualTo("now");
    }

    @Test
    void failureOfAnOperationIsAnExceptionOfTheCall() {
        int wait = assembly.host("wait");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label start = code.here();
                            callHost(code.at(7, 3), wait, Unit.UNIT, 1);
                            code.emit(RETURN_R, 1);
                            CodeBuilder.Label handler = code.here();
                            code.emit(GET_FIELD_R, 0, 0, 0)
                                    .emit(RETURN_R, 0)
                                    .guard(start, handler, handler, 0, false);
                        });
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        machine.run(fiber, machine.instance.function(main));
        operations.getFirst().fail(BuiltinExceptions.failure("lost"));
        assertThat(TestMachine.value(machine.resume(fiber))).isEqualTo("lost");
    }

    @Test
    void traceOfAFailureAfterWaitingHasAllFrames() {
        int outer = threeDeep();
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        machine.run(fiber, machine.instance.function(outer), 4L);
        operations.getFirst().fail(BuiltinExceptions.failure("lost"));
        ExceptionValue exception = TestMachine.failure(machine.resume(fiber));
        assertThat(java.util.Objects.requireNonNull(exception.stackTrace()).display())
                .isEqualTo(
                        "  0: inner at test.fsx:1:1\n  1: middle at test.fsx:2:1\n  2: outer at test.fsx:3:1\n");
    }

    @Test
    void fibersInterleave() {
        int outer = threeDeep();
        TestMachine machine = machine(Limits.DEFAULT.yieldingAlways());
        FunctionValue function = machine.instance.function(outer);
        List<Fiber> fibers = List.of(new Fiber(), new Fiber(), new Fiber());
        List<Outcome> outcomes = new ArrayList<>();
        for (Fiber fiber : fibers) {
            outcomes.add(machine.machine.start(fiber, function, 5L));
        }
        while (outcomes.contains(Outcome.Yielded.YIELDED)) {
            for (int i = 0; i < 3; i++) {
                if (outcomes.get(i) instanceof Outcome.Yielded) {
                    outcomes.set(i, machine.machine.resume(fibers.get(i)));
                }
            }
        }
        assertThat(operations).hasSize(3);
        for (int i = 0; i < 3; i++) {
            operations.get(i).complete((long) i);
            assertThat(TestMachine.value(machine.resume(fibers.get(i))))
                    .isEqualTo(5L + 5 * (5 + i));
        }
    }

    /** {@code try wait () finally log "cleanup"; wait (); log "closed"}. */
    private int withCleanup() {
        int wait = assembly.host("wait");
        int log = assembly.host("log");
        return assembly.function(
                "main",
                ">R",
                code -> {
                    CodeBuilder.Label start = code.here();
                    callHost(code, wait, Unit.UNIT, 1);
                    CodeBuilder.Label end = code.here();
                    code.emit(RETURN_R, 1);
                    CodeBuilder.Label cleanup = code.here();
                    callHost(code, log, "cleanup", 1);
                    callHost(code, wait, Unit.UNIT, 1);
                    callHost(code, log, "closed", 1);
                    code.emit(RERAISE, 0).guard(start, end, cleanup, 0, true);
                });
    }

    @Test
    void cancellingCancelsTheOperationAndRunsCleanupWhichMayWait() {
        int main = withCleanup();
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        machine.run(fiber, machine.instance.function(main));
        fiber.interrupt(BuiltinExceptions.cancelled("enough"));
        assertThat(machine.resume(fiber)).isInstanceOf(Outcome.Suspended.class);
        assertThat(operations.getFirst().isCancelled).isTrue();
        assertThat(log).containsExactly("cleanup");
        operations.getLast().complete(1L);
        ExceptionValue exception = TestMachine.failure(machine.resume(fiber));
        assertThat(exception.layout()).isSameAs(BuiltinExceptions.CANCELLED);
        assertThat(exception.message()).isEqualTo("enough");
        assertThat(log).containsExactly("cleanup", "closed");
        assertThat(operations.getLast().isCancelled).isFalse();
    }

    @Test
    void cancellationIsDeliveredToARunningFiberAtItsNextCheckpoint() {
        int main = endlessLoop();
        TestMachine machine = machine(Limits.DEFAULT.yieldingAlways());
        Fiber fiber = new Fiber();
        assertThat(machine.machine.start(fiber, machine.instance.function(main)))
                .isInstanceOf(Outcome.Yielded.class);
        assertThat(machine.machine.resume(fiber)).isInstanceOf(Outcome.Yielded.class);
        fiber.interrupt(BuiltinExceptions.cancelled("enough"));
        assertThat(TestMachine.failure(machine.machine.resume(fiber)).layout())
                .isSameAs(BuiltinExceptions.CANCELLED);
    }

    private int endlessLoop() {
        return assembly.function(
                "main",
                ">R",
                code -> {
                    CodeBuilder.Label head = code.here();
                    code.loadInt(0, 1).jump(LOOP, head);
                });
    }

    @Test
    void aFiberThatIsCancelledBeforeItWaitsDoesNotWait() {
        int main = withCleanup();
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        fiber.interrupt(BuiltinExceptions.cancelled("early"));
        Outcome outcome = machine.run(fiber, machine.instance.function(main));
        assertThat(operations.getFirst().isCancelled).isTrue();
        assertThat(outcome).isEqualTo(new Outcome.Suspended(operations.get(1)));
    }

    @Test
    void handlersCannotCatchCancellation() {
        int wait = assembly.host("wait");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label start = code.here();
                            callHost(code, wait, Unit.UNIT, 1);
                            CodeBuilder.Label end = code.here();
                            code.emit(RETURN_R, 1);
                            CodeBuilder.Label handler = code.here();
                            code.emit(RETURN_R, 0).guard(start, end, handler, 0, false);
                        });
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        machine.run(fiber, machine.instance.function(main));
        fiber.interrupt(BuiltinExceptions.cancelled("enough"));
        assertThat(TestMachine.failure(machine.resume(fiber)).layout())
                .isSameAs(BuiltinExceptions.CANCELLED);
    }

    @Test
    void cleanupThatSwallowsTheCancellationDoesNotUndoIt() {
        int wait = assembly.host("wait");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label start = code.here();
                            callHost(code, wait, Unit.UNIT, 1);
                            CodeBuilder.Label end = code.here();
                            code.emit(RETURN_R, 1);
                            CodeBuilder.Label cleanup = code.here();
                            code.loadConstant(1, "survived")
                                    .emit(RETURN_R, 1)
                                    .guard(start, end, cleanup, 0, true);
                        });
        TestMachine machine = machine();
        Fiber fiber = new Fiber();
        machine.run(fiber, machine.instance.function(main));
        fiber.interrupt(BuiltinExceptions.cancelled("enough"));
        assertThat(TestMachine.failure(machine.resume(fiber)).message()).isEqualTo("enough");
    }

    @Test
    void hostFunctionsMayRunScriptsOnTheSameMachine() {
        int outer = threeDeep();
        int again = assembly.host("again");
        int main =
                assembly.function(
                        "main",
                        "I>I",
                        code -> {
                            code.emit(BOX_INT, 0, 0)
                                    .emit(CALL_HOST, again, 1, 0)
                                    .emit(UNBOX_INT, 1, 0);
                            code.emit(ADD_INT, 0, 0, 1).emit(RETURN_P, 0);
                        });
        TestMachine[] machine = new TestMachine[1];
        Fiber nested = new Fiber();
        Map<String, HostFunctionTarget> targets = new java.util.HashMap<>(hosts);
        targets.put(
                "again",
                (context, arguments) -> {
                    // Deep enough to make the stacks grow under the caller.
                    Object sum = machine[0].value(main + 1, 5_000L);
                    assertThat(machine[0].run(nested, machine[0].instance.function(outer), 2L))
                            .isInstanceOf(Outcome.Suspended.class);
                    return (Long) sum + (Long) arguments[0];
                });
        CodeBuilder sum = Assembly.code("sum", "I>I");
        CodeBuilder.Label more = sum.newLabel();
        sum.jump(JUMP_GT_IMM, 0, 0, more).emit(RETURN_P, 0).bind(more).emit(ADD_INT_IMM, 1, 0, -1);
        sum.emit(CALL, main + 1, 1, 0).emit(ADD_INT, 0, 0, 1).emit(RETURN_P, 0);
        assembly.function(sum);
        machine[0] = new TestMachine(assembly.program(), Limits.DEFAULT, targets);
        assertThat(machine[0].value(main, 3L)).isEqualTo(3L + 5_000L * 5_001 / 2 + 3);
        operations.getFirst().complete(1L);
        assertThat(TestMachine.value(machine[0].resume(nested))).isEqualTo(2L + 2 * (1 + 2));
    }

    @Test
    void endlessNestingOfHostAndScriptIsALimit() {
        int again = assembly.host("again");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            callHost(code, again, Unit.UNIT, 0);
                            code.emit(RETURN_R, 0);
                        });
        TestMachine[] machine = new TestMachine[1];
        HostFunctionTarget target =
                (context, arguments) -> {
                    Outcome outcome = machine[0].run(main);
                    if (outcome instanceof Outcome.Failed failed) {
                        throw new dev.fusabi.value.ScriptFailure(failed.exception());
                    }
                    return 0L;
                };
        machine[0] = new TestMachine(assembly.program(), Limits.DEFAULT, Map.of("again", target));
        assertThat(TestMachine.failure(machine[0].run(main)).layout())
                .isSameAs(BuiltinExceptions.DEPTH_LIMIT);
        assertThat(machine[0].machine.running()).isNull();
    }

    @Test
    void nothingOfAnEndedRunIsKept() {
        int main =
                assembly.function(
                        "main",
                        "R>R",
                        code -> {
                            for (int i = 1; i < 200; i++) {
                                code.emit(MOVE_R, i, 0);
                            }
                            code.emit(RETURN_R, 0);
                        });
        TestMachine machine = machine();
        assertThat(machine.value(main, "secret")).isEqualTo("secret");
        assertThat(LiveReferences.of(machine.machine)).isEmpty();
    }
}
