package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;
import static dev.fusabi.types.Typing.accepts;
import static dev.fusabi.types.Typing.infers;
import static dev.fusabi.types.Typing.rejects;

import org.junit.jupiter.api.Test;

/** Unions, enums, exceptions, active patterns. */
final class UnionTypingTest {
    private static final String SHAPE =
            "type Shape = Circle of radius: float | Rect of float * float | Dot\n";

    @Test
    void casesBuildAndMatch() {
        infers(SHAPE + "let c = Circle 1.0", "c", "Shape");
        infers(SHAPE + "let c = Circle (radius = 1.0)", "c", "Shape");
        infers(
                SHAPE + "let f s = match s with Circle r -> r | Rect (w, h) -> w * h | Dot -> 0.0",
                "f",
                "Shape -> float");
        infers(
                SHAPE + "let f s = match s with Circle (radius = r) -> r | _ -> 0.0",
                "f",
                "Shape -> float");
        infers(SHAPE + "let v = [1.0; 2.0] |> List.map Circle", "v", "Shape list");
        infers(SHAPE + "let v = List.map Rect [(1.0, 2.0)]", "v", "Shape list");
    }

    @Test
    void wrongFieldsAreRefused() {
        rejects(SHAPE + "let c = Circle \"x\"", FSB0300, 2, 16);
        rejects(SHAPE + "let c = Rect 1.0", FSB0301, 2, 14);
        rejects(SHAPE + "let c = Rect (1.0, 2.0, 3.0)", FSB0301, 2, 14);
        rejects(SHAPE + "let c = Dot 1", FSB0301, 2, 13);
        rejects(SHAPE + "let f s = match s with Circle (a, b) -> a | _ -> 0.0", FSB0300, 2, 32);
        rejects(SHAPE + "let f s = match s with Rect w -> 1 | _ -> 0", FSB0301, 2, 24);
        rejects(SHAPE + "let f s = match s with Circle -> 1 | _ -> 0", FSB0301, 2, 24);
    }

    @Test
    void recursiveGenericUnions() {
        infers(
                """
                type Tree<'a> = Leaf | Node of Tree<'a> * 'a * Tree<'a>
                let rec insert x t =
                    match t with
                    | Leaf -> Node (Leaf, x, Leaf)
                    | Node (l, v, r) when x < v -> Node (insert x l, v, r)
                    | Node (l, v, r) -> Node (l, v, insert x r)
                """,
                "insert",
                "'a -> Tree<'a> -> Tree<'a>");
    }

    @Test
    void qualifiedAccessIsRespected() {
        accepts(
                "[<RequireQualifiedAccess>]\ntype T = A | B\nlet v = T.A\nlet f x = match x with T.A -> 1 | T.B -> 2");
        rejects("[<RequireQualifiedAccess>]\ntype T = A | B\nlet v = A", FSB0200, 3, 9);
    }

    @Test
    void enumsAreTheirOwnTypes() {
        infers("type C = Red = 0 | Green = 1\nlet v = C.Green", "v", "C");
        infers("type C = Red = 0 | Green = 1\nlet v = int C.Green + 1", "v", "int");
        infers("type C = Red = 0 | Green = 1\nlet v = enum<C> 1", "v", "C");
        infers(
                "type C = Red = 0 | Green = 1\nlet f c = match c with C.Red -> 1 | _ -> 2",
                "f",
                "C -> int");
        rejects("type C = Red = 0 | Green = 1\nlet v = C.Green + 1", FSB0306, 2, 9);
        rejects("type C = Red = 0 | Green = 1\nlet v = C.Blue", FSB0200, 2, 11);
    }

    @Test
    void exceptionsAreRaisedAndMatched() {
        accepts(
                """
                exception Wrong of code: int * text: string
                let f () = try raise (Wrong (1, "a")) with Wrong (code, _) -> code
                let g () = try f () with :? HostError as e -> e.Message.Length
                let h () = try f () with e -> e.Message.Length
                let i () = try f () with Failure m -> m.Length
                let j () = try f () with _ -> reraise ()
                """);
        rejects("exception Wrong of int\nlet f () = raise (Wrong \"a\")", FSB0300, 2, 25);
        rejects("exception Wrong of int\nlet f () = try 1 with Wrong (a, b) -> a", FSB0300, 2, 30);
    }

    @Test
    void activePatterns() {
        infers(
                "let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd\nlet f n = match n with Even -> \"e\" | Odd -> \"o\"",
                "f", "int -> string");
        infers(
                "let (|By|_|) d n = if n % d = 0 then Some (n / d) else None\nlet f n = match n with By 3 k -> k | _ -> 0",
                "f", "int -> int");
        infers("let (|Half|) n = n / 2\nlet f (Half h) = h + 1", "f", "int -> int");
        rejects(
                "let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd\nlet f n = match n with Even -> 1 | Odd -> 2\nlet v = f \"x\"",
                FSB0300, 3, 11);
        rejects(
                "let (|By|_|) d n = if n % d = 0 then Some n else None\nlet f n = match n with By -> 1 | _ -> 0",
                FSB0301, 2, 24);
    }

    @Test
    void typesMayReferToEachOther() {
        accepts(
                "type A = { b: B option }\nand B = { a: A option }\nlet v = { b = Some { a = None } }");
        rejects("type A = { x: 'a }", FSB0201, 1, 15);
        rejects("type A = { x: int; x: int }", FSB0204, 1, 12);
        rejects("type A = X | X", FSB0204, 1, 10);
        rejects("type A = A list", FSB0201, 1, 10);
        rejects("type A = { x: int }\ntype A = { y: int }", FSB0204, 2, 6);
    }
}
