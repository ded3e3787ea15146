package dev.fusabi.types;

import static dev.fusabi.types.Typing.accepts;
import static dev.fusabi.types.Typing.infers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is inferred for definitions without annotations. */
final class InferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "let f x = x + 1 ¦ int -> int",
                "let f x = x + 1.0 ¦ float -> float",
                "let f x = x + \"a\" ¦ string -> string",
                "let f x y = x + y ¦ int -> int -> int",
                "let f x = x ¦ 'a -> 'a",
                "let f x y = x ¦ 'a -> 'b -> 'a",
                "let f (a, b) = b, a ¦ 'a * 'b -> 'b * 'a",
                "let f g x = g (g x) ¦ ('a -> 'a) -> 'a -> 'a",
                "let f g h x = h (g x) ¦ ('a -> 'b) -> ('b -> 'c) -> 'a -> 'c",
                "let f x = [x] ¦ 'a -> 'a list",
                "let f x = [| x |] ¦ 'a -> 'a[]",
                "let f x = Some x ¦ 'a -> 'a option",
                "let f () = () ¦ unit -> unit",
                "let f x = if x then 1 else 2 ¦ bool -> int",
                "let f x y = x = y ¦ 'a -> 'a -> bool",
                "let f x y = x < y && not x ¦ bool -> bool -> bool",
                "let f x = x |> List.map (fun y -> y * 2) ¦ int list -> int list",
                "let f = fun x -> x ¦ 'a -> 'a",
                "let f = function 0 -> \"a\" | _ -> \"b\" ¦ int -> string",
                "let f xs = match xs with [] -> 0 | x :: _ -> x ¦ int list -> int",
                "let f x = -x ¦ int -> int",
                "let f x = ~~~x ¦ int -> int",
                "let f x = x <<< 2 ¦ int -> int",
                "let f x = x ** 2.0 ¦ float -> float",
                "let f x = string x ¦ 'a -> string",
                "let f (s: string) = int s ¦ string -> int",
                "let f x = float (x + 1) ¦ int -> float",
                "let f (x: int64) = x ¦ int -> int",
                "let f x = raise (Failure x) ¦ string -> 'a",
                "let f x = failwith x ¦ string -> 'T",
                "let f x = (x :> obj) ¦ 'a -> obj",
                "let f (x: obj) = x :?> int ¦ obj -> int",
                "let f (x: obj) = x :? int ¦ obj -> bool",
                "let f x = box x ¦ 'a -> obj",
                "let f () = ref 0 ¦ unit -> int ref",
                "let f c = c.contents ¦ 'a ref -> 'a",
                "let f c = !c + 1 ¦ int ref -> int",
                "let f (c: int ref) = c.Value <- 5 ¦ int ref -> unit",
                "let f x = 1 :: 2 :: x ¦ int list -> int list",
                "let f a b = a @ b ¦ 'T list -> 'T list -> 'T list",
                "let f x = 'a' + x ¦ char -> char",
                "let f = List.map string ¦ int",
            })
    void infersFunctions(String script, String type) {
        if (type.equals("int")) {
            Typing.rejects(script, dev.fusabi.diagnostic.ErrorCode.FSB0304, 1, 5);
        } else {
            infers(script, "f", type);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "let v = 1 ¦ int",
                "let v = 1.5 ¦ float",
                "let v = 'c' ¦ char",
                "let v = \"s\" ¦ string",
                "let v = true ¦ bool",
                "let v = () ¦ unit",
                "let v = 1, \"a\" ¦ int * string",
                "let v = [1; 2] ¦ int list",
                "let v = [] ¦ 'a list",
                "let v = None ¦ 'a option",
                "let v = Ok 1 : Result<int, string> ¦ Result<int, string>",
                "let v = [1 .. 10] ¦ int list",
                "let v = [1 .. 2 .. 10] ¦ int list",
                "let v = ['a' .. 'z'] ¦ char list",
                "let v = [1.0 .. 0.5 .. 3.0] ¦ float list",
                "let v = [for i in 1 .. 3 -> i * i] ¦ int list",
                "let v = [| for c in \"ab\" -> c |] ¦ char[]",
                "let v = seq { 1 .. 3 } ¦ seq<int>",
                "let v = seq { for x in [1] do yield x; yield! [x; x] } ¦ seq<int>",
                "let v = [1; if true then 2] ¦ int list",
                "let v = lazy (1 + 1) ¦ Lazy<int>",
                "let v = async { return 1 } ¦ Async<int>",
                "let v = Map.ofList [1, \"a\"] ¦ Map<int, string>",
                "let v = nameof List.map ¦ string",
                "let v = [|1; 2|].[0] ¦ int",
                "let v = \"abc\".[1] ¦ char",
                "let v = \"abc\".[1..] ¦ string",
                "let v = \"abc\".Length ¦ int",
                "let v = (fun x -> x + 1) >> string ¦ int -> string",
                "let v = $\"{1} {2.0:F2}\" ¦ string",
                "let v = sprintf \"%d\" ¦ int -> string",
                "let v = (1, 2) ||> fun a b -> a + b ¦ int",
                "let v = compare 1 2 ¦ int",
                "let v = [\"a\"] |> List.map _.Length ¦ int list",
                "let v = 0x10 ¦ int",
                "let v = 5L ¦ int",
            })
    void infersValues(String script, String type) {
        infers(script, "v", type);
    }

    @Test
    void generalisesLocalFunctions() {
        infers("let f () =\n    let id x = x\n    id 1, id \"a\"", "f", "unit -> int * string");
    }

    @Test
    void doesNotGeneraliseWhatAnOuterParameterDecides() {
        infers("let f x =\n    let g y = x\n    g 1, g \"a\"", "f", "'a -> 'a * 'a");
    }

    @Test
    void laterUsesDecideAnOpenOperator() {
        infers("let add a b = a + b\nlet x = add \"a\" \"b\"", "add", "string -> string -> string");
    }

    @Test
    void inlineDefinitionsKeepTheirOperatorsOpen() {
        accepts(
                "let inline add a b = a + b\nlet x = add 1 2\nlet y = add 1.0 2.0\nlet z = add \"a\" \"b\"");
    }

    @Test
    void pipelinesFlowFromLeftToRight() {
        infers("let v = [\"a\"; \"bb\"] |> List.map (fun s -> s.Length) |> List.sum", "v", "int");
    }

    @Test
    void anArgumentBeforeALambdaGivesItsType() {
        infers("let v = List.fold (fun acc (s: string) -> acc + s.Length) 0 [\"a\"]", "v", "int");
    }

    @Test
    void functionsSeeEachOtherWhateverTheirOrder() {
        infers("let f x = g x + 1\nlet g x = x * 2", "f", "int -> int");
        infers(
                "let even n = n = 0 || odd (n - 1)\nlet odd n = n <> 0 && even (n - 1)",
                "even",
                "int -> bool");
        infers("let v = f 1\nlet f x = string x", "v", "string");
    }

    @Test
    void aFunctionFurtherDownDoesNotHideAnEarlierMeaning() {
        infers("let v = max 1 2\nlet max a b = \"mine\"", "v", "int");
    }

    @Test
    void functionsThatWaitForOthersStayGeneric() {
        accepts("let twice x = pair x\nlet pair x = x, x\nlet a = twice 1\nlet b = twice \"s\"");
    }

    @Test
    void recursiveGroupsAreInferredTogether() {
        infers(
                "let rec f x = if x = 0 then [] else x :: g (x - 1)\nand g x = f x",
                "g",
                "int -> int list");
    }

    @Test
    void capturedMutableVariablesAreAllowed() {
        infers(
                "let f () =\n    let mutable n = 0\n    let inc () = n <- n + 1\n    inc ()\n    n",
                "f",
                "unit -> int");
    }

    @Test
    void aLaterUseDecidesTheTypeOfAnEmptyCell() {
        infers("let cell = ref []\ncell.Value <- [1]", "cell", "int list ref");
    }

    @Test
    void typeAnnotationsNameVariables() {
        infers("let f (x: 'key) (y: 'value) : 'key = x", "f", "'key -> 'value -> 'key");
        infers("let f<'t> (x: 't) : 't list = [x]", "f", "'t -> 't list");
    }

    @Test
    void aValueIsSeenThroughSeqWhereOneIsExpected() {
        infers("let v = Seq.length [1; 2] + Seq.length \"ab\" + Seq.length [|1|]", "v", "int");
        infers("let v = [[1]; [2]] |> Seq.collect id |> Seq.toList", "v", "int list");
    }
}
