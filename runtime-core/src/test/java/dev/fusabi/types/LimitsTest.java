package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.ErrorCode;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Long programs are fine; pathological ones get a diagnostic, soon, and never overflow the stack. */
final class LimitsTest {
    private static String repeat(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    @Test
    void longBlocksAndChains() {
        Typing.accepts(
                "let f () =\n    let x0 = 1\n"
                        + repeat(6000, i -> "    let x" + (i + 1) + " = x" + i + " + 1\n")
                        + "    x1\n");
        Typing.accepts("let f () =\n" + repeat(6000, i -> "    ignore " + i + "\n") + "    1\n");
        Typing.accepts(
                "let f x =\n    if x = 0 then 0\n"
                        + repeat(5000, i -> "    elif x = " + i + " then " + i + "\n")
                        + "    else 1\n");
        Typing.accepts("let a = 0" + repeat(6000, i -> " + 1"));
        Typing.accepts("let a = " + repeat(6000, i -> i + " :: ") + "[]");
        Typing.accepts("let a = true" + repeat(6000, i -> " && true"));
        Typing.accepts("let a = [1]" + repeat(6000, i -> " @ [1]"));
        Typing.accepts("let a = 1" + repeat(5000, i -> " |> id"));
        Typing.accepts("let a = [" + repeat(50_000, i -> "1; ") + "]");
        Typing.accepts(
                repeat(5000, i -> "let f" + i + " x = f" + (i + 1) + " x\n") + "let f5000 x = x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "id (", "fun x -> ", "if true then ", "not (", "Some (", "lazy ("})
    void deepNestingGetsADiagnostic(String opening) {
        String closing = opening.endsWith("(") ? ")" : opening.endsWith("[") ? "]" : "";
        Typing checked = Typing.of("let a = " + opening.repeat(3000) + "1" + closing.repeat(3000));
        assertThat(checked.errors()).isNotEmpty();
    }

    @Test
    void deepTypesGetADiagnostic() {
        rejectsSoon("let f (x: int" + " list".repeat(3000) + ") = x", FSB0501);
        rejectsSoon(
                "let x0 = [1]\n" + repeat(2000, i -> "let x" + (i + 1) + " = [x" + i + "]\n"),
                FSB0501);
    }

    @Test
    void typesThatDoubleGetADiagnostic() {
        rejectsSoon(
                "let d x = (x, x)\nlet c f g x = f (g x)\nlet big = "
                        + "c d (".repeat(30)
                        + "d"
                        + ")".repeat(30),
                FSB0501);
        rejectsSoon(
                "let f0 x = (x, x)\n"
                        + repeat(30, i -> "let f" + (i + 1) + " x = f" + i + " (f" + i + " x)\n"),
                FSB0501);
        rejectsSoon(
                "let x0 = (1, 1)\n"
                        + repeat(40, i -> "let x" + (i + 1) + " = (x" + i + ", x" + i + ")\n"),
                FSB0501);
    }

    private static void rejectsSoon(String script, ErrorCode code) {
        Typing.accepts("let warm = 1");
        Assertions.setMaxStackTraceElementsDisplayed(5);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    Typing checked = Typing.of(script);
                    assertThat(checked.errors())
                            .extracting(finding -> finding.code())
                            .contains(code);
                });
    }
}
