package dev.fusabi.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.syntax.Trees;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class SourceFormatterTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static String format(String text) {
        return SourceFormatter.format(new Source("test.fsx", text))
                        instanceof SourceFormatter.Formatted(String formatted)
                ? formatted
                : "not formatted";
    }

    private static ScriptFile parse(String text) {
        return Parser.parse(new Source("test.fsx", text), new Diagnostics());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            textBlock =
                    """
                    let x=1 ~ let x = 1
                    let f(a:int,b:int)=a+b*2 ~ let f(a: int, b: int) = a + b * 2
                    let f x = -x ~ let f x = -x
                    let f x y = x -y ~ let f x y = x -y
                    let f x y = x-y ~ let f x y = x - y
                    let xs=[1;2;3] ~ let xs = [ 1; 2; 3 ]
                    let xs = [ ] ~ let xs = []
                    let y = xs.[0]+xs[ 1 ] ~ let y = xs.[0] + xs[1]
                    let r={A=1;B={C=2}} ~ let r = { A = 1; B = { C = 2 } }
                    let m = Map<string,int list>[] ~ let m = Map<string, int list>[]
                    let lt a b = a<b ~ let lt a b = a < b
                    let c = f>>g ~ let c = f >> g
                    let (|Even|Odd|) n=if n%2=0 then Even else Odd ~ let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd
                    let (<+>) a b=( * ) a b ~ let (<+>) a b = ( * ) a b
                    type U=A|B of int ~ type U = A | B of int
                    let g=function|0->1|_->2 ~ let g = function | 0 -> 1 | _ -> 2
                    let a=[|1..10|] ~ let a = [| 1..10 |]
                    let s = "a=b;c"+'x'.ToString() ~ let s = "a=b;c" + 'x'.ToString()
                    let s = $"{a+b:F2}" ~ let s = $"{a+b:F2}"
                    let x = 1   // why ~ let x = 1   // why
                    let x   =   (* one *)   1 ~ let x =   (* one *)   1
                    [<Literal>]let Two=2 ~ [<Literal>] let Two = 2
                    let h (x : 'a when 'a : equality) = x ~ let h (x: 'a when 'a: equality) = x
                    let a : int[,]=Array2D.zeroCreate 1 1 ~ let a : int[,] = Array2D.zeroCreate 1 1
                    let p=fun(a,b)->a ~ let p = fun (a, b) -> a
                    x<-x+1;y<-2 ~ x <- x + 1; y <- 2
                    """)
    void setsBlanksBetweenLexemes(String before, String after) {
        assertThat(format(before)).isEqualTo(after + "\n");
    }

    @Test
    void indentsByFour() {
        assertThat(
                        format(
                                """
                                let f x =
                                  if x then
                                    // yes
                                    1
                                  else
                                        2
                                let g = function
                                  | 0 ->
                                     "a"
                                  | _ -> "b"
                                """))
                .isEqualTo(
                        """
                        let f x =
                            if x then
                                // yes
                                1
                            else
                                2
                        let g = function
                            | 0 ->
                                "a"
                            | _ -> "b"
                        """);
    }

    @Test
    void keepsBelowEachOtherWhatWasBelowEachOther() {
        assertThat(
                        format(
                                """
                                let r={A=1
                                       B=2}
                                let m=match r with
                                      | _ -> 1
                                let s =
                                  xs
                                  |> List.map (fun x ->
                                       x + 1)
                                  |> List.sum
                                """))
                .isEqualTo(
                        """
                        let r = { A = 1
                                  B = 2 }
                        let m = match r with
                                | _ -> 1
                        let s =
                            xs
                            |> List.map (fun x ->
                                x + 1)
                            |> List.sum
                        """);
    }

    @Test
    void keepsCommentsStringsAndDirectives() {
        String text =
                """
                #load "a.fsx"
                (* one
                   two *)
                /// Doc.
                let text = \"\"\"
                  a=b
                \"\"\"

                #if DEBUG
                let x=1
                #endif
                """;
        assertThat(format(text)).isEqualTo(text);
    }

    @Test
    void endsLinesWithoutBlanksAndTheTextWithALine() {
        assertThat(format("\n\nlet x = 1  \r\n\r\n\r\n\r\n\r\nlet y = 2"))
                .isEqualTo("let x = 1\n\n\nlet y = 2\n");
        assertThat(format("")).isEmpty();
    }

    @Test
    void saysWhatCannotBeRead() {
        assertThat(SourceFormatter.format(new Source("a.fsx", "let x = (1")))
                .isInstanceOfSatisfying(
                        SourceFormatter.Broken.class,
                        broken -> assertThat(broken.findings()).hasSize(1));
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".fsx")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void neverChangesTheMeaningAndIsStable(Path script) throws IOException {
        String text = Files.readString(script);
        switch (SourceFormatter.format(new Source(script.toString(), text))) {
            case SourceFormatter.Formatted(String formatted) -> {
                assertThat(Trees.areSame(parse(text), parse(formatted))).isTrue();
                assertThat(format(formatted)).isEqualTo(formatted);
            }
            case SourceFormatter.Broken(var findings) -> assertThat(findings).isNotEmpty();
            case SourceFormatter.Unstable _ -> throw new AssertionError("unstable");
        }
    }
}
