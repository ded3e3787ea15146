// classes as builders, with inheritance and extension members
type LoggingBuilder(prefix: string) =
    let mutable count = 0
    member _.Bind(x: 'a, f: 'a -> 'b) : 'b =
        count <- count + 1
        printfn "%s%d: %A" prefix count x
        f x
    member _.Return(x: 'a) = x
    member _.Zero() = ()
let log = LoggingBuilder("step ")
let r = log { let! x = 1
              let! y = 2
              return x + y }
printfn "%d" r
type OptionBuilder() =
    member _.Bind(m, f) = Option.bind f m
    member _.Return(x) = Some x
    member _.ReturnFrom(m: 'a option) = m
    member _.Zero() = None
    member _.Delay(f) = f
    member _.Run(f) = f ()
    member _.Combine(m: 'a option, f: unit -> 'a option) = match m with None -> f () | Some _ -> m
    member this.For(xs: seq<'a>, body: 'a -> 'b option) : 'b option =
        use e = xs.GetEnumerator()
        let mutable found = None
        while Option.isNone found && e.MoveNext() do
            found <- body e.Current
        found
let option = OptionBuilder()
let firstEven xs =
    option {
        for x in xs do
            if x % 2 = 0 then return x
        return -1
    }
printfn "%A %A" (firstEven [ 1; 4; 6 ]) (firstEven [ 1; 3 ])
type ResultBuilder() =
    member _.Return(x) = Ok x
    member _.Bind(m, f) = Result.bind f m
    member _.ReturnFrom(m) = m
    member _.BindReturn(m, f) = Result.map f m
    member _.MergeSources(a, b) =
        match a, b with
        | Ok x, Ok y -> Ok(x, y)
        | Error e1, Error e2 -> Error(e1 @ e2)
        | Error e, _ | _, Error e -> Error e
let result = ResultBuilder()
let validate name age = result {
    let! n = if name = "" then Error [ "no name" ] else Ok name
    and! a = if age < 0 then Error [ "bad age" ] else Ok age
    return sprintf "%s (%d)" n a
}
printfn "%A %A %A" (validate "bob" 3) (validate "" -1) (validate "x" -5)
type Seq2() =
    inherit OptionBuilder()
    member _.Extra = 1
let s2 = Seq2()
printfn "%A" (s2 { let! x = Some 3 in return x * 2 })
type StringBuilderCE() =
    member _.Yield(s: string) = s
    member _.Yield(i: int) = string i
    member _.Combine(a: string, b: string) = a + b
    member _.Delay(f: unit -> string) = f ()
    member _.For(xs: seq<'a>, f: 'a -> string) = String.concat "" (Seq.map f xs)
    member _.Zero() = ""
let str = StringBuilderCE()
let text = str {
    "a"
    1
    for i in 1..3 do
        i
        ","
    if true then "yes"
}
printfn "%s" text
