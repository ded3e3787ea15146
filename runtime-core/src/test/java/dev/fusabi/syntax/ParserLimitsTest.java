package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.accepts;
import static dev.fusabi.syntax.Parsing.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Hostile and huge texts: no stack overflow, no quadratic time; and long chains are not nesting. */
final class ParserLimitsTest {
    private static final int SMALL_STACK = 512 * 1024;
    private static final int MANY = 100_000;

    private static List<Diagnostic> onSmallStack(String text) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    FutureTask<List<Diagnostic>> task = new FutureTask<>(() -> findings(text));
                    new Thread(null, task, "small", SMALL_STACK).start();
                    return task.get();
                });
    }

    private static void isTooDeep(String text) {
        List<Diagnostic> found = onSmallStack(text);
        assertThat(found).extracting(Diagnostic::code).contains(ErrorCode.FSB0107);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "[|",
                "{ a = ",
                "seq { ",
                "fun x -> ",
                "if ",
                "if a then ",
                "match ",
                "try ",
                "- ",
                "! ",
                "let a = ",
                "(let a = 1 in ",
                "f (",
                "f(",
                "a[",
                "a.[",
                "new T(",
                "{ new T with member x.A = ",
                "lazy ",
                "do ",
                "yield ",
                "match a with x -> ",
                "function x -> ",
                "for x in ",
                "for x in y do ",
                "{| a = ",
                "begin ",
                "struct (",
                "(1, ",
                "while ",
                "use x = ",
                "let! x = ",
                "$\"{",
                "[for x in y do ",
                "if a then b else (",
                "a <- (",
                "(^a : (static member M : ^a) ("
            })
    void deepExpressionsAreRefused(String opening) {
        isTooDeep("let v = " + opening.repeat(MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "[|", "{ A = ", "A (", "struct (", "A (b = "})
    void deepPatternsAreRefused(String opening) {
        isTooDeep("let f x = match x with " + opening.repeat(MANY));
        isTooDeep("let f (" + opening.repeat(MANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "List<",
                "#",
                "{ a: ",
                "{| a: ",
                "struct (",
                "'a when 'a : (member M : "
            })
    void deepTypesAreRefused(String opening) {
        isTooDeep("type T = " + opening.repeat(MANY));
        isTooDeep("let f (x: " + opening.repeat(MANY));
    }

    @Test
    void deepIndentationIsRefused() {
        StringBuilder modules = new StringBuilder();
        StringBuilder lets = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            modules.append(" ".repeat(i)).append("module M =\n");
            lets.append(" ".repeat(i)).append("let m =\n");
        }
        isTooDeep(modules.toString());
        isTooDeep(lets.toString());
        isTooDeep("let x = 1.0<" + "(".repeat(MANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<",
                "f<List<",
                "a < ",
                "if a then b else ",
                "elif ",
                "[<",
                "(* ",
                ".. ",
                "| ",
                "? ",
                "'a ",
                "\"",
                "$",
                "#",
                ">",
                "]",
                "}"
            })
    void repetitionsEndInReasonableTime(String text) {
        assertThat(onSmallStack("let v = " + text.repeat(MANY))).isNotEmpty();
    }

    @Test
    void chainsAreNotNesting() {
        accepts("let x = " + "1 :: ".repeat(10_000) + "[]");
        accepts("let x = " + "1 + ".repeat(10_000) + "1");
        accepts("let x = " + "a @ b ^ ".repeat(10_000) + "c");
        accepts("let x = " + "a ** ".repeat(10_000) + "c");
        accepts("let f () = " + "a (); ".repeat(10_000) + "1");
        accepts("let x = [" + "1; ".repeat(50_000) + "]");
        accepts("let x =\n    a\n" + "    |> f\n".repeat(10_000));
        accepts("let x = a" + ".B(1)".repeat(10_000));
        accepts("let f : " + "int -> ".repeat(10_000) + "int = g");
        accepts("let f x = match x with " + "a :: ".repeat(10_000) + "[] -> 1");
        accepts("let x = " + "a := ".repeat(10_000) + "b");
    }

    @Test
    void longBlocksAreNotNesting() {
        accepts("let f () =\n" + "    let x = 1\n".repeat(5_000) + "    x");
        accepts("let f () =\n" + "    use x = y\n".repeat(5_000) + "    x");
        accepts("async {\n" + "    let! x = y\n".repeat(5_000) + "    return 1 }");
        accepts(
                "let f x =\n    if x = 1 then 1\n"
                        + "    elif x = 2 then 3\n".repeat(5_000)
                        + "    else 4");
        accepts(
                "let f x =\n    if x = 1 then 1\n"
                        + "    else if x = 2 then 3\n".repeat(5_000)
                        + "    else 4");
        accepts("let f x =\n    match x with\n" + "    | 1 -> 2\n".repeat(10_000));
        accepts("let rec f x = 1\n" + "and g x = 2\n".repeat(10_000));
        accepts("type A = int\n" + "and B = int\n".repeat(10_000));
    }

    @Test
    void moderateNestingIsFine() {
        accepts("let x = " + "(".repeat(60) + "1" + ")".repeat(60));
        accepts("let x = " + "fun x -> ".repeat(60) + "1");
        accepts("let x = " + "[".repeat(60) + "]".repeat(60));
        accepts("type T = " + "List<".repeat(60) + "int" + ">".repeat(60));
    }
}
