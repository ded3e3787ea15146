type MaybeBuilder =
    | MaybeBuilder
    member _.Bind(x: 'a option, f: 'a -> 'b option) : 'b option =
        match x with
        | Some v -> f v
        | None -> None
    member _.Return(x) = Some x
    member _.ReturnFrom(x: 'a option) = x
    member _.Zero() = Some ()
    member _.Combine(a: unit option, b: unit -> 'b option) = match a with Some () -> b () | None -> None
    member _.Delay(f: unit -> 'a) = f
    member _.Run(f: unit -> 'a) = f ()
    member _.For(xs: seq<'a>, body: 'a -> unit option) =
        let mutable ok = true
        for x in xs do
            if ok then
                match body x with
                | None -> ok <- false
                | Some () -> ()
        if ok then Some () else None
    member _.While(guard: unit -> bool, body: unit -> unit option) =
        let mutable r = Some ()
        while Option.isSome r && guard () do
            r <- body ()
        r
    member _.TryWith(body: unit -> 'a option, h: exn -> 'a option) = try body () with e -> h e
    member _.TryFinally(body: unit -> 'a option, f: unit -> unit) = try body () finally f ()
    member _.MergeSources(a: 'a option, b: 'b option) = match a, b with Some x, Some y -> Some (x, y) | _ -> None

let maybe = MaybeBuilder

let divide a b = if b = 0 then None else Some (a / b)
let r =
    maybe {
        let! x = divide 10 2
        let y = x + 1
        let! z = divide 12 y
        return z * 2
    }
printfn "%A" r
let r2 = maybe {
    let! x = divide 1 0
    printfn "not here"
    return x }
printfn "%A" r2
let r3 = maybe {
    printfn "start"
    for i in 1 .. 3 do
        printfn "i %d" i
        let! _ = divide 10 i
        ()
    for i = 3 downto 1 do
        do! Some ()
        printfn "down %d" i
    let mutable n = 0
    while n < 2 do
        n <- n + 1
        printfn "n %d" n
    if n > 5 then
        return! None
    try
        failwith "oops"
    with
    | Failure m -> printfn "caught %s" m
    try
        printfn "body"
    finally
        printfn "finally"
    match! divide 8 2 with
    | 4 -> return "four"
    | _ -> return "other"
}
printfn "%A" r3
let r4 = maybe {
    let! a = Some 1
    and! b = Some "x"
    and! c = Some 2.5
    return (a, b, c) }
printfn "%A" r4
let r5 = maybe { return! maybe { return 5 } }
printfn "%A" r5
