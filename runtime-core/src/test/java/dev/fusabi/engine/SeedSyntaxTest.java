package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The syntax that scripts for embedding are written in, as hosts load and call it. */
class SeedSyntaxTest {
    private final StringBuilder printed = new StringBuilder();
    private final Engine engine = Engine.builder().output(printed::append).build();

    private void load(String text) {
        engine.load(new Source("seed.fsx", text));
    }

    @Test
    @Tag("I2")
    void functionsOfUnitAndMutableValues() {
        load("let mutable count = 0\nlet next () =\n    count <- count + 1\n    count");
        engine.call("next", long.class);
        assertThat(engine.call("next", long.class)).isEqualTo(2);
    }

    @Test
    @Tag("I3")
    void valuesThatReferToEachOther() {
        load(
                """
                type Node = { value: int; mutable next: Node option }
                let rec first = { value = 1; next = Some second }
                and second = { value = 2; next = Some first }
                let around () = first.next.Value.next.Value.value
                """);
        assertThat(engine.call("around", long.class)).isEqualTo(1);
    }

    @Test
    @Tag("I5")
    void fieldsOnLinesOfTheirOwn() {
        load(
                """
                let limit = 10
                let flags = {
                    beta = limit > 5
                    size =
                        if limit > 5 then 100 * 1024
                        else 10
                    names = [
                        "a"; "b"
                        "c"
                    ]
                }
                """);
        Value.Fields flags = engine.global("flags", Value.class).asRecord().orElseThrow();
        assertThat(flags.field("beta")).contains(new Value.Bool(true));
        assertThat(flags.field("size")).contains(new Value.Int(102_400));
        assertThat(flags.field("names").orElseThrow().as(List.class))
                .isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    @Tag("I6")
    @Tag("I7")
    void conditionsAndOperators() {
        load(
                """
                let kind n =
                    if n % 15 = 0 then "both"
                    elif n % 3 <> 0 then "none"
                    else n |> string
                """);
        assertThat(engine.call("kind", String.class, 30)).isEqualTo("both");
        assertThat(engine.call("kind", String.class, 4)).isEqualTo("none");
        assertThat(engine.call("kind", String.class, 9)).isEqualTo("9");
    }

    @Test
    @Tag("I8")
    void formatsTakeTheirArgumentsOneByOne() {
        load(
                """
                let at = sprintf "[%d: %s - %s]" 3
                let title = at "vim" "/src"
                List.iter (printfn "%s %d" "n") [1; 2]
                """);
        assertThat(engine.global("title", String.class)).isEqualTo("[3: vim - /src]");
        assertThat(printed).hasToString("n 1\nn 2\n");
    }

    @Test
    @Tag("I10")
    void handlersThatTestTypes() {
        load(
                """
                let tried f =
                    try f ()
                    with
                    | :? System.DivideByZeroException -> "zero"
                    | :? RuntimeError as e -> e.Message
                let zero () = tried (fun () -> string (1 / (1 - 1)))
                let own () = tried (fun () -> failwith "no")
                """);
        assertThat(engine.call("zero", String.class)).isEqualTo("zero");
        assertThat(engine.call("own", String.class)).isEqualTo("no");
    }
}
