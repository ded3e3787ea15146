open System
open System.Collections.Generic

type Res(name: string) =
    do printfn "open %s" name
    member _.Name = name
    interface IDisposable with
        member _.Dispose() = printfn "close %s" name
let work () =
    use r = new Res("a")
    use q = new Res("b")
    printfn "using %s %s" r.Name q.Name
work ()

