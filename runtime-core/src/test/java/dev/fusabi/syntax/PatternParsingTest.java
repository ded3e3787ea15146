package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Patterns. */
final class PatternParsingTest {
    @Test
    void constants() {
        assertThat(expr("match x with 0 -> 1")).isEqualTo("(match x [(rule 0 1)])");
        assertThat(expr("match x with -1 -> 1")).isEqualTo("(match x [(rule -1 1)])");
        assertThat(expr("match x with 'c' -> 1")).isEqualTo("(match x [(rule 'c' 1)])");
        assertThat(expr("match x with \"s\" -> 1")).isEqualTo("(match x [(rule \"s\" 1)])");
        assertThat(expr("match x with true -> 1")).isEqualTo("(match x [(rule true 1)])");
        assertThat(expr("match x with null -> 1")).isEqualTo("(match x [(rule null 1)])");
        assertThat(expr("match x with () -> 1")).isEqualTo("(match x [(rule () 1)])");
        assertThat(expr("match x with 1.5 -> 1")).isEqualTo("(match x [(rule 1.5 1)])");
        assertThat(expr("match x with 3L -> 1")).isEqualTo("(match x [(rule 3L 1)])");
        assertThat(expr("match x with -2.5m -> 1")).isEqualTo("(match x [(rule -2.5m 1)])");
    }

    @Test
    void namesAndCases() {
        assertThat(expr("match x with x -> 1")).isEqualTo("(match x [(rule x 1)])");
        assertThat(expr("match x with _ -> 1")).isEqualTo("(match x [(rule _ 1)])");
        assertThat(expr("match x with None -> 1")).isEqualTo("(match x [(rule None 1)])");
        assertThat(expr("match x with Some x -> 1"))
                .isEqualTo("(match x [(rule (case Some [x]) 1)])");
        assertThat(expr("match x with Some (a, b) -> 1"))
                .isEqualTo("(match x [(rule (case Some [(paren (tuple [a b]))]) 1)])");
        assertThat(expr("match x with A.B -> 1")).isEqualTo("(match x [(rule (case A.B) 1)])");
        assertThat(expr("match x with A.B (c, d) e -> 1"))
                .isEqualTo("(match x [(rule (case A.B [(paren (tuple [c d])) e]) 1)])");
        assertThat(expr("match x with Circle (radius = r) -> 1"))
                .isEqualTo("(match x [(rule (caseFields Circle [(fieldPattern radius r)]) 1)])");
        assertThat(expr("match x with P (a = 1; b = _) -> 1"))
                .isEqualTo(
                        "(match x [(rule (caseFields P [(fieldPattern a 1) (fieldPattern b _)]) 1)])");
        assertThat(expr("match x with Regex \"a\" [x; y] -> 1"))
                .isEqualTo("(match x [(rule (case Regex [\"a\" (listOf [x y])]) 1)])");
    }

    @Test
    void structures() {
        assertThat(expr("match x with a, b -> 1")).isEqualTo("(match x [(rule (tuple [a b]) 1)])");
        assertThat(expr("match x with [] -> 1")).isEqualTo("(match x [(rule (listOf) 1)])");
        assertThat(expr("match x with [a; b] -> 1"))
                .isEqualTo("(match x [(rule (listOf [a b]) 1)])");
        assertThat(expr("match x with [| a; _ |] -> 1"))
                .isEqualTo("(match x [(rule (arrayOf [a _]) 1)])");
        assertThat(expr("match x with a :: b :: [] -> 1"))
                .isEqualTo("(match x [(rule (cons a (cons b (listOf))) 1)])");
        assertThat(expr("match x with { A = a; M.B = 1 } -> 1"))
                .isEqualTo(
                        "(match x [(rule (record [(fieldPattern A a) (fieldPattern M.B 1)]) 1)])");
        assertThat(expr("match x with struct (a, b) -> 1"))
                .isEqualTo("(match x [(rule (tuple [a b] struct) 1)])");
        assertThat(expr("match x with (a, b), c -> 1"))
                .isEqualTo("(match x [(rule (tuple [(paren (tuple [a b])) c]) 1)])");
        assertThat(
                        expr(
                                """
                                match x with [
                                    a
                                    b
                                ] -> 1\
                                """))
                .isEqualTo("(match x [(rule (listOf [a b]) 1)])");
    }

    @Test
    void combinations() {
        assertThat(expr("match x with A | B -> 1")).isEqualTo("(match x [(rule (or A B) 1)])");
        assertThat(expr("match x with a & b -> 1")).isEqualTo("(match x [(rule (and a b) 1)])");
        assertThat(expr("match x with (1 | 2) & y -> 1"))
                .isEqualTo("(match x [(rule (and (paren (or 1 2)) y) 1)])");
        assertThat(expr("match x with Some x as y -> 1"))
                .isEqualTo("(match x [(rule (as (case Some [x]) y) 1)])");
        assertThat(expr("match x with a :: _ as l -> 1"))
                .isEqualTo("(match x [(rule (as (cons a _) l) 1)])");
        assertThat(expr("match x with A as x, B -> 1"))
                .isEqualTo("(match x [(rule (tuple [(as A x) B]) 1)])");
        assertThat(expr("match x with (A as a, b) -> 1"))
                .isEqualTo("(match x [(rule (paren (tuple [(as A a) b])) 1)])");
        assertThat(expr("match x with a, b | b, a -> 1"))
                .isEqualTo("(match x [(rule (or (tuple [a b]) (tuple [b a])) 1)])");
        assertThat(expr("match x with :? int -> 1"))
                .isEqualTo("(match x [(rule (typeTest int) 1)])");
        assertThat(expr("match x with :? int as i -> 1"))
                .isEqualTo("(match x [(rule (as (typeTest int) i) 1)])");
        assertThat(expr("match x with :? Map<int, string> as m -> 1"))
                .isEqualTo("(match x [(rule (as (typeTest (named Map [int string])) m) 1)])");
        assertThat(expr("match x with (x: int) -> 1"))
                .isEqualTo("(match x [(rule (paren (typed x int)) 1)])");
        assertThat(expr("match x with x: int :: t -> 1"))
                .isEqualTo("(match x [(rule (cons (typed x int) t) 1)])");
        assertThat(expr("match x with [<A>] x -> 1"))
                .isEqualTo("(match x [(rule (attributed [(attribute A)] x) 1)])");
        assertThat(expr("match x with Some -1 -> 1"))
                .isEqualTo("(match x [(rule (case Some [-1]) 1)])");
    }

    @Test
    void parametersOfFunctions() {
        assertThat(expr("fun ?x -> x")).isEqualTo("(lambda [(optional x)] x)");
        assertThat(expr("fun (x: int, [<A>] y: string list) -> x"))
                .isEqualTo(
                        "(lambda [(paren (tuple [(typed x int) (typed (attributed [(attribute A)] y) (named list [string]))]))] x)");
        assertThat(expr("fun { A = a } [b] (C c) -> a"))
                .isEqualTo(
                        "(lambda [(record [(fieldPattern A a)]) (listOf [b]) (paren (case C [c]))] a)");
        assertThat(
                        expr(
                                """
                                let f (x) (y: int) z = x
                                f\
                                """))
                .isEqualTo("(let [(binding f [(paren x) (paren (typed y int)) z] x)] f)");
        assertThat(
                        expr(
                                """
                                let f struct (a, b) = a
                                f\
                                """))
                .isEqualTo("(let [(binding f [(tuple [a b] struct)] a)] f)");
        assertThat(
                        expr(
                                """
                                let (a, b) as c = d
                                a\
                                """))
                .isEqualTo("(let [(binding (as (paren (tuple [a b])) c) d)] a)");
        assertThat(
                        expr(
                                """
                                let h :: t = xs
                                h\
                                """))
                .isEqualTo("(let [(binding (cons h t) xs)] h)");
        assertThat(
                        expr(
                                """
                                let { A = a } = r
                                a\
                                """))
                .isEqualTo("(let [(binding (record [(fieldPattern A a)]) r)] a)");
        assertThat(
                        expr(
                                """
                                let [| a |] = r
                                a\
                                """))
                .isEqualTo("(let [(binding (arrayOf [a]) r)] a)");
        assertThat(
                        expr(
                                """
                                let (|P|_|) x = None
                                1\
                                """))
                .isEqualTo("(let [(binding |P|_| [x] None)] 1)");
        assertThat(
                        expr(
                                """
                                let (|Even|Odd|) x = Even
                                1\
                                """))
                .isEqualTo("(let [(binding |Even|Odd| [x] Even)] 1)");
    }
}
