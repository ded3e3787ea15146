open System
open System.Runtime.InteropServices
type T =
    static member A([<Optional; DefaultParameterValue(true)>] value: bool) = value
    static member B(x: int, [<Optional; DefaultParameterValue(5)>] y: int) = x + y
    static member C([<Optional>] value: Nullable<int>) = if value.HasValue then value.Value + 2 else 3
    static member TryParse(s: string, [<Out>] result: byref<int>) : bool =
        result <- s.Length
        s <> ""
    static member Get(s: string, result: outref<string>) : unit = result <- s + "!"
    member this.Find(key: string, [<Out>] value: byref<string>) : bool =
        if key = "k" then
            value <- "v"
            true
        else false
printfn "%b %b" (T.A()) (T.A(false))
printfn "%d %d" (T.B 1) (T.B(1, 2))
printfn "%d %d" (T.C()) (T.C(Nullable 1))
let ok, n = T.TryParse "abc"
printfn "%b %d" ok n
match T.TryParse "" with
| true, v -> printfn "yes %d" v
| _ -> printfn "no"
let mutable m = 0
if T.TryParse("abcd", &m) then printfn "%d" m
printfn "%s" (T.Get "hey")
