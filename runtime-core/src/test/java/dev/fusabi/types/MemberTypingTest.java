package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;
import static dev.fusabi.types.Typing.accepts;
import static dev.fusabi.types.Typing.infers;
import static dev.fusabi.types.Typing.rejects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members of library types and of types that scripts define. */
final class MemberTypingTest {
    private static final String VECTOR =
            """
            type V =
                { x: float; y: float }
                static member (+) (a: V, b: V) = { x = a.x + b.x; y = a.y + b.y }
                static member (*) (a: V, k: float) = { x = a.x * k; y = a.y * k }
                static member (~-) (a: V) = { x = -a.x; y = -a.y }
                static member Zero = { x = 0.0; y = 0.0 }
                member v.Length = sqrt (v.x * v.x + v.y * v.y)
                member v.Scale k = v * k
                member v.Add (dx: float, dy: float) = { x = v.x + dx; y = v.y + dy }
            """;

    @Test
    void operatorsOfATypeAreFound() {
        infers(VECTOR + "let v = { x = 1.0; y = 2.0 } + V.Zero", "v", "V");
        infers(VECTOR + "let v = V.Zero * 2.0", "v", "V");
        infers(VECTOR + "let v = -V.Zero", "v", "V");
        infers(VECTOR + "let v = [V.Zero] |> List.map (fun v -> v * 2.0)", "v", "V list");
        rejects(VECTOR + "let v = V.Zero + 1", FSB0306, 10, 9);
        rejects(VECTOR + "let v = V.Zero - V.Zero", FSB0306, 10, 9);
    }

    @Test
    void propertiesAndMethods() {
        infers(VECTOR + "let v = V.Zero.Length", "v", "float");
        infers(VECTOR + "let v = V.Zero.Scale 2.0", "v", "V");
        infers(VECTOR + "let v = V.Zero.Add(1.0, 2.0).Length", "v", "float");
        infers(VECTOR + "let v = V.Zero.Add(dy = 1.0, dx = 2.0)", "v", "V");
        infers(VECTOR + "let v = List.map V.Zero.Scale [1.0]", "v", "V list");
        rejects(VECTOR + "let v = V.Zero.Lenght", FSB0203, 10, 16);
        rejects(VECTOR + "let v = V.Zero.Add(1.0)", FSB0301, 10, 9);
        rejects(VECTOR + "let v = V.Zero.Add(1.0, \"a\")", FSB0300, 10, 25);
    }

    @Test
    void genericMembers() {
        infers(
                """
                type Box<'T> =
                    { value: 'T }
                    member b.Map (f: 'T -> 'U) : Box<'U> = { value = f b.value }
                    member b.Get () = b.value
                let v = { value = 1 }.Map(string).Get()
                """,
                "v",
                "string");
    }

    @Test
    void extensionsOfKnownTypes() {
        infers(
                "type System.String with\n    member s.Shout () = s + \"!\"\nlet v = \"a\".Shout()",
                "v",
                "string");
        rejects("type Nothing with\n    member s.Shout () = 1", FSB0201, 1, 6);
    }

    @Test
    void overloadsAreChosenByTheirArguments() {
        infers("let v = \"abc\".Substring(1)", "v", "string");
        infers("let v = \"abc\".Substring(1, 1)", "v", "string");
        infers("let v = \"a b\".Split(' ')", "v", "string[]");
        infers("let v = \"a b\".Split([|' '|])", "v", "string[]");
        infers("let v = System.String.Join(\", \", [\"a\"])", "v", "string");
        rejects("let v = \"abc\".Substring()", FSB0301, 1, 9);
        rejects("let v = \"abc\".Substring(\"x\")", FSB0300, 1, 25);
    }

    @Test
    @Tag("I11")
    void staticMembersOfLibraryTypes() {
        infers("open System\nlet v = TimeSpan.FromHours(24.0)", "v", "TimeSpan");
        infers(
                "let v = System.TimeSpan.FromHours(1.0) + System.TimeSpan.FromMinutes 5.0",
                "v",
                "TimeSpan");
        rejects("open System\nlet v = TimeSpan.FromTicks(\"x\")", FSB0300, 2, 28);
        rejects("open System\nlet v = TimeSpan.FromYears 1.0", FSB0200, 2, 18);
    }

    @Test
    void mutableCollections() {
        accepts(
                """
                open System.Collections.Generic
                let d = Dictionary<string, int>()
                d.["a"] <- 1
                let n = d.["a"] + 1
                for kv in d do printfn "%s %d" kv.Key kv.Value
                let xs = ResizeArray<int>()
                xs.Add 1
                let total = Seq.sum xs
                """);
        rejects(
                "let d = System.Collections.Generic.Dictionary<string, int>()\nd.[1] <- 1",
                FSB0300,
                2,
                4);
    }

    @Test
    void aMemberTwiceIsRefused() {
        rejects("type T =\n    { a: int }\n    member t.B = 1\n    member t.B = 2", FSB0204, 4, 14);
    }
}
