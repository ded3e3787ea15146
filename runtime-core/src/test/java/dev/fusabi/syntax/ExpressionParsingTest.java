package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.expr;
import static dev.fusabi.syntax.Parsing.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Applications, members, literals, brackets, control expressions. */
final class ExpressionParsingTest {
    @Test
    void touchingParenthesesBindMoreTightlyThanApplication() {
        assertThat(expr("f(x).M")).isEqualTo("(. (call f (paren x)) M)");
        assertThat(expr("f (x).M")).isEqualTo("(app f (. (paren x) M))");
        assertThat(expr("x.M(1).N y")).isEqualTo("(app (. (call (. x M) (paren 1)) N) y)");
        assertThat(problems("f x.M(1).N y"))
                .containsExactly("1:3 FSB0100 a call as an argument needs parentheses");
        assertThat(expr("f(x)(y)")).isEqualTo("(call (call f (paren x)) (paren y))");
        assertThat(expr("f x (y) z")).isEqualTo("(app (app (app f x) (paren y)) z)");
        assertThat(expr("f (g(x)) [1]"))
                .isEqualTo("(app (app f (paren (call g (paren x)))) (collection list [1]))");
        assertThat(expr("x.Foo()")).isEqualTo("(call (. x Foo) ())");
        assertThat(expr("f(?x = y, z = 1)"))
                .isEqualTo("(call f (paren (tuple [(= (prefix ? x) y) (= z 1)])))");
        assertThat(expr("new T(1, 2)")).isEqualTo("(new T (tuple [1 2]))");
        assertThat(expr("new T<int>()")).isEqualTo("(new (named T [int]) ())");
        assertThat(expr("new T 1")).isEqualTo("(new T 1)");
        assertThat(expr("(new T()).X")).isEqualTo("(. (paren (new T ())) X)");
    }

    @Test
    void indexesAndSlices() {
        assertThat(expr("x.[i].[1..]")).isEqualTo("(index (index x [i]) [(slice 1)])");
        assertThat(expr("x[i]")).isEqualTo("(index x [i])");
        assertThat(expr("x.[*, 1]")).isEqualTo("(index x [(slice) 1])");
        assertThat(expr("x.[..2]")).isEqualTo("(index x [(slice 2)])");
        assertThat(expr("x[1..n-1]")).isEqualTo("(index x [(slice 1 (- n 1))])");
        assertThat(expr("x[0, 1..2]")).isEqualTo("(index x [0 (slice 1 2)])");
        assertThat(expr("f a.[0]")).isEqualTo("(app f (index a [0]))");
        assertThat(expr("f [1] [2]"))
                .isEqualTo("(app (app f (collection list [1])) (collection list [2]))");
        assertThat(expr("f[1]")).isEqualTo("(index f [1])");
        assertThat(expr("\"abc\".[0]")).isEqualTo("(index \"abc\" [0])");
        assertThat(expr("x.[^1]")).isEqualTo("(index x [(prefix ^ 1)])");
        assertThat(expr("x.[a].B")).isEqualTo("(. (index x [a]) B)");
        assertThat(expr("f(x).[0]")).isEqualTo("(index (call f (paren x)) [0])");
        assertThat(expr("Set[\"a\"; \"b\"]"))
                .isEqualTo("(call Set (collection list [\"a\" \"b\"]))");
        assertThat(expr("Map[for x in xs -> x]"))
                .isEqualTo("(call Map (comprehension list (forIn x xs (yield x))))");
        assertThat(expr("ResizeArray[]")).isEqualTo("(call ResizeArray (collection list))");
    }

    @Test
    void dotLambdas() {
        assertThat(expr("_.Name.Trim()")).isEqualTo("(dotLambda (call (. (. _ Name) Trim) ()))");
        assertThat(expr("xs |> List.map _.Length"))
                .isEqualTo("(|> xs (app (. List map) (dotLambda (. _ Length))))");
        assertThat(expr("f _.A[0] _")).isEqualTo("(app (app f (dotLambda (index (. _ A) [0]))) _)");
    }

    @Test
    void literals() {
        assertThat(expr("0xFF, 0b101, 0o17, 1_000")).isEqualTo("(tuple [255 5 15 1000])");
        assertThat(expr("1L, 1UL, 1uy, 1y, 1s, 1us, 1u, 1n"))
                .isEqualTo("(tuple [1L 1UL 1uy 1y 1s 1us 1u 1n])");
        assertThat(expr("1.5m, 2I, 1e3, 1.5f, 3., 1.0e-2"))
                .isEqualTo("(tuple [1.5m 2I 1000.0 1.5f 3.0 0.01])");
        assertThat(expr("0xFFFFFFFFFFFFFFFF")).isEqualTo("-1");
        assertThat(expr("'a', '\\n', '\\'', '\"', '\\065', '\\u0041', ''', 'a'B"))
                .isEqualTo(
                        """
                        (tuple ['a' '
                        ' ''' '"' 'A' 'A' ''' 97uy])\
                        """);
        assertThat(expr("true, false, null, ()")).isEqualTo("(tuple [true false null ()])");
        assertThat(expr("1.0<m/s^2>"))
                .isEqualTo("(typeApp 1.0 [(measureProduct m (measurePower s 2 1) quotient)])");
        assertThat(expr("5<kg>")).isEqualTo("(typeApp 5 [kg])");
        assertThat(expr("1<_>")).isEqualTo("(typeApp 1 [(wild)])");
        assertThat(expr("\"a\\tb\\u0041\\065\\x41\\d\"")).isEqualTo("\"a	bAAA\\d\"");
        assertThat(expr("\"abc\"B")).isEqualTo("bytes[3]");
        assertThat(expr("@\"c:\\x\"\"y\"")).isEqualTo("\"c:\\x\"y\"");
        assertThat(expr("\"\"\"a \"q\" b\"\"\"")).isEqualTo("\"a \"q\" b\"");
        assertThat(
                        expr(
                                """
                                "a\\
                                     b\"\
                                """))
                .isEqualTo("\"ab\"");
    }

    @Test
    void interpolatedStrings() {
        assertThat(expr("$\"a{x:N2}b{y,5}%d{z}{{}}\""))
                .isEqualTo(
                        "(interpolated [(text \"a\") (hole x \"N2\") (text \"b\") (hole y 5) (hole z \"%d\") (text \"{}\")])");
        assertThat(expr("$\"\"\"{f \"x\"}\"\"\""))
                .isEqualTo("(interpolated [(hole (app f \"x\"))])");
        assertThat(expr("$$\"\"\"{{x}} {y}\"\"\""))
                .isEqualTo("(interpolated [(hole x) (text \" {y}\")])");
        assertThat(expr("$\"{a}{b + 1}\"")).isEqualTo("(interpolated [(hole a) (hole (+ b 1))])");
        assertThat(expr("$\"%5.2f{x}%% {y,-10:F1}\""))
                .isEqualTo("(interpolated [(hole x \"%5.2f\") (text \"% \") (hole y -10 \"F1\")])");
        assertThat(expr("$@\"\\{x}\"")).isEqualTo("(interpolated [(text \"\\\") (hole x)])");
        assertThat(expr("$\"{(if a then 1 else 2)}\""))
                .isEqualTo("(interpolated [(hole (paren (if a 1 2)))])");
        assertThat(expr("$\"{ {| a = 1 |}.a }\""))
                .isEqualTo("(interpolated [(hole (. (anonymousRecord [(fieldInit a 1)]) a))])");
        assertThat(expr("$\"\"")).isEqualTo("(interpolated [(text \"\")])");
    }

    @Test
    void collections() {
        assertThat(expr("[1; 2; 3]")).isEqualTo("(collection list [1 2 3])");
        assertThat(expr("[]")).isEqualTo("(collection list)");
        assertThat(expr("[||]")).isEqualTo("(collection array)");
        assertThat(expr("[1 .. 10]")).isEqualTo("(collection list [(range 1 10)])");
        assertThat(expr("[10..-1..1]")).isEqualTo("(collection list [(range 10 -1 1)])");
        assertThat(expr("[0 .. n - 1]")).isEqualTo("(collection list [(range 0 (- n 1))])");
        assertThat(expr("[1, 2; 3, 4]"))
                .isEqualTo("(collection list [(tuple [1 2]) (tuple [3 4])])");
        assertThat(expr("[ if a then 1 else 2 ]")).isEqualTo("(collection list [(if a 1 2)])");
        assertThat(
                        expr(
                                """
                                [
                                    1
                                    2
                                ]\
                                """))
                .isEqualTo("(collection list [1 2])");
        assertThat(
                        expr(
                                """
                                [ a; b
                                  c ]\
                                """))
                .isEqualTo("(collection list [a b c])");
        assertThat(
                        expr(
                                """
                                [|
                                    f x
                                        y
                                    z
                                |]\
                                """))
                .isEqualTo("(collection array [(app (app f x) y) z])");
        assertThat(expr("[fun x -> x]")).isEqualTo("(collection list [(lambda [x] x)])");
        assertThat(expr("[-1; - 2; a -1]"))
                .isEqualTo("(collection list [-1 (prefix - 2) (app a -1)])");
    }

    @Test
    void comprehensions() {
        assertThat(expr("[| for x in xs -> x |]"))
                .isEqualTo("(comprehension array (forIn x xs (yield x)))");
        assertThat(expr("[ if a then 1 ]")).isEqualTo("(comprehension list (if a 1))");
        assertThat(expr("[ 1; for x in xs do x ]"))
                .isEqualTo("(comprehension list (sequence [1 (forIn x xs x)]))");
        assertThat(expr("[ yield 1 ]")).isEqualTo("(comprehension list (yield 1))");
        assertThat(expr("[ yield! xs; yield 2 ]"))
                .isEqualTo("(comprehension list (sequence [(yield xs bang) (yield 2)]))");
        assertThat(
                        expr(
                                """
                                [ let x = 1
                                  x ]\
                                """))
                .isEqualTo("(comprehension list (let [(binding x 1)] x))");
        assertThat(expr("[ match a with _ -> 1 ]"))
                .isEqualTo("(comprehension list (match a [(rule _ 1)]))");
        assertThat(expr("[ while a do 1 ]")).isEqualTo("(comprehension list (while a 1))");
        assertThat(expr("[ if a then yield 1 else yield 2 ]"))
                .isEqualTo("(comprehension list (if a (yield 1) (yield 2)))");
        assertThat(
                        expr(
                                """
                                [ for x in 1 .. 3 do
                                    for y in xs do
                                        if x > y then x, y ]\
                                """))
                .isEqualTo(
                        "(comprehension list (forIn x (range 1 3) (forIn y xs (if (> x y) (tuple [x y])))))");
        assertThat(expr("seq { for i in 1 .. 3 do yield i }"))
                .isEqualTo("(computation seq (forIn i (range 1 3) (yield i)))");
        assertThat(expr("seq { 1 .. 10 }")).isEqualTo("(computation seq (range 1 10))");
        assertThat(expr("seq { 1; 2 }")).isEqualTo("(computation seq (sequence [1 2]))");
    }

    @Test
    void records() {
        assertThat(expr("{ a = 1; M.b = 2 }"))
                .isEqualTo("(record [(fieldInit a 1) (fieldInit M.b 2)])");
        assertThat(
                        expr(
                                """
                                { r with
                                    a = 1
                                    b = 2 }\
                                """))
                .isEqualTo("(record r [(fieldInit a 1) (fieldInit b 2)])");
        assertThat(
                        expr(
                                """
                                { a = f x; b = [1; 2]
                                  c =
                                    d
                                    e }\
                                """))
                .isEqualTo(
                        "(record [(fieldInit a (app f x)) (fieldInit b (collection list [1 2])) (fieldInit c (sequence [d e]))])");
        assertThat(expr("{ f x with A.B = 1 }"))
                .isEqualTo("(record (app f x) [(fieldInit A.B 1)])");
        assertThat(
                        expr(
                                """
                                {
                                    a = if c then 1
                                        else 2
                                    b = fun x ->
                                        x
                                }\
                                """))
                .isEqualTo("(record [(fieldInit a (if c 1 2)) (fieldInit b (lambda [x] x))])");
        assertThat(expr("{}")).isEqualTo("(record)");
        assertThat(expr("f { a = 1 } { b = 2 }"))
                .isEqualTo("(app (app f (record [(fieldInit a 1)])) (record [(fieldInit b 2)]))");
        assertThat(expr("{| a = 1; b = \"x\" |}"))
                .isEqualTo("(anonymousRecord [(fieldInit a 1) (fieldInit b \"x\")])");
        assertThat(expr("{| r with a = 1 |}")).isEqualTo("(anonymousRecord r [(fieldInit a 1)])");
        assertThat(expr("struct {| a = 1 |}"))
                .isEqualTo("(anonymousRecord [(fieldInit a 1)] struct)");
        assertThat(expr("{ r.A with b = 2 }")).isEqualTo("(record (. r A) [(fieldInit b 2)])");
    }

    @Test
    void objectExpressions() {
        assertThat(expr("{ new IDisposable with member _.Dispose() = () }"))
                .isEqualTo(
                        "(objectExpr IDisposable [(method member _ Dispose (binding Dispose [()] ()))])");
        assertThat(
                        expr(
                                """
                                { new T(1) with
                                    override x.M a = a
                                    override x.N = 1
                                  interface I with
                                    member x.O() = 2 }\
                                """))
                .isEqualTo(
                        "(objectExpr T 1 [(method override x M (binding M [a] a)) (method override x N (binding N 1))] [(interface I [(method member x O (binding O [()] 2))])])");
        assertThat(
                        expr(
                                """
                                { new I<int> with
                                    member x.P with get() = 1 and set v = () }\
                                """))
                .isEqualTo(
                        "(objectExpr (named I [int]) [(property member x P (binding P [()] 1) (binding P [v] ()))])");
    }

    @Test
    void computations() {
        assertThat(
                        expr(
                                """
                                async {
                                    let! x = f ()
                                    and! y = g ()
                                    do! h x
                                    use! z = w
                                    return! k y
                                }\
                                """))
                .isEqualTo(
                        "(computation async (letBang [(bangBinding x (app f ())) (bangBinding y (app g ()))] (sequence [(doBang (app h x)) (letBang use [(bangBinding z w)] (return (app k y) bang))])))");
        assertThat(expr("async { return 1 }")).isEqualTo("(computation async (return 1))");
        assertThat(expr("b { match! x with _ -> return 1 }"))
                .isEqualTo("(computation b (match x [(rule _ (return 1))] bang))");
        assertThat(
                        expr(
                                """
                                task {
                                    while! f () do
                                        g ()
                                }\
                                """))
                .isEqualTo("(computation task (while (app f ()) (app g ()) bang))");
        assertThat(expr("async { let! x = y in return x }"))
                .isEqualTo("(computation async (letBang [(bangBinding x y)] (return x)))");
        assertThat(expr("x.Build { yield 1 }")).isEqualTo("(computation (. x Build) (yield 1))");
        assertThat(
                        expr(
                                """
                                async {
                                    try
                                        return 1
                                    with _ -> return 2
                                }\
                                """))
                .isEqualTo("(computation async (tryWith (return 1) [(rule _ (return 2))]))");
        assertThat(expr("async { }")).isEqualTo("(computation async ())");
    }

    @Test
    void lambdasAndMatches() {
        assertThat(expr("fun x y -> x + y")).isEqualTo("(lambda [x y] (+ x y))");
        assertThat(expr("fun (a, b) (x: int) { A = a } -> a"))
                .isEqualTo(
                        "(lambda [(paren (tuple [a b])) (paren (typed x int)) (record [(fieldPattern A a)])] a)");
        assertThat(expr("fun () -> 1")).isEqualTo("(lambda [()] 1)");
        assertThat(expr("fun _ -> a; b")).isEqualTo("(lambda [_] (sequence [a b]))");
        assertThat(expr("function 0 -> 1 | n when n > 0 -> n | _ -> 2"))
                .isEqualTo("(function [(rule 0 1) (rule n (> n 0) n) (rule _ 2)])");
        assertThat(expr("match x with A -> 1 | B -> 2"))
                .isEqualTo("(match x [(rule A 1) (rule B 2)])");
        assertThat(expr("match! x with _ -> 1")).isEqualTo("(match x [(rule _ 1)] bang)");
        assertThat(expr("f (fun x -> x) y")).isEqualTo("(app (app f (paren (lambda [x] x))) y)");
        assertThat(
                        expr(
                                """
                                f a <| fun x ->
                                    x\
                                """))
                .isEqualTo("(<| (app f a) (lambda [x] x))");
        assertThat(
                        expr(
                                """
                                match a, b with
                                | 1, _ | _, 2 -> a
                                | x, y -> b\
                                """))
                .isEqualTo(
                        "(match (tuple [a b]) [(rule (or (tuple [1 _]) (tuple [_ 2])) a) (rule (tuple [x y]) b)])");
    }

    @Test
    void branchesAndLoops() {
        assertThat(expr("if a then b")).isEqualTo("(if a b)");
        assertThat(expr("if a then b else c + d")).isEqualTo("(if a b (+ c d))");
        assertThat(expr("if a then b elif c then d else e")).isEqualTo("(if a b (if c d e))");
        assertThat(expr("if a then b else if c then d else e")).isEqualTo("(if a b (if c d e))");
        assertThat(expr("for i = 1 to 10 do f i")).isEqualTo("(forTo i 1 10 (app f i))");
        assertThat(expr("for i = 10 downto 1 do f i")).isEqualTo("(forTo i 10 down 1 (app f i))");
        assertThat(expr("for _ in xs do f ()")).isEqualTo("(forIn _ xs (app f ()))");
        assertThat(expr("for (a, b) in xs do f a"))
                .isEqualTo("(forIn (paren (tuple [a b])) xs (app f a))");
        assertThat(expr("for x in 1 .. 2 .. 9 do f x done"))
                .isEqualTo("(forIn x (range 1 2 9) (app f x))");
        assertThat(expr("while a do b; c")).isEqualTo("(while a (sequence [b c]))");
        assertThat(expr("try f () with :? E as e -> g e | _ -> 1"))
                .isEqualTo(
                        "(tryWith (app f ()) [(rule (as (typeTest E) e) (app g e)) (rule _ 1)])");
        assertThat(expr("try a finally b")).isEqualTo("(tryFinally a b)");
        assertThat(expr("lazy (f x)")).isEqualTo("(lazy (paren (app f x)))");
        assertThat(expr("assert (x > 0)")).isEqualTo("(assert (paren (> x 0)))");
        assertThat(expr("yield! xs")).isEqualTo("(yield xs bang)");
        assertThat(expr("do f ()")).isEqualTo("(do (app f ()))");
    }

    @Test
    void sequencesAndBlocks() {
        assertThat(expr("(a; b)")).isEqualTo("(paren (sequence [a b]))");
        assertThat(expr("begin a; b end")).isEqualTo("(paren (sequence [a b]))");
        assertThat(expr("let x = 1 in x + 1")).isEqualTo("(let [(binding x 1)] (+ x 1))");
        assertThat(
                        expr(
                                """
                                let a, b = 1, 2
                                a\
                                """))
                .isEqualTo("(let [(binding (tuple [a b]) (tuple [1 2]))] a)");
        assertThat(
                        expr(
                                """
                                let x = 1
                                let y = 2
                                x + y\
                                """))
                .isEqualTo("(let [(binding x 1)] (let [(binding y 2)] (+ x y)))");
        assertThat(
                        expr(
                                """
                                let rec f x = g x
                                and g x = f x
                                f\
                                """))
                .isEqualTo("(let rec [(binding f [x] (app g x)) (binding g [x] (app f x))] f)");
        assertThat(
                        expr(
                                """
                                use x = y
                                x.Foo()\
                                """))
                .isEqualTo("(use (binding x y) (call (. x Foo) ()))");
        assertThat(
                        expr(
                                """
                                let f x =
                                    let y = x
                                    y
                                f\
                                """))
                .isEqualTo("(let [(binding f [x] (let [(binding y x)] y))] f)");
        assertThat(
                        expr(
                                """
                                let x: int = 1
                                x\
                                """))
                .isEqualTo("(let [(binding x int 1)] x)");
        assertThat(expr("(e : int)")).isEqualTo("(paren (typed e int))");
        assertThat(expr("(a, b : int * int)"))
                .isEqualTo("(paren (typed (tuple [a b]) (tuple [int int])))");
        assertThat(
                        expr(
                                """
                                let inline f x = x
                                f\
                                """))
                .isEqualTo("(let [(binding inline f [x] x)] f)");
        assertThat(
                        expr(
                                """
                                let (Some x) = y
                                x\
                                """))
                .isEqualTo("(let [(binding (paren (case Some [x])) y)] x)");
        assertThat(
                        expr(
                                """
                                let mutable x = 1
                                x <- 2
                                x\
                                """))
                .isEqualTo("(let [(binding mutable mutable x 1)] (sequence [(assign x 2) x]))");
    }

    @Test
    void staticallyResolvedCalls() {
        assertThat(expr("(^a : (static member Zero : ^a) ())"))
                .isEqualTo("(traitCall [^a] (member [^a] static Zero ^a) ())");
        assertThat(expr("((^a : (static member Zero : ^a) ()))"))
                .isEqualTo("(paren (traitCall [^a] (member [^a] static Zero ^a) ()))");
        assertThat(expr("((^a or ^b) : (static member (+) : ^a * ^b -> ^c) (x, y))"))
                .isEqualTo(
                        "(traitCall [^a ^b] (member [^a ^b] static + (function (tuple [^a ^b]) ^c)) (paren (tuple [x y])))");
        assertThat(
                        expr(
                                """
                                let inline f< ^a when ^a : comparison> (x: ^a) : ^a = x
                                f\
                                """))
                .isEqualTo(
                        "(let [(binding inline f ['a] [(paren (typed x ^a))] (constrained ^a [(kind ^a \"comparison\")]) x)] f)");
        assertThat(
                        expr(
                                """
                                let inline len (x: ^t when ^t: (member Length: int)) = (^t: (member Length: int) x)
                                len\
                                """))
                .isEqualTo(
                        "(let [(binding inline len [(paren (typed x (constrained ^t [(member [^t] Length int)])))] (traitCall [^t] (member [^t] Length int) x))] len)");
    }

    @Test
    void dynamicLookup() {
        assertThat(expr("x?Name")).isEqualTo("(? x \"Name\")");
        assertThat(expr("x?Name <- 1")).isEqualTo("(assign (? x \"Name\") 1)");
        assertThat(expr("x?(\"a b\")")).isEqualTo("(? x (paren \"a b\"))");
    }
}
