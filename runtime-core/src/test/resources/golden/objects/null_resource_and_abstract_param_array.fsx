open System
let f () =
    use __ = null : IDisposable
    "hooray"
printfn "%s" (f ())
type IFoo =
   abstract Bar: s: string * [<ParamArray>] rest: obj[] -> string
let o = { new IFoo with member x.Bar(s: string, [<ParamArray>] rest: obj[]) = String.Format(s, rest) }
printfn "%s" (o.Bar("{0} + {0} = {1}", 2, 4))
