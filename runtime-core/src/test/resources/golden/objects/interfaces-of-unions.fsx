open System
open System.Collections.Generic

type Shape =
    | Circle of float
    | Sq of float
    interface IFoo with
        member this.Foo() = match this with Circle r -> sprintf "c%.1f" r | Sq s -> sprintf "s%.1f" s
and IFoo = abstract Foo : unit -> string
let foos : IFoo list = [ Circle 1.0; Sq 2.0 ]
for f in foos do printfn "%s" (f.Foo())
let useFoo (f: #IFoo) = f.Foo()
printfn "%s" (useFoo (Sq 3.0))
let gen<'T when 'T :> IFoo> (xs: 'T list) = xs |> List.map (fun x -> x.Foo()) |> String.concat ","
printfn "%s" (gen [Circle 1.0; Sq 4.5])
