package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.findings;
import static dev.fusabi.syntax.Parsing.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** One mistake gives one finding in the right place, and what follows is read as if nothing had happened. */
final class RecoveryTest {
    /** The one finding of a text that is followed by good declarations. */
    private static Diagnostic only(String text) {
        String whole = text + "\nlet last = 1";
        List<Diagnostic> found = findings(whole);
        assertThat(found).hasSize(1);
        List<Decl> declarations =
                Parser.parse(new Source("test.fsx", whole), new Diagnostics()).declarations();
        assertThat(TreePrinter.print(declarations.getLast())).isEqualTo("(let [(binding last 1)])");
        return found.getFirst();
    }

    private static String where(Diagnostic finding) {
        return finding.location().line() + ":" + finding.location().column() + " " + finding.code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1 + 2",
                "[1; 2",
                "[| 1",
                "{ a = 1",
                "{| a = 1",
                "f (g [1",
                "seq { 1",
                "x.[1",
                "f<int>(1"
            })
    void anUnclosedBracketPointsToWhereItWasOpened(String text) {
        Diagnostic finding = only("let x = " + text);
        assertThat(where(finding)).endsWith("FSB0101");
        assertThat(finding.location().line()).isEqualTo(2);
        assertThat(finding.related())
                .extracting(Diagnostic.Related::label)
                .containsExactly("after this", "opened here");
    }

    @Test
    void eachStatementOfABlockIsCheckedByItself() {
        assertThat(
                        problems(
                                "let f x =\n    let y = (a + b\n    let z = [1; 2\n    y + z\nlet g = )\n"))
                .containsExactly(
                        "3:5 FSB0101 `)` expected",
                        "3:13 FSB0101 `[` is not closed",
                        "5:9 FSB0103 expression expected");
    }

    @Test
    void missingWordsAreNamed() {
        assertThat(only("let f x = if x > 0 1 else 2").title()).isEqualTo("`then` is missing");
        assertThat(only("for x xs do\n    f x").title()).isEqualTo("`in` is missing");
        assertThat(only("while a\n    b").title()).isEqualTo("`do` is missing");
        assertThat(only("let a = match x\n        | 1 -> 2").title())
                .isEqualTo("`with` is missing");
        assertThat(only("let a =\n    try\n        b").title())
                .isEqualTo("`with` or `finally` is missing");
        assertThat(only("let a = fun x").title()).isEqualTo("`->` expected");
        assertThat(only("let a").title()).isEqualTo("`=` expected");
        assertThat(only("type T = { A: int; B }").title()).isEqualTo("`:` expected");
        assertThat(only("let x = { a = 1; b 2 }").title()).isEqualTo("`=` expected");
    }

    @Test
    void missingBodiesAreReportedWhereTheyShouldBegin() {
        assertThat(where(only("let x ="))).isEqualTo("2:1 FSB0103");
        assertThat(where(only("if a then"))).isEqualTo("2:1 FSB0103");
        assertThat(where(only("let x = 1 +"))).isEqualTo("2:1 FSB0103");
        assertThat(where(only("let x = match y with"))).isEqualTo("2:1 FSB0104");
        assertThat(where(only("let f = function"))).isEqualTo("2:1 FSB0104");
        assertThat(where(only("type T() =\n    member this.X =\n    member this.Y = 2")))
                .isEqualTo("3:5 FSB0103");
        assertThat(where(only("module M ="))).isEqualTo("2:1 FSB0106");
        assertThat(where(only("type T ="))).isEqualTo("2:1 FSB0105");
        assertThat(where(only("open"))).isEqualTo("1:1 FSB0100");
    }

    @Test
    void aBlockMustNotEndWithALet() {
        assertThat(where(only("let f x =\n    let y = 1"))).isEqualTo("2:5 FSB0103");
        assertThat(where(only("async {\n    let! x = f\n}"))).isEqualTo("2:5 FSB0103");
        assertThat(only("let f () =\n    use x = y").title()).contains("`use`");
    }

    @Test
    void wrongIndentationIsReportedAtItsLine() {
        assertThat(where(only("let f x =\n      a\n    b"))).isEqualTo("3:5 FSB0102");
        assertThat(where(only("let x = 1\n    let y = 2"))).isEqualTo("2:5 FSB0102");
        assertThat(where(only("let f () =\n    let x = 1\n      let y = 2\n    x")))
                .isEqualTo("3:7 FSB0102");
    }

    @Test
    void foreignOperatorsGetAHint() {
        assertThat(only("let a = b == c").hint()).isEqualTo("write `=`");
        assertThat(only("let a = b != c").hint()).isEqualTo("write `<>`");
        assertThat(problems("let (==) a b = a\nlet c = 1 == 2")).isEmpty();
    }

    @Test
    void lexicalMistakesAreLocated() {
        assertThat(where(only("\tlet x = 1"))).isEqualTo("1:1 FSB0005");
        assertThat(where(only("let y = 09z"))).isEqualTo("1:9 FSB0003");
        assertThat(where(only("let y = 99999999999999999999"))).isEqualTo("1:9 FSB0003");
        assertThat(where(only("let y = 256uy"))).isEqualTo("1:9 FSB0003");
        assertThat(where(only("let y = 'ab'"))).isEqualTo("1:9 FSB0004");
        assertThat(where(only("let y = '"))).isEqualTo("1:9 FSB0004");
        assertThat(where(only("let y = 1 § 2"))).isEqualTo("1:11 FSB0001");
        assertThat(where(only("let y = $\"a } b\""))).isEqualTo("1:13 FSB0004");
        assertThat(where(only("let y = ``a"))).isEqualTo("1:9 FSB0002");
        assertThat(problems("let x = \"abc\nlet y = 1"))
                .containsExactly("1:9 FSB0002 string is not closed");
        assertThat(problems("(* a (* b *)\nlet y = 1"))
                .containsExactly("1:1 FSB0002 comment is not closed");
        assertThat(problems("#if A\nlet x = 1"))
                .containsExactly("1:1 FSB0100 `#if` without `#endif`");
        assertThat(problems("#endif\nlet x = 1"))
                .containsExactly("1:1 FSB0100 `#endif` without `#if`");
        assertThat(problems("#if (\nlet x = 1\n#endif"))
                .containsExactly("1:1 FSB0100 the condition of `#if` cannot be read");
    }

    @Test
    void mistakesInHolesOfStringsAreLocatedInTheHole() {
        assertThat(where(only("let x = $\"a{1 + }b\""))).startsWith("1:17");
        assertThat(where(only("let x = $\"a{}b\""))).startsWith("1:13");
        assertThat(where(only("let x = $\"{(1}\""))).endsWith("FSB0101");
    }

    @Test
    void unsupportedConstructsAreSaidToBe() {
        assertThat(where(only("let x = <@ 1 @>"))).isEqualTo("1:9 FSB0500");
        assertThat(where(only("let x = &&y"))).isEqualTo("1:9 FSB0500");
        assertThat(where(only("let f x = fixed x"))).isEqualTo("1:11 FSB0500");
        assertThat(where(only("extern int f(int x)"))).isEqualTo("1:1 FSB0500");
        assertThat(where(only("#r \"nuget: X\""))).isEqualTo("1:1 FSB0500");
    }

    @Test
    void keywordsAsNamesGetAHint() {
        assertThat(only("let let = 1").hint()).contains("double backticks");
        assertThat(only("let f type = 1").title()).isEqualTo("`=` expected");
    }

    @Test
    void strayTokensDoNotHideWhatFollows() {
        assertThat(where(only("f x y)"))).isEqualTo("1:6 FSB0100");
        assertThat(where(only("let y = )"))).isEqualTo("1:9 FSB0103");
        assertThat(where(only("else"))).isEqualTo("1:1 FSB0103");
        assertThat(where(only("x = = 2"))).isEqualTo("1:5 FSB0103");
        assertThat(where(only("let x = List.map fun x -> x + 1"))).isEqualTo("1:18 FSB0100");
        assertThat(where(only("let x = a."))).isEqualTo("1:10 FSB0100");
        assertThat(where(only("type T =\n    | A of\n    | B"))).isEqualTo("3:5 FSB0105");
        assertThat(where(only("let f (x = 2"))).isEqualTo("2:1 FSB0101");
        assertThat(problems("let f $\"a\" b = 1")).containsExactly("1:7 FSB0104 pattern expected");
        assertThat(problems("let f () = let x = 1 in type T")).isNotEmpty();
        assertThat(problems("let x = $\"{§}\"")).isNotEmpty();
    }

    @Test
    void anExpressionAloneMustBeTheWholeText() {
        assertThat(expressionProblems("")).containsExactly("expression expected");
        assertThat(expressionProblems("1 )")).containsExactly("unexpected `)`");
        assertThat(expressionProblems("type T = int")).isNotEmpty();
        assertThat(expressionProblems("let x = 1\nx")).isEmpty();
    }

    private static List<String> expressionProblems(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Parser.parseExpression(new Source("test.fsx", text), diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::title).toList();
    }

    @Test
    void namesCoverExactlyTheirText() {
        Source source = new Source("test.fsx", "let ``a b`` (x: int) = List.map x");
        ScriptFile file = Parser.parse(source, new Diagnostics());
        Binding binding = ((Decl.Let) file.declarations().getFirst()).bindings().getFirst();
        assertThat(((Pattern.Var) binding.head()).name().span()).isEqualTo(new Span(4, 11));
        assertThat(binding.body().span()).isEqualTo(new Span(23, 33));
    }
}
