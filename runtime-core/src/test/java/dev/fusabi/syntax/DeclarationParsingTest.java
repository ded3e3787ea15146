package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files, modules, bindings, types, members. */
final class DeclarationParsingTest {
    @Test
    void headersTakeTheDeclarationsThatFollow() {
        assertThat(
                        file(
                                """
                                module A.B

                                open System
                                open type System.Math
                                /// Doc of x.
                                /// Two lines.
                                let x = 1
                                [<Literal>]
                                let Y = 2
                                let inline private f (a: int) : int = a
                                let mutable z = 3

                                do printfn "a"
                                printfn "b"; printfn "c"
                                let a = 1 in print a\
                                """))
                .isEqualTo(
                        """
                        (module header A.B [(open System) (open System.Math type) (let [(binding "Doc of x.
                        Two lines." x 1)]) (let [(binding [(attribute Literal)] Y 2)]) (let [(binding private inline f [(paren (typed a int))] int a)]) (let [(binding mutable mutable z 3)]) (do (app printfn "a")) (do (sequence [(app printfn "b") (app printfn "c")])) (let [(binding a 1)]) (do (app print a))])\
                        """);
        assertThat(
                        file(
                                """
                                namespace N
                                module M1 =
                                    let x = 1
                                    module M2 = begin let y = 2 end
                                module M3 = A.B
                                namespace rec O
                                module M4 = let q = 1\
                                """))
                .isEqualTo(
                        """
                        (module namespace header N [(module M1 [(let [(binding x 1)]) (module M2 [(let [(binding y 2)])])]) (moduleAbbreviation M3 A.B)])
                        (module rec namespace header O [(module M4 [(let [(binding q 1)])])])\
                        """);
        assertThat(
                        file(
                                """
                                module rec M
                                let a = 1\
                                """))
                .isEqualTo("(module rec header M [(let [(binding a 1)])])");
        assertThat(
                        file(
                                """
                                namespace global
                                open System\
                                """))
                .isEqualTo("(module namespace header global [(open System)])");
        assertThat(file("")).isEqualTo("");
    }

    @Test
    void bindings() {
        assertThat(
                        file(
                                """
                                let f (x: int list) (y: Map<string, int[]>) (z: 'a when 'a :> IDisposable) : (int * string) option = None
                                let g : {| a: int |} -> #seq<int> -> struct (int * int) = h
                                let k (r: { button: string; .. }) (s: { a: int; b: string }) = r
                                let l (x: float<m/s^2>) (y: _) = x
                                let h = function
                                | [] -> 1
                                | _ -> 2
                                [<EntryPoint>]
                                let main argv =
                                    0\
                                """))
                .isEqualTo(
                        """
                        (let [(binding f [(paren (typed x (named list [int]))) (paren (typed y (named Map [string (array int 1)]))) (paren (typed z (constrained 'a [(subtype 'a IDisposable)])))] (named option [(tuple [int string])]) None)])
                        (let [(binding g (function (anonymousRecord [(fieldType a int)]) (function (flexible (named seq [int])) (tuple [int int] struct))) h)])
                        (let [(binding k [(paren (typed r (structural [(fieldType button string)] open))) (paren (typed s (structural [(fieldType a int) (fieldType b string)])))] r)])
                        (let [(binding l [(paren (typed x (named float [(measureProduct m (measurePower s 2 1) quotient)]))) (paren (typed y (wild)))] x)])
                        (let [(binding h (function [(rule (listOf) 1) (rule _ 2)]))])
                        (let [(binding [(attribute EntryPoint)] main [argv] 0)])\
                        """);
        assertThat(
                        file(
                                """
                                let rec even n = n = 0 || odd (n - 1)
                                and odd n = n <> 0 && even (n - 1)

                                let x =
                                    match a with
                                    | A ->
                                        1
                                    | B -> 2
                                let y = foo (fun () ->
                                    bar
                                    baz)
                                let z = [
                                    1
                                    2
                                ]
                                let ``a b`` = 1
                                let (+++) a b = a
                                let (!!) x = x\
                                """))
                .isEqualTo(
                        """
                        (let rec [(binding even [n] (|| (= n 0) (app odd (paren (- n 1))))) (binding odd [n] (&& (<> n 0) (app even (paren (- n 1)))))])
                        (let [(binding x (match a [(rule A 1) (rule B 2)]))])
                        (let [(binding y (app foo (paren (lambda [()] (sequence [bar baz])))))])
                        (let [(binding z (collection list [1 2]))])
                        (let [(binding a b 1)])
                        (let [(binding +++ [a b] a)])
                        (let [(binding !! [x] x)])\
                        """);
        assertThat(file("let f<'a, 'b when 'a: equality> (x: 'a) = x"))
                .isEqualTo(
                        "(let [(binding f ['a 'b] [(paren (typed x 'a))] (constrained (wild) [(kind 'a \"equality\")]) x)])");
        assertThat(file("let private x, y = 1, 2"))
                .isEqualTo("(let [(binding private (tuple [x y]) (tuple [1 2]))])");
        assertThat(
                        file(
                                """
                                let rec f x = x
                                and private g y = y

                                let h = 1\
                                """))
                .isEqualTo(
                        """
                        (let rec [(binding f [x] x) (binding private g [y] y)])
                        (let [(binding h 1)])\
                        """);
        assertThat(
                        file(
                                """
                                let x = 1;;
                                let y = 2;;\
                                """))
                .isEqualTo(
                        """
                        (let [(binding x 1)])
                        (let [(binding y 2)])\
                        """);
        assertThat(
                        file(
                                """
                                let f x
                                      y =
                                    x\
                                """))
                .isEqualTo("(let [(binding f [x y] x)])");
        assertThat(
                        file(
                                """
                                let f (x: int)
                                    : int =
                                    x\
                                """))
                .isEqualTo("(let [(binding f [(paren (typed x int))] int x)])");
        assertThat(file("use x = y")).isEqualTo("(let [(binding x y)])");
    }

    @Test
    void recordsUnionsEnumsAndAbbreviations() {
        assertThat(
                        file(
                                """
                                type R = { A: int; mutable B: string list }
                                type U<'a> =
                                    | A
                                    | B of int * name: string
                                    | C of ('a -> int)
                                    member this.X = 1
                                    static member (+) (a: U<'a>, b) = a
                                and S = S of int
                                and E = One = 1 | Two = 2
                                type Ab = int list
                                type F = int -> string -> unit\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef R (record [(field A int) (field mutable B (named list [string]))]))])
                        (types [(typeDef U ['a] (union [(case A) (case B [(caseField int) (caseField name string)]) (case C [(caseField (function 'a int))])]) [(method member this X (binding X 1)) (method static member + (binding + [(paren (tuple [(typed a (named U ['a])) b]))] a))]) (typeDef S (union [(case S [(caseField int)])])) (typeDef E (enum [(enumCase One 1) (enumCase Two 2)]))])
                        (types [(typeDef Ab (abbreviation (named list [int])))])
                        (types [(typeDef F (abbreviation (function int (function string unit))))])\
                        """);
        assertThat(
                        file(
                                """
                                type Shape =
                                    private
                                    | Circle of radius: float
                                    | Square
                                type PR = private { A: int }
                                type T private (x) = member _.X = x
                                type ('a, 'b) Old = 'a * 'b
                                type 'a Lst = Nil | Cons of 'a * 'a Lst
                                type R2 =
                                    { /// doc a
                                      A: int
                                      /// doc b
                                      B: int }
                                    interface IFoo with
                                        member x.F = 1
                                    static member Zero = 1\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef Shape (union private [(case Circle [(caseField radius float)]) (case Square)]))])
                        (types [(typeDef PR (record private [(field A int)]))])
                        (types [(typeDef T (class (paren x) private) [(method member _ X (binding X x))])])
                        (types [(typeDef Old ['a 'b] (abbreviation (tuple ['a 'b])))])
                        (types [(typeDef Lst ['a] (union [(case Nil) (case Cons [(caseField 'a) (caseField (named Lst ['a]))])]))])
                        (types [(typeDef R2 (record [(field "doc a" A int) (field "doc b" B int)]) [(interface IFoo [(method member x F (binding F 1))]) (method static member Zero (binding Zero 1))])])\
                        """);
        assertThat(
                        file(
                                """
                                type T =
                                  { A: int
                                    B: int -> string
                                    mutable C: int }\
                                """))
                .isEqualTo(
                        "(types [(typeDef T (record [(field A int) (field B (function int string)) (field mutable C int)]))])");
        assertThat(file("type U = A | B | C"))
                .isEqualTo("(types [(typeDef U (union [(case A) (case B) (case C)]))])");
        assertThat(
                        file(
                                """
                                type U =
                                    A of int
                                  | B\
                                """))
                .isEqualTo("(types [(typeDef U (union [(case A [(caseField int)]) (case B)]))])");
        assertThat(file("type A = { X: int } with member r.Y = 1"))
                .isEqualTo(
                        "(types [(typeDef A (record [(field X int)]) [(method member r Y (binding Y 1))])])");
        assertThat(
                        file(
                                """
                                type A = {
                                    X: int
                                } with
                                    member r.Y = 1\
                                """))
                .isEqualTo(
                        "(types [(typeDef A (record [(field X int)]) [(method member r Y (binding Y 1))])])");
        assertThat(
                        file(
                                """
                                type U =
                                | A
                                | B

                                let x = 1\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef U (union [(case A) (case B)]))])
                        (let [(binding x 1)])\
                        """);
        assertThat(file("type U = | [<X>] A | B of a: int * (int -> int)"))
                .isEqualTo(
                        "(types [(typeDef U (union [(case [(attribute X)] A) (case B [(caseField a int) (caseField (function int int))])]))])");
        assertThat(file("type F = (int * int) -> string"))
                .isEqualTo(
                        "(types [(typeDef F (abbreviation (function (tuple [int int]) string)))])");
        assertThat(
                        file(
                                """
                                type T = Map<string, int>
                                type V = A.B.C\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef T (abbreviation (named Map [string int])))])
                        (types [(typeDef V (abbreviation A.B.C))])\
                        """);
        assertThat(
                        file(
                                """
                                type R = { a: int; b: string }

                                [<X>]
                                type S = { c: int }\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef R (record [(field a int) (field b string)]))])
                        (types [(typeDef [(attribute X)] S (record [(field c int)]))])\
                        """);
    }

    @Test
    void classesAndInterfaces() {
        assertThat(
                        file(
                                """
                                type P(x: int, y) as self =
                                    inherit Base(x)
                                    let mutable n = x
                                    static let s = 1
                                    do printfn "%d" n
                                    new() = P(1, 2)
                                    new(a) as me = { inherit Base(a) } then me.Go()
                                    member val Auto = 1 with get, set
                                    member this.Name with get() = n and set v = n <- v
                                    member _.Call(a: int, ?b: string) : int = a
                                    abstract Go: unit -> unit
                                    default this.Go() = ()
                                    override this.ToString() = "p"
                                    abstract Prop: int with get, set
                                    interface IDisposable with
                                        member _.Dispose() = ()
                                    [<DefaultValue>] val mutable f: int
                                    static member Create<'t when 't: equality>(x: 't) = x\
                                """))
                .isEqualTo(
                        "(types [(typeDef P (class (paren (tuple [(typed x int) y])) self) [(inherit Base x) (letBindings [(binding mutable mutable n x)]) (letBindings static [(binding s 1)]) (doBinding (app (app printfn \"%d\") n)) (constructor () (call P (paren (tuple [1 2])))) (constructor (paren a) me (sequence [(record (new Base a)) (do (call (. me Go) ()))])) (autoProperty member Auto 1 hasGetter hasSetter) (property member this Name (binding Name [()] n) (binding Name [v] (assign n v))) (method member _ Call (binding Call [(paren (tuple [(typed a int) (optional b string)]))] int a)) (abstract Go (function unit unit)) (method default this Go (binding Go [()] ())) (method override this ToString (binding ToString [()] \"p\")) (abstract Prop int hasGetter hasSetter) (interface IDisposable [(method member _ Dispose (binding Dispose [()] ()))]) (field [(attribute DefaultValue)] mutable f int) (method static member Create (binding Create ['t] [(paren (typed x 't))] (constrained (wild) [(kind 't \"equality\")]) x))])])");
        assertThat(
                        file(
                                """
                                type I =
                                    abstract A: a: int * ?b: string -> unit
                                    inherit J
                                type Empty = class end
                                type St = struct val x: int end
                                type D = delegate of int * int -> unit
                                [<Measure>] type m
                                type X with
                                    member x.Foo = 1
                                exception E1 of string * code: int
                                exception E2
                                type T with member x.A = 1\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef I (class) [(abstract A (function (tuple [(labelled a int) (labelled b optional string)]) unit)) (inherit J)])])
                        (types [(typeDef Empty (class "class"))])
                        (types [(typeDef St (class "struct") [(field x int)])])
                        (types [(typeDef D (delegate (function (tuple [int int]) unit)))])
                        (types [(typeDef [(attribute Measure)] m (opaque))])
                        (types [(typeDef X (extension) [(method member x Foo (binding Foo 1))])])
                        (exception E1 [(caseField string) (caseField code int)])
                        (exception E2)
                        (types [(typeDef T (extension) [(method member x A (binding A 1))])])\
                        """);
        assertThat(
                        file(
                                """
                                type T() =
                                    member inline private x.A = 1
                                    static member val B = 2 with get
                                    member x.Item with get i = i
                                    member x.C with set v = ()
                                    [<X>]
                                    member x.D() = ()
                                    abstract member E: int
                                    static member op_Implicit(x: T) : int = 1

                                let a = T()\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef T (class ()) [(method member x A (binding private inline A 1)) (autoProperty static member B 2 hasGetter) (property member x Item (binding Item [i] i)) (property member x C (binding C [v] ())) (method member x D (binding [(attribute X)] D [()] ())) (abstract E int) (method static member op_Implicit (binding op_Implicit [(paren (typed x T))] int 1))])])
                        (let [(binding a (call T ()))])\
                        """);
        assertThat(
                        file(
                                """
                                type A() = class end
                                and B() = inherit A()\
                                """))
                .isEqualTo(
                        "(types [(typeDef A (class () \"class\")) (typeDef B (class ()) [(inherit A ())])])");
        assertThat(
                        file(
                                """
                                type T(x) =
                                    interface I
                                    interface J with
                                        member x.A = 1
                                        member x.B = 2
                                    member x.C = 3\
                                """))
                .isEqualTo(
                        "(types [(typeDef T (class (paren x)) [(interface I) (interface J [(method member x A (binding A 1)) (method member x B (binding B 2))]) (method member x C (binding C 3))])])");
    }

    @Test
    void directivesAndConditionalCompilation() {
        assertThat(
                        file(
                                """
                                #load "a.fsx" "b.fsx"
                                #if FUSABI
                                let a = 1
                                #else
                                let a = 2 +
                                #endif
                                #if !INTERACTIVE && X
                                this is not ( parsed "
                                #endif
                                let b = a\
                                """))
                .isEqualTo(
                        """
                        (load ["a.fsx" "b.fsx"])
                        (let [(binding a 1)])
                        (let [(binding b a)])\
                        """);
        assertThat(
                        file(
                                """
                                #if A || !(INTERACTIVE && B)
                                let a = 1
                                #endif\
                                """))
                .isEqualTo("(let [(binding a 1)])");
        assertThat(
                        file(
                                """
                                #if NOPE
                                #if FUSABI
                                let a = 1
                                #endif
                                #else
                                let b = 2
                                #endif\
                                """))
                .isEqualTo("(let [(binding b 2)])");
        assertThat(
                        file(
                                """
                                #light
                                #nowarn "25"
                                let a = 1\
                                """))
                .isEqualTo("(let [(binding a 1)])");
    }

    @Test
    void documentationComments() {
        assertThat(
                        file(
                                """
                                /// a
                                /// b
                                let x = 1
                                // no
                                let y = 2
                                //// no
                                let z = 3\
                                """))
                .isEqualTo(
                        """
                        (let [(binding "a
                        b" x 1)])
                        (let [(binding y 2)])
                        (let [(binding z 3)])\
                        """);
        assertThat(
                        file(
                                """
                                /// t
                                type T =
                                    /// c
                                    | C
                                    /// m
                                    member x.M = 1\
                                """))
                .isEqualTo(
                        "(types [(typeDef \"t\" T (union [(case \"c\" C)]) [(method member x M (binding \"m\" M 1))])])");
        assertThat(
                        file(
                                """
                                type R =
                                    { /// a
                                      A: int
                                      /// b
                                      B: int }\
                                """))
                .isEqualTo(
                        "(types [(typeDef R (record [(field \"a\" A int) (field \"b\" B int)]))])");
    }

    @Test
    void comments() {
        assertThat(
                        file(
"""
                (* a (* b *) "*)" *) let x = 1 (* c *) // d
"""))
                .isEqualTo("(let [(binding x 1)])");
        assertThat(file("let x = (*) 1 2")).isEqualTo("(let [(binding x (app (app * 1) 2))])");
    }

    @Test
    void attributes() {
        assertThat(
                        file(
                                """
                                [<A; B(1, x = 2)>]
                                [<C.DAttribute>]
                                let f x = x\
                                """))
                .isEqualTo(
                        "(let [(binding [(attribute A) (attribute B (paren (tuple [1 (= x 2)]))) (attribute C.DAttribute)] f [x] x)])");
        assertThat(
                        file(
                                """
                                [<assembly: A("x")>]
                                do ()\
                                """))
                .isEqualTo("(do [(attribute A (paren \"x\") assembly)] ())");
        assertThat(file("type [<A>] T = int"))
                .isEqualTo("(types [(typeDef [(attribute A)] T (abbreviation int))])");
        assertThat(file("let f ([<A>] x: int) = x"))
                .isEqualTo(
                        "(let [(binding f [(paren (typed (attributed [(attribute A)] x) int))] x)])");
        assertThat(file("let [<Literal>] X = 1"))
                .isEqualTo("(let [(binding [(attribute Literal)] X 1)])");
    }

    @Test
    void expressionsAtTopLevel() {
        assertThat(
                        file(
                                """
                                f x
                                g y\
                                """))
                .isEqualTo(
                        """
                        (do (app f x))
                        (do (app g y))\
                        """);
        assertThat(
                        file(
                                """
                                let x = 1 in f x
                                g\
                                """))
                .isEqualTo(
                        """
                        (let [(binding x 1)])
                        (do (app f x))
                        (do g)\
                        """);
        assertThat(
                        file(
"""
                for i in 1 .. 2 do
                    f i

                if a then
                    b
"""))
                .isEqualTo(
                        """
                        (do (forIn i (range 1 2) (app f i)))
                        (do (if a b))\
                        """);
        assertThat(
                        file(
                                """
                                async {
                                    return 1
                                }
                                |> Async.RunSynchronously
                                |> ignore\
                                """))
                .isEqualTo(
                        "(do (|> (|> (computation async (return 1)) (. Async RunSynchronously)) ignore))");
        assertThat(
                        file(
                                """
                                x <- 1
                                x.Foo <- 2\
                                """))
                .isEqualTo(
                        """
                        (do (assign x 1))
                        (do (assign (. x Foo) 2))\
                        """);
        assertThat(
                        file(
                                """
                                do
                                    a
                                    b\
                                """))
                .isEqualTo("(do (sequence [a b]))");
    }

    @Test
    void units() {
        assertThat(
                        file(
                                """
                                [<Measure>] type m
                                [<Measure>] type N = kg m / s^2
                                let x = 1.0<m>
                                let f (x: float<m / s>) : float<m^-1> = x\
                                """))
                .isEqualTo(
                        """
                        (types [(typeDef [(attribute Measure)] m (opaque))])
                        (types [(typeDef [(attribute Measure)] N (abbreviation (measureProduct (named m [kg]) (measurePower s 2 1) quotient)))])
                        (let [(binding x (typeApp 1.0 [m]))])
                        (let [(binding f [(paren (typed x (named float [(measureProduct m s quotient)])))] (named float [(measurePower m -1 1)]) x)])\
                        """);
    }
}
