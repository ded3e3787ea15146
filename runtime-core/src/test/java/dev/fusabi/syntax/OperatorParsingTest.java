package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.expr;
import static dev.fusabi.syntax.Parsing.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Precedence and associativity of operators, signs, casts. */
final class OperatorParsingTest {
    @Test
    void operatorsBindAsInFSharp() {
        assertThat(expr("a + b * c - d")).isEqualTo("(- (+ a (* b c)) d)");
        assertThat(expr("a ||| b &&& c")).isEqualTo("(&&& (||| a b) c)");
        assertThat(expr("a && b || c")).isEqualTo("(|| (&& a b) c)");
        assertThat(expr("1 = 2 <> 3")).isEqualTo("(<> (= 1 2) 3)");
        assertThat(expr("a < b && c > d")).isEqualTo("(&& (< a b) (> c d))");
        assertThat(expr("not a && b")).isEqualTo("(&& (app not a) b)");
        assertThat(expr("x :: y @ z")).isEqualTo("(@ (:: x y) z)");
        assertThat(expr("a <<< b + c")).isEqualTo("(<<< a (+ b c))");
        assertThat(expr("a |> b >> c")).isEqualTo("(>> (|> a b) c)");
        assertThat(expr("a @ b @ c")).isEqualTo("(@ a (@ b c))");
        assertThat(expr("1 :: 2 :: []")).isEqualTo("(:: 1 (:: 2 (collection list)))");
        assertThat(expr("2.0 ** 3.0 ** 4.0")).isEqualTo("(** 2.0 (** 3.0 4.0))");
        assertThat(expr("a ^ b ^ c")).isEqualTo("(^ a (^ b c))");
        assertThat(expr("x % y * z")).isEqualTo("(* (% x y) z)");
        assertThat(expr("a <> b = c")).isEqualTo("(= (<> a b) c)");
        assertThat(expr("a or b")).isEqualTo("(|| a b)");
        assertThat(expr("a & b")).isEqualTo("(&& a b)");
        assertThat(expr("a ?? b")).isEqualTo("(?? a b)");
    }

    @Test
    void assignmentsBindLooserThanTuples() {
        assertThat(expr("a := b, c")).isEqualTo("(:= a (tuple [b c]))");
        assertThat(expr("x <- 1, 2")).isEqualTo("(assign x (tuple [1 2]))");
        assertThat(expr("a.b.c <- d")).isEqualTo("(assign (. (. a b) c) d)");
        assertThat(expr("a := b := c")).isEqualTo("(:= a (:= b c))");
        assertThat(expr("a, b")).isEqualTo("(tuple [a b])");
        assertThat(expr("x.[1] <- if a then 1 else 2"))
                .isEqualTo("(assign (index x [1]) (if a 1 2))");
    }

    @Test
    void castsTakeATypeOnTheRight() {
        assertThat(expr("x :> obj :?> string")).isEqualTo("(downcast (upcast x obj) string)");
        assertThat(expr("x :? int && y")).isEqualTo("(&& (typeTest x int) y)");
        assertThat(expr("x + y :> obj")).isEqualTo("(upcast (+ x y) obj)");
        assertThat(expr("upcast x")).isEqualTo("(upcast x)");
        assertThat(expr("downcast f x")).isEqualTo("(downcast (app f x))");
        assertThat(expr("x :> IEnumerable<int> |> f"))
                .isEqualTo("(|> (upcast x (named IEnumerable [int])) f)");
    }

    @Test
    void aSignIsAPrefixWhenItTouchesOnlyTheOperand() {
        assertThat(expr("f x -1")).isEqualTo("(app (app f x) -1)");
        assertThat(expr("a - 1")).isEqualTo("(- a 1)");
        assertThat(expr("a -1")).isEqualTo("(app a -1)");
        assertThat(expr("a-1")).isEqualTo("(- a 1)");
        assertThat(expr("f -x")).isEqualTo("(app f (prefix - x))");
        assertThat(expr("-x * y")).isEqualTo("(* (prefix - x) y)");
        assertThat(expr("-1")).isEqualTo("-1");
        assertThat(expr("- x")).isEqualTo("(prefix - x)");
        assertThat(expr("-f x")).isEqualTo("(prefix - (app f x))");
        assertThat(expr("a - -1")).isEqualTo("(- a -1)");
        assertThat(expr("f -1.5 +x")).isEqualTo("(app (app f -1.5) (prefix + x))");
        assertThat(expr("- 9223372036854775808L")).isEqualTo("(prefix - 9223372036854775808L)");
    }

    @Test
    void prefixOperatorsBindTightly() {
        assertThat(file("x.Value")).isEqualTo("(do (. x Value))");
        assertThat(expr("f ~~~x")).isEqualTo("(app f (prefix ~~~ x))");
        assertThat(file("f x")).isEqualTo("(do (app f x))");
        assertThat(file("!a + b")).isEqualTo("(do (+ (prefix ! a) b))");
        assertThat(expr("f !x !y")).isEqualTo("(app (app f (prefix ! x)) (prefix ! y))");
        assertThat(expr("%x")).isEqualTo("(prefix % x)");
        assertThat(expr("&x")).isEqualTo("(prefix & x)");
    }

    @Test
    void operatorsInParenthesesAreNames() {
        assertThat(expr("(+) 1 2")).isEqualTo("(app (app + 1) 2)");
        assertThat(expr("(*)")).isEqualTo("*");
        assertThat(expr("( * ) 2")).isEqualTo("(app * 2)");
        assertThat(expr("(~-) x")).isEqualTo("(app ~- x)");
        assertThat(expr("(|Even|Odd|) 1")).isEqualTo("(app |Even|Odd| 1)");
        assertThat(expr("List.fold (+) 0 xs")).isEqualTo("(app (app (app (. List fold) +) 0) xs)");
        assertThat(expr("(::) x")).isEqualTo("(app :: x)");
        assertThat(expr("M.(+) 1")).isEqualTo("(app (. M +) 1)");
    }

    @Test
    void aTouchingAngleOpensTypeArgumentsIfOnlyTypesFollow() {
        assertThat(expr("f<int> x")).isEqualTo("(app (typeApp f [int]) x)");
        assertThat(expr("a<b")).isEqualTo("(< a b)");
        assertThat(expr("a<b && c>d")).isEqualTo("(&& (< a b) (> c d))");
        assertThat(expr("f<List<int>>(x)"))
                .isEqualTo("(call (typeApp f [(named List [int])]) (paren x))");
        assertThat(expr("f<int, string list>.M"))
                .isEqualTo("(. (typeApp f [int (named list [string])]) M)");
        assertThat(expr("typeof<int>")).isEqualTo("(typeApp typeof [int])");
        assertThat(expr("a.B<int>.C")).isEqualTo("(. (typeApp (. a B) [int]) C)");
        assertThat(expr("id<_> x")).isEqualTo("(app (typeApp id [(wild)]) x)");
        assertThat(expr("f<(int * string) -> int[]> x"))
                .isEqualTo("(app (typeApp f [(function (tuple [int string]) (array int 1))]) x)");
        assertThat(expr("a<b>c")).isEqualTo("(> (< a b) c)");
        assertThat(expr("x<y")).isEqualTo("(< x y)");
        assertThat(expr("f<int>|>g")).isEqualTo("(|> (typeApp f [int]) g)");
        assertThat(expr("f<'a>()")).isEqualTo("(call (typeApp f ['a]) ())");
    }
}
