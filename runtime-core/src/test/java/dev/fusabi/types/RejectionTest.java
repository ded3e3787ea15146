package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;
import static dev.fusabi.types.Typing.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.ErrorCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong programs: refused with the right code at the right place. */
final class RejectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                // Names
                "let a = foo 1 ~ FSB0200 ~ 9",
                "let a = List.mapp id [1] ~ FSB0200 ~ 14",
                "let a = Foo.bar 1 ~ FSB0200 ~ 9",
                "let a : strng = \"x\" ~ FSB0201 ~ 9",
                "let a : Map<int> = Map.empty ~ FSB0301 ~ 9",
                "open Nowhere ~ FSB0202 ~ 6",
                "module M = Nowhere.Else ~ FSB0202 ~ 1",
                "let a = \"abc\".Lenght ~ FSB0203 ~ 15",
                "let a = (1).Foo ~ FSB0203 ~ 13",
                "let f x = f x ~ FSB0200 ~ 11",
                "let f () = (let g n = g n in g 1) ~ FSB0200 ~ 23",
                "let a = read_file \"x\" ~ FSB0206 ~ 9",
                "let a = 1 in a + b ~ FSB0200 ~ 18",
                // Mismatches
                "let a = 1 + 2.0 ~ FSB0306 ~ 9",
                "let a = \"x\" + 1 ~ FSB0306 ~ 9",
                "let a = true + false ~ FSB0306 ~ 9",
                "let a = -\"x\" ~ FSB0306 ~ 9",
                "let a = 1 &&& 2.0 ~ FSB0306 ~ 9",
                "let a = [1] + [2] ~ FSB0306 ~ 9",
                "let f<'t> (x: 't) = x + x ~ FSB0306 ~ 21",
                "let f<'t> (x: 't) : 't = 1 ~ FSB0300 ~ 26",
                "let a : string = 1 ~ FSB0300 ~ 18",
                "let a = if true then 1 else \"x\" ~ FSB0311 ~ 29",
                "let f b = if b then 1 ~ FSB0311 ~ 21",
                "let a = if 1 then 2 else 3 ~ FSB0300 ~ 12",
                "let a = not 1 ~ FSB0300 ~ 13",
                "let a = [1; \"a\"] ~ FSB0300 ~ 13",
                "let a = [|1; 'c'|] ~ FSB0300 ~ 14",
                "let a = 1 :: [\"a\"] ~ FSB0300 ~ 15",
                "let a = 1 = \"a\" ~ FSB0300 ~ 13",
                "let f (x: int) = x¶let a = f \"s\" ~ FSB0300 ~ 11",
                "let f (x: int) = x¶let a = f 1 2 ~ FSB0301 ~ 13",
                "let a = 5 6 ~ FSB0302 ~ 9",
                "let f x = x x ~ FSB0303 ~ 13",
                "let a = (fun x -> x) = (fun y -> y) ~ FSB0312 ~ 9",
                "let a = compare id id ~ FSB0312 ~ 9",
                "let a = async { return 1 } = async { return 1 } ~ FSB0312 ~ 9",
                "let a = Map.ofList [id, 1] ~ FSB0312 ~ 21",
                "let a = match 1 with \"a\" -> 1 | _ -> 2 ~ FSB0300 ~ 22",
                "let a = match 1 with 1 -> 1 | _ -> \"x\" ~ FSB0311 ~ 36",
                "let a = match 1 with x when x -> 1 | _ -> 2 ~ FSB0300 ~ 29",
                "let a = match Some 1 with Some (x, y) -> x | None -> 0 ~ FSB0300 ~ 33",
                "let f x = match x with (a, a) -> a ~ FSB0204 ~ 28",
                "let f x = match x with (a, 1) | (1, b) -> 1 ~ FSB0204 ~ 33",
                "let f x = match x with Foo 1 -> 1 ~ FSB0200 ~ 24",
                "let f (x: int) = match x with :? string -> 1 | _ -> 2 ~ FSB0300 ~ 31",
                "let f (x: int) = x :?> string ~ FSB0300 ~ 18",
                "let a = try 1 with Failure m -> m ~ FSB0311 ~ 33",
                "let a = raise 1 ~ FSB0300 ~ 15",
                "let a = while 1 do () ~ FSB0300 ~ 15",
                "let a = for x in 5 do () ~ FSB0300 ~ 18",
                "let a = [1.0 .. 2] ~ FSB0300 ~ 17",
                "let a = [1 .. 0 .. 5] ~ FSB0300 ~ 15",
                "let f x = x.[0] ~ FSB0305 ~ 11",
                "let a = [1].[\"x\"] ~ FSB0300 ~ 14",
                "let a = reraise () ~ FSB0200 ~ 9",
                "let a = use x = 5 in x ~ FSB0312 ~ 13",
                // Mutation
                "let f () = (let x = 1 in x <- 2) ~ FSB0308 ~ 26",
                "let x = 1¶x <- 2 ~ FSB0308 ~ 1",
                "let f () = (let mutable x = 1 in x <- \"a\") ~ FSB0300 ~ 39",
                "let a = [1; 2]¶a.[0] <- 5 ~ FSB0308 ~ 1",
                "let a = [|1; 2|]¶a.[0] <- \"x\" ~ FSB0300 ~ 10",
                // Formats
                "let a = sprintf \"%d\" \"x\" ~ FSB0307 ~ 22",
                "let a = sprintf \"%s\" 1 ~ FSB0307 ~ 22",
                "let a = sprintf \"%f\" 1 ~ FSB0307 ~ 22",
                "let a = sprintf \"%c\" \"x\" ~ FSB0307 ~ 22",
                "let a = sprintf \"%b\" 1 ~ FSB0307 ~ 22",
                "let a = sprintf \"%*d\" \"x\" 1 ~ FSB0307 ~ 23",
                "let a = sprintf \"%y\" 1 ~ FSB0307 ~ 17",
                "let a = sprintf \"100%\" ~ FSB0307 ~ 17",
                "let a = sprintf \"%d\" 1 2 ~ FSB0307 ~ 24",
                "let a = let s = \"%d\" in sprintf s 1 ~ FSB0307 ~ 33",
                "let a = $\"%d{true}\" ~ FSB0307 ~ 14",
                // Definitions
                "let m = 1¶let m = 2 ~ FSB0204 ~ 5",
                "let a = [] |> List.map id ~ FSB0304 ~ 5",
                "¶[<Get(id 2)>]¶let a = 1 ~ FSB0313 ~ 3",
                "[<Literal>]¶let A = string 1 ~ FSB0313 ~ 9",
                "let f (a, a) = a ~ FSB0204 ~ 11",
                // Computations
                "let a = yield 1 ~ FSB0500 ~ 9",
                "let a = return 1 ~ FSB0500 ~ 9",
                "let a = async { let! x = 1 in return x } ~ FSB0300 ~ 26",
                "let a = async { do! async { return 1 } } ~ FSB0300 ~ 17",
                "let a = [yield 1; yield \"a\"] ~ FSB0300 ~ 25",
                "let a = seq { yield! [1]; yield! [\"a\"] } ~ FSB0300 ~ 35",
                // Not yet
                "type C = static abstract A: int ~ FSB0500 ~ 26",
                "type C() = interface int ~ FSB0320 ~ 22",
                "[<Measure>] type m¶let f (x: float<m>) = x + 1.0 ~ FSB0306 ~ 23",
                "let a = 5n ~ FSB0500 ~ 9",
                "let f x = intrinsic ~ FSB0500 ~ 11",
            })
    void rejectsAtTheRightPlace(String script, ErrorCode code, int column) {
        String text = script.replace("¶", "\n");
        rejects(text, code, text.contains("\n") ? 2 : 1, column);
    }

    @Test
    void aMistakeIsReportedOnceAndFollowedByNothing() {
        Typing checked =
                Typing.of(
                        """
                        let a = foo 1
                        let b = a + 1
                        let c = b.Length
                        let d = if c then a else b
                        let e = [a; b; "x"]
                        """);
        assertThat(checked.errors()).hasSize(1);
    }

    @Test
    void severalMistakesAreAllReported() {
        Typing checked =
                Typing.of(
                        """
                        let a = 1 + "x"
                        let b = foo
                        let c : int = "s"
                        let d = List.mapp
                        """);
        assertThat(checked.errors())
                .extracting(finding -> finding.location().line())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void suggestsNamesThatAreClose() {
        assertThat(rejects("let length = 1\nlet a = lenght", FSB0200, 2, 9).hint())
                .contains("`length`");
        assertThat(rejects("let a = List.fliter", FSB0200, 1, 14).hint()).contains("`List.filter`");
        assertThat(rejects("let a = \"x\".Lenght", FSB0203, 1, 13).hint()).contains("`Length`");
        assertThat(rejects("let a : strin = \"x\"", FSB0201, 1, 9).hint()).contains("`string`");
    }

    @Test
    void doesNotSuggestWhatIsNotClose() {
        assertThat(rejects("let a = zzzzqqq", FSB0200, 1, 9).hint()).isNull();
    }

    @Test
    void saysHowToConvert() {
        assertThat(rejects("let a = 1 + 2.0", FSB0306, 1, 9).hint()).contains("`float`");
        assertThat(rejects("let a = \"n\" + 2", FSB0306, 1, 9).hint()).contains("`string`");
        assertThat(rejects("let a : int = 2.0", FSB0300, 1, 15).hint()).contains("`int`");
        assertThat(rejects("let a : int option = 2", FSB0300, 1, 22).hint()).contains("Some");
        assertThat(rejects("let a : int = Some 2", FSB0300, 1, 15).hint())
                .contains("Option.defaultValue");
    }

    @Test
    void saysThatRecIsMissing() {
        assertThat(rejects("let f n = if n = 0 then 1 else f (n - 1)", FSB0200, 1, 32).hint())
                .contains("let rec f");
    }

    @Test
    void saysHowToAssign() {
        assertThat(rejects("let x = 1\nx <- 2", FSB0308, 2, 1).hint()).contains("let mutable x");
        assertThat(
                        Typing.warns(
                                        "let f () =\n    let mutable x = 1\n    x = 2\n    x",
                                        FSB0402,
                                        3,
                                        5)
                                .hint())
                .contains("<-");
    }

    @Test
    void pointsAtTheFirstBranchAndTheAnnotation() {
        assertThat(rejects("let a = if true then 1 else \"x\"", FSB0311, 1, 29).related())
                .singleElement()
                .satisfies(related -> assertThat(related.span().start()).isEqualTo(21));
        assertThat(rejects("let a : int = \"x\"", FSB0300, 1, 15).related())
                .singleElement()
                .satisfies(related -> assertThat(related.span().start()).isEqualTo(8));
    }

    @Test
    void pointsAtTheLastExpressionOfABlock() {
        rejects("let f () : int =\n    let x = 1\n    ignore x\n    \"s\"", FSB0300, 4, 5);
    }

    @Test
    void warnsOfIgnoredResults() {
        Typing.warns("let f () =\n    1 + 1\n    2", FSB0402, 2, 5);
        Typing.warns("let f () =\n    List.map id [1]\n    2", FSB0402, 2, 5);
        assertThat(Typing.of("let f () =\n    ignore 1\n    get_env \"x\"\n    2").findings())
                .isEmpty();
    }

    @Test
    void warnsOfMissingAndUselessRules() {
        Typing.warns("let f x = match x with Some y -> y", FSB0400, 1, 17);
        Typing.warns("let f x = match x with _ -> 1 | 2 -> 3", FSB0401, 1, 33);
        assertThat(Typing.of("let f x = match x with Some y -> y | None -> 0").findings())
                .isEmpty();
    }

    @Test
    void warnsOfVariablesThatLookLikeCases() {
        Typing.warns(
                "type T = Red | Green\nlet f x = match x with Red -> 1 | Gren -> 2",
                FSB0404,
                2,
                35);
    }
}
