type Html = 
    | Elem of string * Html list
    | Text of string
type ElemBuilder = 
    { Name: string }
    member _.Yield(x: Html) = [ x ]
    member _.Yield(s: string) = [ Text s ]
    member _.Zero() : Html list = []
    member _.Combine(a: Html list, b: Html list) = a @ b
    member _.Delay(f: unit -> Html list) = f ()
    member _.For(xs: seq<'a>, f: 'a -> Html list) = [ for x in xs do yield! f x ]
    member this.Run(xs) = Elem (this.Name, xs)
let div = { Name = "div" }
let span = { Name = "span" }
let page items =
    div {
        "hello"
        span { "a"; "b" }
        for i in items do
            span {
                if i > 1 then "big"
                $"item {i}"
            }
        printfn "side effect"
        "bye"
    }
printfn "%A" (page [1; 2])

type Person = { N: string; Age: int; Tags: string list }
type PersonBuilder =
    | PersonBuilder
    member _.Yield(_) = { N = ""; Age = 0; Tags = [] }
    [<CustomOperation("name")>]
    member _.Name(p, n) = { p with N = n }
    [<CustomOperation "age">]
    member _.Age(p, a) = { p with Age = a }
    [<CustomOperation "label">]
    member _.Label(p, t: string) = { p with Tags = t :: p.Tags }
let person = PersonBuilder
let p = person {
    name "Bob"
    age (40 + 2)
    label "x"
    label "y" }
printfn "%A" p

type ListB =
    | ListB
    member _.For(xs: 'a list, f: 'a -> 'b list) = List.collect f xs
    member _.Yield x = [ x ]
    member _.Zero() = []
    [<CustomOperation("where", MaintainsVariableSpace = true)>]
    member _.Where(xs: 'a list, [<ProjectionParameter>] f: 'a -> bool) = List.filter f xs
    [<CustomOperation("select")>]
    member _.Select(xs: 'a list, [<ProjectionParameter>] f: 'a -> 'b) = List.map f xs
    [<CustomOperation("sortBy", MaintainsVariableSpace = true)>]
    member _.SortBy(xs: 'a list, [<ProjectionParameter>] f: 'a -> 'k) = List.sortBy f xs
let lq = ListB
let q = lq {
    for x in [ 1; 2; 3 ] do
    for y in [ 10; 20 ] do
    let s = x + y
    where (s % 2 = 1)
    sortBy (-s)
    select (x, y, s) }
printfn "%A" q
