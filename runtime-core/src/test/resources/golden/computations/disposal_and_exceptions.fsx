open System

type Step =
    | Step
    member _.Delay(f: unit -> 'a) = f
    member _.Run(f: unit -> 'a) = f ()
    member _.Return(x: 'a) = x
    member _.Bind(x: 'a, f: 'a -> 'b) = f x
    member _.Zero() = ()
    member _.Combine(a: unit, b: unit -> 'b) = b ()
    member _.TryWith(body: unit -> 'a, handler: exn -> 'a) = try body () with e -> handler e
    member _.TryFinally(body: unit -> 'a, compensation: unit -> unit) = try body () finally compensation ()
    member this.Using(resource: 'r, body: 'r -> 'a) = this.TryFinally((fun () -> body resource), fun () -> printfn "released %A" resource)

let step = Step

let work fails =
    step {
        use! first = "first"
        use second = "second"
        printfn "%s %s" first second
        if fails then
            failwith "broken"
        return 1
    }

printfn "%d" (work false)
let caught =
    step {
        try
            let! value = work true
            return value
        with
        | Failure message when message = "other" -> return -2
        | Failure message ->
            printfn "caught %s" message
            return -1
    }
printfn "%d" caught

let outer =
    step {
        try
            try
                raise (ArgumentException "inner")
                return 0
            with :? FormatException -> return 1
        with e ->
            printfn "%s" e.Message
            return 2
    }
printfn "%d" outer
