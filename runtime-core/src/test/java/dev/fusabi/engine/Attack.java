package dev.fusabi.engine;

import dev.fusabi.diagnostic.ErrorCode;

import java.util.List;

/**
 * A script that wants too much.
 *
 * @param by the limit that stops it
 */
record Attack(String name, String text, ErrorCode by) {
    static final List<Attack> WHILE_RUNNING =
            List.of(
                    // Time.
                    of("endless loop", ErrorCode.FSB0706, "while true do ()"),
                    of(
                            "endless tail recursion",
                            ErrorCode.FSB0706,
                            "let rec f n = f (n + 1)\nf 0 |> ignore"),
                    of(
                            "endless sequence",
                            ErrorCode.FSB0706,
                            "Seq.initInfinite id |> Seq.length |> ignore"),
                    of(
                            "sum of a huge range",
                            ErrorCode.FSB0706,
                            "seq { 1 .. 9223372036854775807 } |> Seq.sum |> ignore"),
                    of(
                            "waiting for ever",
                            ErrorCode.FSB0706,
                            "Async.Sleep 1000000000 |> Async.RunSynchronously"),
                    of(
                            "catching the limit",
                            ErrorCode.FSB0706,
                            "let rec f () =\n    try\n        while true do ()\n    with _ -> f ()\nf ()"),
                    of(
                            "cleaning up for ever",
                            ErrorCode.FSB0704,
                            "let rec f () =\n    try\n        while true do ()\n    finally\n        f ()\nf ()"),
                    of(
                            "output flooding",
                            ErrorCode.FSB0706,
                            "let s = String.replicate 100000 \"x\"\nwhile true do printf \"%s\" s"),
                    of(
                            "equal hashes of texts",
                            ErrorCode.FSB0706,
                            combinations(16)
                                    + "let d = System.Collections.Generic.Dictionary<string, int>()\n"
                                    + "while true do\n    for k in all do d.[k] <- 1"),
                    of(
                            "equal hashes by a script's type",
                            ErrorCode.FSB0706,
                            """
                            [<CustomEquality; NoComparison>]
                            type K =
                                { v: int }
                                override _.GetHashCode () = 1
                                override a.Equals b = match b with :? K as k -> k.v = a.v | _ -> false
                            let d = System.Collections.Generic.Dictionary<K, int>()
                            for i in 1 .. 1000000 do d.[{ v = i }] <- i
                            """),
                    of(
                            "searching at the worst",
                            ErrorCode.FSB0706,
                            """
                            let text = String.replicate 1000000 "a"
                            text.Contains (String.replicate 500000 "a" + "b") |> ignore
                            """),
                    of(
                            "power modulo huge numbers",
                            ErrorCode.FSB0706,
                            """
                            let n = 9I ** 100000
                            System.Numerics.BigInteger.ModPow (n, n, 7I ** 100000) |> ignore
                            """),
                    // Memory.
                    of("10 GB at once", ErrorCode.FSB0703, array("10000000000")),
                    of("16 GB at once", ErrorCode.FSB0703, array("2000000000")),
                    of(
                            "10 GB bit by bit",
                            ErrorCode.FSB0703,
                            """
                            let all = ResizeArray<int[]> ()
                            for i in 1 .. 100000 do all.Add (Array.zeroCreate 12500)
                            """),
                    of(
                            "a list that grows",
                            ErrorCode.FSB0703,
                            "let mutable l = []\nwhile true do l <- string l.IsEmpty :: l"),
                    of(
                            "a map that grows",
                            ErrorCode.FSB0703,
                            "let mutable m = Map.empty\nwhile true do m <- Map.add m.Count m.Count m"),
                    of(
                            "an array of arrays of arrays",
                            ErrorCode.FSB0703,
                            "Array3D.zeroCreate<int> 10000 10000 10000 |> ignore"),
                    of(
                            "recursion",
                            ErrorCode.FSB0703,
                            "let rec f n = 1 + f (n + 1)\nf 0 |> ignore"),
                    of(
                            "String.replicate",
                            ErrorCode.FSB0703,
                            "String.replicate 2000000000 \"ab\" |> ignore"),
                    of(
                            "a size that overflows",
                            ErrorCode.FSB0703,
                            "String.replicate 1073741824 \"abcd\" |> ignore"),
                    of(
                            "a text that doubles",
                            ErrorCode.FSB0703,
                            "let mutable s = \"ab\"\nwhile true do s <- s + s"),
                    of(
                            "a StringBuilder",
                            ErrorCode.FSB0703,
                            "let b = System.Text.StringBuilder ()\nwhile true do b.Append \"0123456789\" |> ignore"),
                    of("padding", ErrorCode.FSB0703, "\"a\".PadLeft 2000000000 |> ignore"),
                    of("a huge list", ErrorCode.FSB0703, "[1 .. 1000000000] |> ignore"),
                    of("a huge array", ErrorCode.FSB0703, "[|1 .. 1000000000|] |> ignore"),
                    of("List.init", ErrorCode.FSB0703, "List.init 1000000000 id |> ignore"),
                    of(
                            "replacing by long texts",
                            ErrorCode.FSB0703,
                            "(String.replicate 100000 \"a\").Replace (\"a\", String.replicate 100000 \"b\") |> ignore"),
                    of(
                            "replacing matches by long texts",
                            ErrorCode.FSB0703,
                            """
                            open System.Text.RegularExpressions
                            Regex.Replace (String.replicate 100000 "a", "a", String.replicate 100000 "b") |> ignore
                            """),
                    of(
                            "joining",
                            ErrorCode.FSB0703,
                            "String.concat \",\" (List.replicate 100000 (String.replicate 100000 \"a\")) |> ignore"),
                    of("9 ** 9 ** 9", ErrorCode.FSB0703, "9I ** 387420489 |> ignore"),
                    of("shifting", ErrorCode.FSB0703, "1I <<< 2000000000 |> ignore"),
                    of(
                            "parallel computations",
                            ErrorCode.FSB0703,
                            "Seq.init 100000000 (fun i -> async { return i }) |> Async.Parallel |> Async.RunSynchronously |> ignore"),
                    of(
                            "computations that wait",
                            ErrorCode.FSB0703,
                            "while true do Async.Start (async { do! Async.Sleep 1000000 })"),
                    of(
                            "tasks that wait",
                            ErrorCode.FSB0703,
                            "while true do task { do! System.Threading.Tasks.Task.Delay 1000000 } |> ignore"),
                    // Refused by the operation itself.
                    of(
                            "a catastrophic pattern",
                            ErrorCode.FSB0700,
                            """
                            open System.Text.RegularExpressions
                            Regex.IsMatch (String.replicate 100000 "a" + "b", "(a+)+$") |> ignore
                            """),
                    of(
                            "a format's width",
                            ErrorCode.FSB0700,
                            "sprintf \"%1000000000d\" 1 |> ignore"),
                    of(
                            "a format's precision",
                            ErrorCode.FSB0700,
                            "sprintf \"%.1000000000f\" 1.5 |> ignore"),
                    of(
                            "a given width",
                            ErrorCode.FSB0700,
                            "sprintf \"%*d\" 1000000000 1 |> ignore"),
                    of("ToString", ErrorCode.FSB0700, "(5).ToString \"D1000000000\" |> ignore"),
                    of(
                            "values that contain themselves",
                            ErrorCode.FSB0700,
                            """
                            type R = { mutable Next: R option }
                            let a = { Next = None }
                            a.Next <- Some a
                            let b = { Next = Some a }
                            printfn "%b" (a = b)
                            """));

    static final List<Attack> IN_THE_TEXT =
            List.of(
                    nested("brackets", "let x = ", "(", "1", ")", 100_000, ErrorCode.FSB0107),
                    nested("open brackets", "", "[", "", "", 500_000, ErrorCode.FSB0107),
                    nested("lambdas", "let x = ", "fun a -> ", "1", "", 50_000, ErrorCode.FSB0107),
                    nested("types", "let x : ", "(", "int", ") = 1", 100_000, ErrorCode.FSB0107),
                    nested(
                            "types of types",
                            "let f (x: int",
                            " list",
                            ") = x",
                            "",
                            100_000,
                            ErrorCode.FSB0107),
                    nested("patterns", "let f (", "Some (", "a", ")", 50_000, ErrorCode.FSB0107),
                    nested(
                            "members of members",
                            "let x = a",
                            ".b",
                            "",
                            "",
                            100_000,
                            ErrorCode.FSB0107),
                    nested("a long text", "", "let x = 1\n", "", "", 200_000, ErrorCode.FSB0501),
                    nested("pipes", "let x = 1", " |> id", "", "", 60_000, ErrorCode.FSB0501),
                    new Attack("exponential types", doubling(), ErrorCode.FSB0501));

    private static Attack of(String name, ErrorCode by, String text) {
        return new Attack(name, text + "\n", by);
    }

    private static Attack nested(
            String name,
            String before,
            String open,
            String inside,
            String close,
            int depth,
            ErrorCode by) {
        return new Attack(
                name, before + open.repeat(depth) + inside + close.repeat(depth) + "\n", by);
    }

    private static String array(String size) {
        return "let a : int[] = Array.zeroCreate " + size + "\nprintfn \"%d\" a.Length";
    }

    /** All texts of {@code Aa} and {@code BB} of a length, which have the same hash in Java. */
    private static String combinations(int pairs) {
        return """
        let rec texts n =
            if n = 0 then [""] else texts (n - 1) |> List.collect (fun s -> [ s + "Aa"; s + "BB" ])
        let all = texts %d
        """
                .formatted(pairs);
    }

    /** Each function has a type twice as large as the one before. */
    private static String doubling() {
        var text = new StringBuilder("let f0 x = (x, x)\n");
        for (int i = 1; i <= 30; i++) {
            text.append("let f%d x = f%d (f%d x)\n".formatted(i, i - 1, i - 1));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
