// Functions of FSharp.Core 9 and 10, whose results its documentation says.
let numbers = [ 1..10 ]
let array = [| 1..10 |]
let isOneOf (value: int) = List.contains value numbers
let areOf (values: seq<int>) = Seq.forall isOneOf values

printfn "%b %b" (isOneOf (Array.randomChoice array)) (isOneOf (Array.randomChoiceBy (fun () -> 0.5) array))
printfn "%d %b" (Array.randomChoices 3 array).Length (areOf (Array.randomChoices 3 array))
printfn "%A" (Array.randomChoicesBy (fun () -> 0.0) 3 array)
printfn "%d %b" (Array.randomSample 4 array |> Array.distinct).Length (areOf (Array.randomSample 4 array))
printfn "%d" (Array.randomSampleBy (fun () -> 0.5) 4 array |> Array.distinct).Length
printfn "%b" (Array.sort (Array.randomShuffle array) = array)
let shuffled = Array.copy array
Array.randomShuffleInPlace shuffled
Array.randomShuffleInPlaceWith (System.Random 1) shuffled
printfn "%b" (Array.sort shuffled = array)

printfn "%b" (isOneOf (List.randomChoiceWith (System.Random 2) numbers))
printfn "%b %A" (areOf (List.randomChoices 3 numbers)) (List.randomChoicesBy (fun () -> 0.0) 2 numbers)
printfn "%b" (areOf (List.randomChoicesWith (System.Random 3) 3 numbers))
printfn "%d" (List.randomSampleWith (System.Random 4) 3 numbers |> List.distinct).Length
printfn "%b" (List.sort (List.randomShuffleWith (System.Random 5) numbers) = numbers)

printfn "%b %b" (isOneOf (Seq.randomChoice numbers)) (isOneOf (Seq.randomChoiceBy (fun () -> 0.9) numbers))
printfn "%b" (isOneOf (Seq.randomChoiceWith (System.Random 6) numbers))
printfn "%b %b" (areOf (Seq.randomChoices 3 numbers)) (areOf (Seq.randomChoicesBy (fun () -> 0.1) 3 numbers))
printfn "%b" (areOf (Seq.randomChoicesWith (System.Random 7) 3 numbers))
printfn "%d" (Seq.randomSampleBy (fun () -> 0.5) 3 numbers |> Seq.distinct |> Seq.length)
printfn "%d" (Seq.randomSampleWith (System.Random 8) 3 numbers |> Seq.distinct |> Seq.length)
printfn "%b" (Seq.toList (Seq.sort (Seq.randomShuffle numbers)) = numbers)
printfn "%b" (Seq.toList (Seq.sort (Seq.randomShuffleBy (fun () -> 0.5) numbers)) = numbers)
printfn "%b" (Seq.toList (Seq.sort (Seq.randomShuffleWith (System.Random 9) numbers)) = numbers)

let sorted = [| 3; 1; 2 |]
Array.Parallel.sortInPlace sorted
printfn "%A" sorted
printfn "%s %s" (defaultIfNull "default" null) (defaultIfNull "default" "value")
printfn "%s %s" (nonNull "a") (nullArgCheck "argument" "b")
let maybe: string = withNull "c"
printfn "%s %b" maybe (limitedHash 5 "a" = hash "a")

try
    nullArgCheck "argument" (null: string) |> ignore
with :? System.ArgumentNullException as e ->
    printfn "%s" e.ParamName

printfn "%A %A" (ValueOption.ofNullable (System.Nullable 3)) (ValueOption.ofNullable (System.Nullable<int>()))
printfn "%d" (ValueOption.toNullable (ValueSome 4)).Value
printfn "%A %A" infinityf (System.Single.IsNaN nanf)
