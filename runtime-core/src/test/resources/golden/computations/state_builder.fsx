type State<'s, 'a> = State of ('s -> 'a * 's)

let run state (State f) = f state

type StateBuilder =
    | StateBuilder
    member _.Return(x: 'a) : State<'s, 'a> = State(fun s -> x, s)
    member _.ReturnFrom(x: State<'s, 'a>) = x
    member _.Bind(x: State<'s, 'a>, f: 'a -> State<'s, 'b>) : State<'s, 'b> =
        State(fun s ->
            let value, next = run s x
            run next (f value))
    member _.Zero() : State<'s, unit> = State(fun s -> (), s)
    member _.Delay(f: unit -> State<'s, 'a>) : State<'s, 'a> = State(fun s -> run s (f ()))
    member this.Combine(a: State<'s, unit>, b: State<'s, 'a>) : State<'s, 'a> = this.Bind(a, fun () -> b)
    member this.While(guard, body: State<'s, unit>) : State<'s, unit> =
        if guard () then this.Bind(body, fun () -> this.While(guard, body)) else this.Zero()
    member this.For(items: seq<'a>, body: 'a -> State<'s, unit>) : State<'s, unit> =
        let mutable all = this.Zero()
        for item in List.rev (List.ofSeq items) do
            let rest = all
            all <- this.Bind(body item, fun () -> rest)
        all

let state = StateBuilder
let get = State(fun s -> s, s)
let put s = State(fun _ -> (), s)
let modify f = state {
    let! s = get
    do! put (f s)
}

let rec count n = state {
    if n > 0 then
        do! modify (fun total -> total + n)
        return! count (n - 1)
    else
        let! total = get
        return $"total {total}"
}
printfn "%A" (run 0 (count 1000))

let loops = state {
    let mutable i = 0
    while i < 3 do
        i <- i + 1
        do! modify (fun s -> s * 10 + i)
    for x in [ 7; 8 ] do
        do! modify (fun s -> s * 10 + x)
    let! (result: int) = get
    return result
}
printfn "%A" (run 0 loops)

// A function makes a builder, and a computation is an expression like any other.
let twice = [ for n in 1..2 -> run n (state { return n * 2 }) ]
printfn "%A" twice
