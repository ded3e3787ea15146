package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fuel, depth, memory and deadlines, and that scripts cannot get around them. */
final class LimitTest {
    private final Assembly assembly = new Assembly();
    private final List<Object> log = new ArrayList<>();
    private final Map<String, HostFunctionTarget> hosts =
            Map.of(
                    "log",
                    (context, arguments) -> {
                        log.add(arguments[0]);
                        return null;
                    });

    private TestMachine machine(Limits limits) {
        return new TestMachine(assembly.program(), limits, hosts);
    }

    private static Layout failure(Outcome outcome) {
        return TestMachine.failure(outcome).layout();
    }

    private int fibonacci() {
        return assembly.function(
                "fib",
                "I>I",
                code -> {
                    CodeBuilder.Label more = code.newLabel();
                    code.jump(JUMP_GE_IMM, 0, 2, more).emit(RETURN_P, 0).bind(more);
                    code.emit(ADD_INT_IMM, 1, 0, -1).emit(CALL, 0, 1, 0);
                    code.emit(ADD_INT_IMM, 2, 0, -2).emit(CALL, 0, 2, 0);
                    code.emit(ADD_INT, 0, 1, 2).emit(RETURN_P, 0);
                });
    }

    /** {@code sum n = if n = 0 then 0 else n + sum (n - 1)}. */
    private int sum() {
        return assembly.function(
                "sum",
                "I>I",
                code -> {
                    CodeBuilder.Label more = code.newLabel();
                    code.jump(JUMP_GT_IMM, 0, 0, more).emit(RETURN_P, 0).bind(more);
                    code.emit(ADD_INT_IMM, 1, 0, -1)
                            .emit(CALL, 0, 1, 0)
                            .emit(ADD_INT, 0, 0, 1)
                            .emit(RETURN_P, 0);
                });
    }

    private int endless() {
        return assembly.function(
                "endless",
                ">R",
                code -> {
                    CodeBuilder.Label head = code.here();
                    code.loadInt(0, 1).jump(LOOP, head);
                });
    }

    @Test
    void fuelStopsAtTheSameInstructionEveryTimeAndLeavesTheMachineUsable() {
        int main = fibonacci();
        long needed = 2 * 89 - 2;
        for (long fuel = 1; fuel <= needed + 2; fuel++) {
            for (int interval : new int[] {1, 7, 10_000}) {
                Limits limits =
                        new Limits(
                                1000,
                                1 << 20,
                                fuel,
                                Limits.NO_DEADLINE,
                                Duration.ofSeconds(1),
                                interval);
                TestMachine machine = machine(limits);
                Outcome outcome = machine.run(main, 10L);
                if (fuel >= needed) {
                    assertThat(TestMachine.value(outcome)).isEqualTo(55L);
                } else {
                    assertThat(failure(outcome))
                            .as("fuel %d", fuel)
                            .isSameAs(BuiltinExceptions.FUEL_LIMIT);
                }
                assertThat(LiveReferences.of(machine.machine)).isEmpty();
                assertThat(machine.value(main, 1L)).isEqualTo(1L);
            }
        }
    }

    @Test
    void depthIsLimitedAndCleanedUp() {
        int main = sum();
        TestMachine machine = machine(Limits.DEFAULT.withDepth(1_000));
        assertThat(machine.value(main, 900L)).isEqualTo(900L * 901 / 2);
        Outcome outcome = machine.run(main, 1_100L);
        assertThat(failure(outcome)).isSameAs(BuiltinExceptions.DEPTH_LIMIT);
        assertThat(
                        java.util.Objects.requireNonNull(TestMachine.failure(outcome).stackTrace())
                                .frames())
                .hasSizeBetween(50, 200);
    }

    @Test
    void deepRecursionNeedsNoJavaStack() {
        int main = sum();
        TestMachine machine = machine(Limits.DEFAULT);
        assertThat(machine.value(main, 900_000L)).isEqualTo(900_000L * 900_001 / 2);
        assertThat(failure(machine.run(main, Long.MAX_VALUE)))
                .isSameAs(BuiltinExceptions.DEPTH_LIMIT);
    }

    @Test
    void stacksCountAsMemory() {
        int main = sum();
        TestMachine machine = machine(Limits.DEFAULT.withMemory(1 << 20));
        assertThat(failure(machine.run(main, 900_000L))).isSameAs(BuiltinExceptions.MEMORY_LIMIT);
        assertThat(machine.value(main, 100L)).isEqualTo(5050L);
    }

    @Test
    void tenMillionTailCallsNeedOneFrame() {
        int main =
                assembly.function(
                        "count",
                        "II>I",
                        code -> {
                            CodeBuilder.Label more = code.newLabel();
                            code.jump(JUMP_GT_IMM, 0, 0, more).emit(RETURN_P, 1).bind(more);
                            code.emit(ADD_INT_IMM, 2, 0, -1)
                                    .emit(ADD_INT_IMM, 3, 1, 2)
                                    .emit(TAIL_CALL, 0, 2, 0);
                        });
        assertThat(machine(Limits.DEFAULT.withDepth(10)).value(main, 10_000_000L, 0L))
                .isEqualTo(20_000_000L);
    }

    @Test
    void aMillionTailApplicationsNeedOneFrame() {
        // loop f n acc = if n = 0 then acc else f f (n - 1) (acc + 1), with boxed numbers in the
        // call
        int boxed = assembly.signature("RII>I");
        CodeBuilder loop = Assembly.code("loop", "RII>I");
        CodeBuilder.Label more = loop.newLabel();
        loop.jump(JUMP_GT_IMM, 0, 0, more).emit(RETURN_P, 1).bind(more);
        loop.emit(MOVE_R, 1, 0)
                .emit(MOVE_R, 2, 0)
                .emit(ADD_INT_IMM, 2, 0, -1)
                .emit(ADD_INT_IMM, 3, 1, 1);
        loop.emit(TAIL_APPLY, boxed, 2, 1);
        int function = assembly.function(loop);
        int main =
                assembly.function(
                        "main",
                        ">I",
                        code ->
                                code.emit(CLOSURE, function, 0, 0)
                                        .emit(MOVE_R, 1, 0)
                                        .loadInt(0, 1_000_000)
                                        .loadInt(1, 0)
                                        .emit(TAIL_APPLY, boxed, 0, 0));
        assertThat(machine(Limits.DEFAULT.withDepth(10)).value(main)).isEqualTo(1_000_000L);
    }

    @Test
    void deadlineStopsAnEndlessLoop() {
        int main = endless();
        TestMachine machine = machine(Limits.DEFAULT.withDeadline(Duration.ofMillis(5)));
        assertThat(failure(machine.run(main))).isSameAs(BuiltinExceptions.DEADLINE);
    }

    @Test
    void aSliceEndsInAYield() {
        int main = endless();
        TestMachine machine = machine(Limits.DEFAULT.withSlice(Duration.ofMillis(1)));
        Fiber fiber = new Fiber();
        assertThat(machine.machine.start(fiber, machine.instance.function(main)))
                .isEqualTo(Outcome.Yielded.YIELDED);
        assertThat(fiber.operation()).isNull();
    }

    /** {@code let rec f () = try f' () with _ -> f ()} and its like: handlers that lead back. */
    @Test
    void handlersThatCatchEverythingDoNotStopALimit() {
        int endless = endless();
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label head = code.here();
                            code.emit(CALL, endless, 0, 1);
                            CodeBuilder.Label end = code.here();
                            code.jump(LOOP, head).guard(head, end, end, 0, false);
                        });
        assertThat(failure(machine(Limits.DEFAULT.withFuel(1_000)).run(main)))
                .isSameAs(BuiltinExceptions.FUEL_LIMIT);
    }

    @Test
    void raisingInAnEndlessCircleUsesFuel() {
        int main =
                assembly.function(
                        "main",
                        "R>R",
                        code -> {
                            CodeBuilder.Label head = code.here();
                            code.emit(RAISE, 0);
                            CodeBuilder.Label end = code.here();
                            code.emit(RAISE, 0).guard(head, end, head, 0, false);
                        });
        Object exception = BuiltinExceptions.failure("again").exception();
        assertThat(failure(machine(Limits.DEFAULT.withFuel(1_000)).run(main, exception)))
                .isSameAs(BuiltinExceptions.FUEL_LIMIT);
    }

    @Test
    void cleanupRunsOnASmallAllowance() {
        int endless = endless();
        int host = assembly.host("log");
        int main =
                assembly.function(
                        "main",
                        ">R",
                        code -> {
                            CodeBuilder.Label start = code.here();
                            code.emit(CALL, endless, 0, 1);
                            CodeBuilder.Label end = code.here();
                            code.emit(RETURN_R, 1);
                            CodeBuilder.Label cleanup = code.here();
                            code.loadConstant(1, "cleanup").emit(CALL_HOST, host, 1, 1);
                            // Cleanup that never ends is stopped, too.
                            code.emit(CALL, endless, 0, 1)
                                    .emit(RERAISE, 0)
                                    .guard(start, end, cleanup, 0, true);
                        });
        TestMachine machine = machine(Limits.DEFAULT.withFuel(1_000));
        assertThat(failure(machine.run(main))).isSameAs(BuiltinExceptions.FUEL_LIMIT);
        assertThat(log).containsExactly("cleanup");
    }

    /** {@code list n}: a list of n boxed numbers that stays alive, or of which only the last cell does. */
    private int list(boolean isKept) {
        return assembly.function(
                "list",
                "I>R",
                code -> {
                    code.loadConstant(0, ScriptList.NIL).loadInt(1, 0);
                    CodeBuilder.Label head = code.here();
                    code.emit(ADD_INT_IMM, 2, 1, 1000).emit(BOX_INT, 1, 2);
                    if (!isKept) {
                        code.loadConstant(0, ScriptList.NIL);
                    }
                    code.emit(CONS, 0, 1, 0).jump(FOR_UP, 1, 0, head).emit(RETURN_R, 0);
                });
    }

    @Test
    void memoryThatIsKeptIsLimited() {
        int main = list(true);
        TestMachine machine = machine(Limits.DEFAULT.withMemory(8 << 20));
        assertThat(failure(machine.run(main, 10_000_000L)))
                .isSameAs(BuiltinExceptions.MEMORY_LIMIT);
        assertThat(machine.run(main, 100L)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void memoryThatIsGarbageIsNot() {
        int main = list(false);
        TestMachine machine = machine(Limits.DEFAULT.withMemory(8 << 20));
        assertThat(machine.run(main, 10_000_000L)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void libraryCallsAreCharged() {
        int host = assembly.host("charge");
        int main =
                assembly.function(
                        "main",
                        "R>R",
                        code ->
                                code.emit(CALL_HOST, host, 1, 0)
                                        .loadConstant(0, Unit.UNIT)
                                        .emit(RETURN_R, 0));
        TestMachine machine =
                new TestMachine(
                        assembly.program(),
                        Limits.DEFAULT.withFuel(1_000).withMemory(1 << 20),
                        Map.of(
                                "charge",
                                (context, arguments) -> {
                                    long amount = (Long) arguments[0];
                                    if (amount > 0) {
                                        context.charge(amount);
                                    } else {
                                        context.allocate(-amount);
                                    }
                                    return null;
                                }));
        assertThat(machine.run(main, 900L)).isInstanceOf(Outcome.Done.class);
        for (long amount : new long[] {1_100L, Long.MAX_VALUE}) {
            assertThat(failure(machine.run(main, amount))).isSameAs(BuiltinExceptions.FUEL_LIMIT);
        }
        assertThat(machine.run(main, -1_000L)).isInstanceOf(Outcome.Done.class);
        for (long amount : new long[] {-(1 << 21), -Long.MAX_VALUE}) {
            assertThat(failure(machine.run(main, amount))).isSameAs(BuiltinExceptions.MEMORY_LIMIT);
        }
    }

    @Test
    void javaErrorsOfHostsAreContained() {
        int host = assembly.host("throws");
        int main =
                assembly.function(
                        "main",
                        "R>R",
                        code -> code.at(2, 5).emit(CALL_HOST, host, 1, 0).emit(RETURN_R, 0));
        Map<Object, Layout> expected =
                Map.of(
                        "error", BuiltinExceptions.HOST_ERROR,
                        "checked", BuiltinExceptions.HOST_ERROR,
                        "script", BuiltinExceptions.KEY_NOT_FOUND,
                        "stack", BuiltinExceptions.DEPTH_LIMIT,
                        "memory", BuiltinExceptions.MEMORY_LIMIT,
                        "linkage", BuiltinExceptions.RUNTIME_ERROR);
        TestMachine machine =
                new TestMachine(
                        assembly.program(),
                        Limits.DEFAULT,
                        Map.of(
                                "throws",
                                (context, arguments) -> {
                                    switch ((String) arguments[0]) {
                                        case "error" -> throw new IllegalArgumentException("bad");
                                        case "checked" -> throw new java.io.IOException("bad");
                                        case "script" -> throw BuiltinExceptions.keyNotFound();
                                        case "stack" -> throw new StackOverflowError();
                                        case "memory" -> throw new OutOfMemoryError();
                                        default -> throw new NoClassDefFoundError("x");
                                    }
                                }));
        expected.forEach((what, layout) -> {
            Outcome outcome = machine.run(main, what);
            assertThat(failure(outcome)).as("%s", what).isSameAs(layout);
            assertThat(
                            java.util.Objects.requireNonNull(
                                            TestMachine.failure(outcome).stackTrace())
                                    .display())
                    .isEqualTo("  0: main at test.fsx:2:5\n");
        });
        assertThat(TestMachine.failure(machine.run(main, "error")).cause())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
