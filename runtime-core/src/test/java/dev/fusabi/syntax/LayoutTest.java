package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The offside rule. */
final class LayoutTest {
    @Test
    void linesAtTheColumnOfABlockAreItsStatements() {
        assertThat(
                        expr(
                                """
                                f a
                                g b\
                                """))
                .isEqualTo("(sequence [(app f a) (app g b)])");
        assertThat(
                        expr(
                                """
                                f
                                    x
                                    y\
                                """))
                .isEqualTo("(app (app f x) y)");
        assertThat(
                        expr(
                                """
                                (a
                                 b)\
                                """))
                .isEqualTo("(paren (sequence [a b]))");
        assertThat(
                        expr(
                                """
                                let x =
                                    a
                                    b
                                x\
                                """))
                .isEqualTo("(let [(binding x (sequence [a b]))] x)");
        assertThat(
                        expr(
                                """
                                f (fun x ->
                                    g x
                                    h x) y\
                                """))
                .isEqualTo("(app (app f (paren (lambda [x] (sequence [(app g x) (app h x)])))) y)");
        assertThat(
                        expr(
                                """
                                f (fun x ->
                                  g x)\
                                """))
                .isEqualTo("(app f (paren (lambda [x] (app g x))))");
        assertThat(
                        expr(
                                """
                                foo (
                                    a,
                                    b
                                )\
                                """))
                .isEqualTo("(app foo (paren (tuple [a b])))");
        assertThat(
                        expr(
                                """
                                foo(a,
                                    b)
                                bar\
                                """))
                .isEqualTo("(sequence [(call foo (paren (tuple [a b]))) bar])");
        assertThat(
                        expr(
                                """
                                f a
                                  b
                                  c\
                                """))
                .isEqualTo("(app (app (app f a) b) c)");
    }

    @Test
    void anOperatorMayStandLeftOfItsBlock() {
        assertThat(
                        expr(
                                """
                                a |> b
                                  |> c\
                                """))
                .isEqualTo("(|> (|> a b) c)");
        assertThat(
                        expr(
                                """
                                let x =
                                    a
                                    |> b
                                    |> c
                                x\
                                """))
                .isEqualTo("(let [(binding x (|> (|> a b) c))] x)");
        assertThat(
                        expr(
                                """
                                let x =
                                       a
                                    |> b
                                x\
                                """))
                .isEqualTo("(let [(binding x (|> a b))] x)");
        assertThat(
                        expr(
                                """
                                let x = a +
                                        b
                                x\
                                """))
                .isEqualTo("(let [(binding x (+ a b))] x)");
        assertThat(
                        expr(
                                """
                                let x = a &&
                                    b
                                x\
                                """))
                .isEqualTo("(let [(binding x (&& a b))] x)");
        assertThat(
                        expr(
                                """
                                  a
                                + b\
                                """))
                .isEqualTo("(+ a b)");
        assertThat(
                        expr(
                                """
                                f <|
                                    g x\
                                """))
                .isEqualTo("(<| f (app g x))");
        assertThat(
                        expr(
"""
                x =
                    y
"""))
                .isEqualTo("(= x y)");
        assertThat(
                        expr(
                                """
                                a
                                |> f
                                |> g; h\
                                """))
                .isEqualTo("(sequence [(|> (|> a f) g) h])");
    }

    @Test
    void aSignAtTheStartOfALineBeginsAStatement() {
        assertThat(
                        expr(
                                """
                                f "a"
                                -1\
                                """))
                .isEqualTo("(sequence [(app f \"a\") -1])");
        assertThat(
                        expr(
                                """
                                f "a"
                                - 1\
                                """))
                .isEqualTo("(- (app f \"a\") 1)");
        assertThat(
                        expr(
                                """
                                f "a"
                                  -1\
                                """))
                .isEqualTo("(app (app f \"a\") -1)");
    }

    @Test
    void aMatchEndsWhereALineLeavesItsRules() {
        assertThat(
                        expr(
                                """
                                match x with
                                | A -> 1
                                | B -> 2
                                |> f\
                                """))
                .isEqualTo("(|> (match x [(rule A 1) (rule B 2)]) f)");
        assertThat(
                        expr(
                                """
                                match x with
                                | A ->
                                    match y with
                                    | B -> 1
                                    | C -> 2
                                | D -> 3\
                                """))
                .isEqualTo("(match x [(rule A (match y [(rule B 1) (rule C 2)])) (rule D 3)])");
        assertThat(
                        expr(
                                """
                                match x with
                                | A -> match y with B -> 1 | C -> 2
                                | D -> 3\
                                """))
                .isEqualTo("(match x [(rule A (match y [(rule B 1) (rule C 2)])) (rule D 3)])");
        assertThat(
                        expr(
                                """
                                match x with
                                    | A -> 1
                                    | B -> 2
                                f\
                                """))
                .isEqualTo("(sequence [(match x [(rule A 1) (rule B 2)]) f])");
        assertThat(
                        expr(
                                """
                                f (match x with
                                   | A -> 1
                                   | B -> 2)\
                                """))
                .isEqualTo("(app f (paren (match x [(rule A 1) (rule B 2)])))");
        assertThat(
                        expr(
                                """
                                match x with
                                | A
                                | B -> 1
                                | C when
                                    a
                                    && b ->
                                    2\
                                """))
                .isEqualTo("(match x [(rule (or A B) 1) (rule C (&& a b) 2)])");
    }

    @Test
    void bodiesMayGoBackToTheColumnOfTheOuterBlock() {
        assertThat(
                        expr(
                                """
                                let f x =
                                    match x with
                                    | None -> ()
                                    | Some y ->
                                    let z = y
                                    g z
                                f\
                                """))
                .isEqualTo(
                        "(let [(binding f [x] (match x [(rule None ()) (rule (case Some [y]) (let [(binding z y)] (app g z)))]))] f)");
        assertThat(
                        expr(
                                """
                                let f x =
                                    if a then b else
                                    let y = x
                                    y
                                f\
                                """))
                .isEqualTo("(let [(binding f [x] (if a b (let [(binding y x)] y)))] f)");
        assertThat(
                        expr(
                                """
                                let f () =
                                    for x in a do
                                    for y in b do
                                    g x y
                                f\
                                """))
                .isEqualTo("(let [(binding f [()] (forIn x a (forIn y b (app (app g x) y))))] f)");
        assertThat(
                        expr(
                                """
                                let f () =
                                    let x = a in
                                    let y = b in
                                    x
                                f\
                                """))
                .isEqualTo(
                        "(let [(binding f [()] (let [(binding x a)] (let [(binding y b)] x)))] f)");
    }

    @Test
    void thenAndElseMayStandUnderIf() {
        assertThat(
                        expr(
                                """
                                if a
                                then b
                                else c\
                                """))
                .isEqualTo("(if a b c)");
        assertThat(
                        expr(
                                """
                                let x =
                                    if a
                                    then b
                                    else c
                                x\
                                """))
                .isEqualTo("(let [(binding x (if a b c))] x)");
        assertThat(
                        expr(
                                """
                                if a then
                                    b
                                elif c then
                                    d
                                else
                                    e\
                                """))
                .isEqualTo("(if a b (if c d e))");
        assertThat(
                        expr(
                                """
                                let x = if a then b
                                        else c
                                x\
                                """))
                .isEqualTo("(let [(binding x (if a b c))] x)");
        assertThat(
                        expr(
                                """
                                if a then b else if c then d
                                else e\
                                """))
                .isEqualTo("(if a b (if c d e))");
        assertThat(
                        expr(
                                """
                                if a &&
                                   b then
                                    c\
                                """))
                .isEqualTo("(if (&& a b) c)");
        assertThat(
                        expr(
                                """
                                if a then
                                    if b then c
                                else d\
                                """))
                .isEqualTo("(if a (if b c) d)");
    }

    @Test
    void bracketsMayCloseAloneOnTheirLine() {
        assertThat(
                        expr(
                                """
                                f [
                                    1
                                    2
                                ]\
                                """))
                .isEqualTo("(app f (collection list [1 2]))");
        assertThat(
                        expr(
                                """
                                let x = {
                                    a = 1
                                }
                                x\
                                """))
                .isEqualTo("(let [(binding x (record [(fieldInit a 1)]))] x)");
        assertThat(
                        expr(
                                """
                                f (
                                    a
                                )\
                                """))
                .isEqualTo("(app f (paren a))");
        assertThat(
                        expr(
                                """
                                foo (fun x ->
                                    bar x [
                                        1
                                    ]) baz\
                                """))
                .isEqualTo(
                        "(app (app foo (paren (lambda [x] (app (app bar x) (collection list [1]))))) baz)");
        assertThat(
                        expr(
                                """
                                [
                                    for x in xs do
                                        f x
                                ]\
                                """))
                .isEqualTo("(comprehension list (forIn x xs (app f x)))");
        assertThat(
                        expr(
                                """
                                let x = [ a
                                          b ]
                                x\
                                """))
                .isEqualTo("(let [(binding x (collection list [a b]))] x)");
    }

    @Test
    void aLineThatBeginsWithADotContinues() {
        assertThat(
                        expr(
                                """
                                foo.Bar(1)
                                   .Baz(2)
                                   .Qux\
                                """))
                .isEqualTo("(. (call (. (call (. foo Bar) (paren 1)) Baz) (paren 2)) Qux)");
        assertThat(
                        expr(
                                """
                                let x =
                                    foo
                                        .Bar()
                                        .Baz
                                x\
                                """))
                .isEqualTo("(let [(binding x (. (call (. foo Bar) ()) Baz))] x)");
    }

    @Test
    void withAndFinallyMayStandUnderTry() {
        assertThat(
                        expr(
                                """
                                try
                                    a
                                    b
                                with
                                | E x -> c
                                | _ -> d\
                                """))
                .isEqualTo("(tryWith (sequence [a b]) [(rule (case E [x]) c) (rule _ d)])");
        assertThat(
                        expr(
                                """
                                try
                                    a
                                with e ->
                                    b
                                    c\
                                """))
                .isEqualTo("(tryWith a [(rule e (sequence [b c]))])");
        assertThat(
                        expr(
                                """
                                try
                                    a
                                finally
                                    b\
                                """))
                .isEqualTo("(tryFinally a b)");
        assertThat(
                        expr(
                                """
                                try a
                                with _ -> b
                                c\
                                """))
                .isEqualTo("(sequence [(tryWith a [(rule _ b)]) c])");
    }

    @Test
    void semicolonsSeparateAsWell() {
        assertThat(expr("a; b; c")).isEqualTo("(sequence [a b c])");
        assertThat(
                        expr(
                                """
                                let x = a;
                                x\
                                """))
                .isEqualTo("(let [(binding x a)] x)");
        assertThat(
                        expr(
                                """
                                f a;
                                g b;\
                                """))
                .isEqualTo("(sequence [(app f a) (app g b)])");
        assertThat(expr("if a then b; c")).isEqualTo("(if a (sequence [b c]))");
        assertThat(
                        expr(
                                """
                                [ 1;
                                  2 ]\
                                """))
                .isEqualTo("(collection list [1 2])");
        assertThat(
                        expr(
                                """
                                { a = 1;
                                  b = 2 }\
                                """))
                .isEqualTo("(record [(fieldInit a 1) (fieldInit b 2)])");
    }

    @Test
    void aTypeAnnotationMayStandOnItsOwnLine() {
        assertThat(
                        expr(
                                """
                                ({ a = 1 }
                                 : T)\
                                """))
                .isEqualTo("(paren (typed (record [(fieldInit a 1)]) T))");
        assertThat(
                        expr(
                                """
                                match x with
                                | _ ->
                                    { a = 1 }
                                    : T
                                    |> f\
                                """))
                .isEqualTo("(match x [(rule _ (|> (typed (record [(fieldInit a 1)]) T) f))])");
    }
}
