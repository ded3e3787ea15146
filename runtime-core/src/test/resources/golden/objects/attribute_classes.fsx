open System

[<AttributeUsage(AttributeTargets.All)>]
type NamedAttribute(name: string) =
    inherit Attribute()
    member _.Name = name

type MarkedAttribute() =
    inherit NamedAttribute("marked")

[<Named("a"); Obsolete("old"); Serializable>]
type Point = { [<Marked>] X: int }

[<MarkedAttribute>]
let double ([<Named "n">] n: int) = n * 2

[<System.Runtime.CompilerServices.Extension>]
let triple n = n * 3

printfn "%d %d" (double 4) (triple 4)
printfn "%s" (NamedAttribute("direct").Name)
