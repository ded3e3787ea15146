package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains that F# compiles are compiled here, whatever way they nest. */
final class LongChainsTest {
    @ParameterizedTest
    @ValueSource(strings = {" |> (+) 1", " @ [1]", " && t", " >> id", ".Append(1)"})
    void chains(String link) {
        String start =
                switch (link) {
                    case " |> (+) 1" -> "let r = 1";
                    case " @ [1]" -> "let r = [1]";
                    case " && t" -> "let t = true\nlet r = t";
                    case " >> id" -> "let f = String.length >> id";
                    default -> "let r = System.Text.StringBuilder()";
                };
        isCompiled(start + link.repeat(500) + "\n");
    }

    @Test
    void bindsOfABuilder() {
        isCompiled(
                "type B() =\n"
                        + "    member _.Bind(m, f) = Option.bind f m\n"
                        + "    member _.Return x = Some x\n"
                        + "let option = B()\n"
                        + "let f () = option {\n"
                        + "    let! x = Some 1\n".repeat(200)
                        + "    return x }\n");
    }

    private static void isCompiled(String script) {
        assertThatCode(() -> Script.compile(new Source("test.fsx", script), Host.none()))
                .doesNotThrowAnyException();
    }
}
