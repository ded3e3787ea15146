open System
open System.Collections

module Inner =
    open System.Collections.Generic

    let table = Dictionary<string, int>()
    table.["one"] <- 1

let other = Generic.Dictionary<string, int>()
other.["two"] <- 2
printfn "%d %d" Inner.table.["one"] other.["two"]
printfn "%f" (Math.Sqrt 16.0)
printfn "%f" (System.Math.Sqrt 25.0)
printfn "%s %d" (String.Join("-", [ "a"; "b" ])) (String.length "abc")
