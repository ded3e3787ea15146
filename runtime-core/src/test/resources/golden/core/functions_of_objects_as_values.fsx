open System

// A named function that takes objects goes where one of strings or ints is wanted.
let show (value: obj) = string value
let join (x: obj) (y: obj) (z: obj) = string x + string y + string z

type Shape(name: string) =
    member _.Name = name

type Circle() =
    inherit Shape "circle"

let nameOf (shape: Shape) = shape.Name
let dispose (resource: IDisposable) = resource.Dispose()

type Resource(name: string) =
    interface IDisposable with
        member _.Dispose() = printfn "closed %s" name

printfn "%A" ([ 1; 2; 3 ] |> List.map show)
let joined = [| "a"; "b" |] |> Array.map join
printfn "%s" (joined.[0] "x" "y")
let indexed = [| "p"; "q" |] |> Array.mapi join
printfn "%s" (indexed.[1] "x")
printfn "%A" (List.map nameOf [ Circle(); Circle() ])
List.iter dispose [ new Resource "one"; new Resource "two" ]

let local (x: obj) = x.ToString().Length
printfn "%A" (Seq.map local [ "abc"; "de" ] |> Seq.toList)
