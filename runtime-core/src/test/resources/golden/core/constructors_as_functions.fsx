// The name of a type is a function wherever one is expected.
open System

let kind word =
    match word with
    | "up" -> 1
    | _ -> -1

"updown" |> Seq.chunkBySize 2 |> Seq.map (String >> kind) |> Seq.toList |> printfn "%A"
[ 'h'; 'i' ] |> List.toArray |> String |> printfn "%s"
[ 3; 1; 3 ] |> Set |> Set.count |> printfn "%d"
[ ("a", 1); ("b", 2) ] |> Map |> Map.find "b" |> printfn "%d"
let ages = Map [ ("Ada", 36) ]
let primes = Set [ 5; 3; 2; 3 ]
printfn "%A %A" ages primes
[ "x"; "y" ] |> ResizeArray |> Seq.length |> printfn "%d"
[ "one"; "three" ] |> List.map ((fun word -> word.ToUpper()) >> String.length >> string) |> printfn "%A"
