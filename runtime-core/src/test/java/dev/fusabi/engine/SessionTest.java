package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

class SessionTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final StringBuilder printed = new StringBuilder();
    private final Host host =
            Host.builder()
                    .loader((file, from) ->
                            file.equals("util.fsx")
                                    ? new Source(file, "let twice x = x * 2\nprintfn \"loaded\"")
                                    : null)
                    .build();
    private final Engine engine =
            Engine.builder().host(host).eventLoop(loop).output(printed::append).build();
    private final Session session = engine.session();
    private int line = 1;

    @AfterEach
    void close() {
        engine.close();
    }

    private String eval(String text) {
        Evaluation evaluation = loop.runUntilDone(session.evaluate(text, line));
        line += (int) text.lines().count();
        return evaluation.definitions().stream()
                .map(Evaluation.Definition::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void showsValuesAsInteractiveDoes() {
        assertThat(eval("let x = 5")).isEqualTo("val x: int = 5");
        assertThat(eval("x + 1")).isEqualTo("val it: int = 6");
        assertThat(eval("[1; 2]")).isEqualTo("val it: int list = [1; 2]");
        assertThat(eval("\"a\", 'b'")).isEqualTo("val it: string * char = (\"a\", 'b')");
        assertThat(eval("printfn \"hi\"")).isEqualTo("val it: unit = ()");
        assertThat(printed.toString()).isEqualTo("hi\n");
        assertThat(eval("let mutable m = 1.5")).isEqualTo("val mutable m: float = 1.5");
        assertThat(eval("let f (a, b) c = a + b + c"))
                .isEqualTo("val f: a: int * b: int -> c: int -> int");
        assertThat(eval("let g = List.map string<int>"))
                .isEqualTo("val g: (int list -> string list)");
        assertThat(eval("let a, b = 1, true")).isEqualTo("val a: int = 1\nval b: bool = true");
        assertThat(eval("[]")).isEqualTo("val it: 'a list = []");
    }

    @Test
    void showsTypesAndModules() {
        assertThat(eval("type R = { A: int; mutable B: string list }"))
                .isEqualTo("type R =\n  { A: int\n    mutable B: string list }");
        assertThat(eval("type U = | C of int * string | D"))
                .isEqualTo("type U =\n  | C of int * string\n  | D");
        assertThat(eval("{ A = 1; B = [] }"))
                .isEqualTo("val it: R = { A = 1\n              B = [] }");
        assertThat(eval("module M =\n    let v = 1\n    let f x = x + v"))
                .isEqualTo("module M =\n  val v: int = 1\n  val f: x: int -> int");
        assertThat(eval("M.f 2")).isEqualTo("val it: int = 3");
    }

    @Test
    void laterInputsSeeAndHideEarlierOnes() {
        eval("let x = 1");
        eval("let show () = x");
        eval("let x = \"two\"");
        assertThat(eval("show (), x")).isEqualTo("val it: int * string = (1, \"two\")");
        eval("type T = { A: int }\nlet t = { A = 1 }");
        eval("type T = { B: string }");
        assertThat(eval("t.A, { B = \"b\" }.B")).isEqualTo("val it: int * string = (1, \"b\")");
    }

    @Test
    void closuresAndFunctionsShareMutableValues() {
        eval("let mutable count = 0");
        eval("let increment () = count <- count + 1");
        eval("let more = [ fun () -> count <- count + 10 ]");
        eval("increment (); more.Head ()");
        eval("count <- count + 100");
        assertThat(eval("count")).isEqualTo("val it: int = 111");
    }

    @Test
    void namesErrorsByTheLineOfTheSession() {
        eval("let x = 1");
        assertThatThrownBy(() -> eval("let y = x + \"a\""))
                .isInstanceOfSatisfying(
                        ScriptException.Type.class,
                        e -> assertThat(e.report()).startsWith("stdin:2:9: error FSB0306"));
        line++;
        assertThatThrownBy(() -> eval("failwith \"no\""))
                .isInstanceOfSatisfying(
                        ScriptException.Running.class,
                        e -> assertThat(e.report()).contains("stdin:3:1", "no"));
        assertThat(eval("x")).isEqualTo("val it: int = 1");
    }

    @Test
    void waitsForAsynchronousWorkAndCanBeInterrupted() {
        assertThat(eval("async { do! Async.Sleep 5\n        return 7 } |> Async.RunSynchronously"))
                .isEqualTo("val it: int = 7");
        ScriptFuture<Evaluation> endless = session.evaluate("while true do ()", line);
        endless.cancel(true);
        assertThatThrownBy(() -> loop.runUntilDone(endless))
                .isInstanceOf(CancellationException.class);
        assertThat(eval("1")).isEqualTo("val it: int = 1");
    }

    @Test
    void loadsScriptsOnce() {
        assertThat(eval("#load \"util.fsx\"")).isEmpty();
        eval("#load \"util.fsx\"");
        assertThat(printed.toString()).isEqualTo("loaded\n");
        assertThat(eval("Util.twice 4")).isEqualTo("val it: int = 8");
    }

    private List<String> completed(String text) {
        return session.complete(text, text.length()).stream().map(Completion::name).toList();
    }

    @Test
    void completesNamesAndMembers() {
        eval("let counter = 1\ntype P = { First: string; Second: int }");
        assertThat(completed("cou")).contains("counter");
        assertThat(completed("let f someone = some")).startsWith("someone");
        assertThat(completed("List.ma")).contains("map", "max", "mapi").doesNotContain("filter");
        assertThat(completed("let f (p: P) = p.")).contains("First", "Second");
        assertThat(completed("\"abc\".Sub")).containsExactly("Substring");
        assertThat(completed("[ \"a\" ] |> List.map (fun s -> s.ToU")).contains("ToUpper");
        assertThat(completed("ma")).contains("match");
        assertThat(completed("Lis")).contains("List");
        assertThat(completed("// cou")).isEmpty();
        assertThat(completed("\"cou")).isEmpty();
        assertThat(session.complete("counter", 7))
                .containsExactly(new Completion("counter", "value", "int", null));
    }

    @Test
    void saysTypesAtPlaces() {
        eval("let xs = [ 1.5 ]");
        assertThat(session.typeAt("List.map (fun x -> x + 1.0) xs", 29))
                .map(LanguageService.TypeAt::type)
                .contains("float list");
    }

    @Test
    void knowsWhenAnInputIsComplete() {
        assertThat(
                        List.of(
                                "1 + 1",
                                "let x = 1",
                                "let x = )",
                                "if a then b",
                                "",
                                "// note",
                                "let f x =\n    x\n"))
                .allMatch(InputState::isFinished);
        assertThat(
                        List.of(
                                "let f x =",
                                "let f x =\n    x",
                                "1 +",
                                "[ 1;",
                                "match x with",
                                "match x with\n| 1 -> 2",
                                "\"\"\"a",
                                "(* note",
                                "[<Literal>]"))
                .noneMatch(InputState::isFinished);
        assertThat(InputState.isFinished("let f x =\n    x;;")).isTrue();
        assertThat(InputState.isFinished("let xs = [\n    1\n]")).isTrue();
        assertThat(List.of("    x", "| A -> 1", "else 2", "|> f", "with", "]", "// note"))
                .allMatch(InputState::continues);
        assertThat(List.of("x", "let y = 1", "-1", "", "(1)")).noneMatch(InputState::continues);
    }
}
