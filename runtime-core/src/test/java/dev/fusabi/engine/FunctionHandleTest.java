package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/** Functions of scripts as Java functions, whether they are compiled or not. */
class FunctionHandleTest {
    private static Engine engine(Jit jit, String text) {
        Engine engine = Engine.builder().jit(jit).build();
        engine.load(new Source("main.fsx", text));
        return engine;
    }

    @ParameterizedTest
    @EnumSource
    void takesAndGivesNumbers(Jit jit) {
        Engine engine = engine(jit, "let add x y = x + y\nlet scale (a: float) b = a * b\n");
        LongBinaryOperator add = engine.function("add", LongBinaryOperator.class);
        DoubleBinaryOperator scale = engine.function("scale", DoubleBinaryOperator.class);
        for (int i = 0; i < 3; i++) {
            assertThat(add.applyAsLong(40, 2)).isEqualTo(42);
            assertThat(scale.applyAsDouble(1.5, 2)).isEqualTo(3.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void convertsOtherTypes(Jit jit) {
        Engine engine =
                engine(
                        jit,
                        """
                        let isEven n = n % 2 = 0
                        let half (n: int) = n / 2
                        let digits (n: int) = if n < 10 then "one" else "more"
                        let longer (a: string) (b: string) = if a.Length > b.Length then a else b
                        """);
        LongPredicate isEven = engine.function("isEven", LongPredicate.class);
        IntUnaryOperator half = engine.function("half", IntUnaryOperator.class);
        LongFunction<?> digits = engine.function("digits", LongFunction.class);
        BiFunction<?, ?, ?> longer = engine.function("longer", BiFunction.class);
        for (int i = 0; i < 3; i++) {
            assertThat(isEven.test(4)).isTrue();
            assertThat(isEven.test(5)).isFalse();
            assertThat(half.applyAsInt(9)).isEqualTo(4);
            assertThat(digits.apply(7)).isEqualTo("one");
            assertThat(apply(longer, "ab", "abc")).isEqualTo("abc");
        }
    }

    @SuppressWarnings("unchecked")
    private static <A, B, R> Object apply(BiFunction<A, B, R> function, Object a, Object b) {
        return function.apply((A) a, (B) b);
    }

    @ParameterizedTest
    @EnumSource
    void meansWhatTheNameMeansAfterALoad(Jit jit) {
        Engine engine = engine(jit, "let next x = x + 1\n");
        LongUnaryOperator next = engine.function("next", LongUnaryOperator.class);
        assertThat(next.applyAsLong(1)).isEqualTo(2);
        assertThat(next.applyAsLong(1)).isEqualTo(2);
        engine.load(new Source("main.fsx", "let next x = x + 10\n"));
        assertThat(next.applyAsLong(1)).isEqualTo(11);
        assertThat(next.applyAsLong(1)).isEqualTo(11);
        engine.unload("main");
        assertThatThrownBy(() -> next.applyAsLong(1))
                .isInstanceOf(ScriptException.FunctionNotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void failsAsCallsDo(Jit jit) {
        Engine engine = engine(jit, "let quotient a b =\n    a / b\n");
        LongBinaryOperator quotient = engine.function("quotient", LongBinaryOperator.class);
        for (int i = 0; i < 3; i++) {
            assertThat(quotient.applyAsLong(6, 3)).isEqualTo(2);
            assertThatThrownBy(() -> quotient.applyAsLong(1, 0))
                    .isInstanceOf(ScriptException.class)
                    .hasMessageContaining("divide by zero")
                    .satisfies(failure ->
                            assertThat(((ScriptException) failure).report())
                                    .contains("main.fsx:2"));
        }
        assertThat(engine.pendingCalls()).isZero();
    }

    /** More calls than compiled code makes on the thread's stack, and more work than a time slice. */
    @ParameterizedTest
    @EnumSource
    void goesDeepAndRunsLong(Jit jit) {
        Engine engine =
                engine(
                        jit,
                        """
                        let rec deep n = if n = 0 then 0 else 1 + deep (n - 1)
                        let long (n: int) =
                            let mutable sum = 0
                            for i in 1..n do
                                sum <- sum + i % 7
                            sum
                        """);
        LongUnaryOperator deep = engine.function("deep", LongUnaryOperator.class);
        LongUnaryOperator longer = engine.function("long", LongUnaryOperator.class);
        for (int i = 0; i < 3; i++) {
            assertThat(deep.applyAsLong(100_000)).isEqualTo(100_000);
            assertThat(longer.applyAsLong(700_000)).isEqualTo(2_100_000);
        }
        assertThat(engine.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void runsWhileAScriptRuns(Jit jit) {
        var holder = new LongUnaryOperator[1];
        Host host =
                Host.builder()
                        .function("again", Long.class, Long.class, x -> holder[0].applyAsLong(x))
                        .build();
        Engine engine = Engine.builder().jit(jit).host(host).build();
        engine.load(new Source("main.fsx", "let next x = x + 1\nlet outer x = again x * 2\n"));
        holder[0] = engine.function("next", LongUnaryOperator.class);
        assertThat(holder[0].applyAsLong(1)).isEqualTo(2);
        LongUnaryOperator outer = engine.function("outer", LongUnaryOperator.class);
        for (int i = 0; i < 3; i++) {
            assertThat(outer.applyAsLong(4)).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void belongsToTheEventLoop(Jit jit) throws Exception {
        Engine engine = engine(jit, "let next x = x + 1\n");
        LongUnaryOperator next = engine.function("next", LongUnaryOperator.class);
        next.applyAsLong(1);
        next.applyAsLong(1);
        var thrown = new Throwable[1];
        Thread other =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                next.applyAsLong(1);
                            } catch (IllegalStateException e) {
                                thrown[0] = e;
                            }
                        });
        other.join();
        assertThat(thrown[0]).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatDoesNotFit(Jit jit) {
        Engine engine = engine(jit, "let name (s: string) = s\n");
        assertThatThrownBy(() -> engine.function("name", LongUnaryOperator.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argument 1 is string, not int");
        assertThatThrownBy(() -> engine.function("nobody", LongUnaryOperator.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no function nobody");
        assertThatThrownBy(() -> engine.function("name", CharSequence.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no functional interface");
    }
}
