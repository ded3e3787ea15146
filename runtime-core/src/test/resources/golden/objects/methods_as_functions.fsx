open System

type Calc() =
    static member Add(a: int, b: int) = a + b
    static member Show(x: int) = "int " + string x
    static member Show(x: string) = "string " + x
    static member Show(x: int, y: string) = sprintf "both %d %s" x y
    static member Greet(name: string, ?greeting: string) = defaultArg greeting "hello" + " " + name
    member _.Twice(a: int) = a * 2

// the place's type chooses the overload
[ 1; 2 ] |> List.map Calc.Show |> printfn "%A"
[ "a"; "b" ] |> List.map Calc.Show |> printfn "%A"
[ 1, "a"; 2, "b" ] |> List.map Calc.Show |> printfn "%A"
[ "a", "b"; "c", "d" ] |> List.map String.Concat |> printfn "%A"
let parse: string -> int = Int32.Parse
printfn "%d" (parse "42")

let apply f (text: string) = f (text, Globalization.CultureInfo.InvariantCulture)
printfn "%g" (apply Double.Parse "1.5")
printfn "%M" (apply Decimal.Parse "2.50")

// an optional argument may be left out
[ "ann"; "bob" ] |> List.map Calc.Greet |> printfn "%A"

// a reference cell for an out parameter
let tryParse f (text: string) =
    let result = ref 0.0
    let success = f (text, Globalization.NumberStyles.Float, Globalization.CultureInfo.InvariantCulture, result)
    success, result.Value

printfn "%A %A" (tryParse Double.TryParse "2.5") (tryParse Double.TryParse "x")

// a delegate of one parameter
let twice = Func<int, int>(Calc().Twice)
printfn "%d" (twice.Invoke 4)
