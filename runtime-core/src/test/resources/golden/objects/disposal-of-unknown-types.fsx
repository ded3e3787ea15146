open System
type Res(name: string) =
    member _.Name = name
    interface IDisposable with
        member _.Dispose() = printfn "closed %s" name
let using' resource f =
    use r = resource
    f r
printfn "%d" (using' (new Res "a") (fun r -> r.Name.Length))
let fails resource =
    use r = resource
    failwith "thrown"
try fails (new Res "b") with e -> printfn "%s" e.Message
