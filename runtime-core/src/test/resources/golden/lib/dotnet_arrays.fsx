// System.Array's static methods beside F#'s module of the same name.
open System
open System.Collections.Generic

let numbers = [| 5; 3; 9; 1; 3 |]
printfn "%A" (Array.sort numbers)
Array.Sort numbers
printfn "%A" numbers
Array.Sort (numbers, fun a b -> compare b a)
printfn "%A" numbers
Array.Sort (numbers, Comparison (fun (a: int) b -> compare a b))
printfn "%A" numbers
Array.Reverse numbers
printfn "%A" numbers
Array.Reverse (numbers, 1, 3)
printfn "%A" numbers
Array.Sort (numbers, 1, 4)
printfn "%A" numbers

let descending =
    { new IComparer<int> with
        member _.Compare (a, b) = compare b a }

Array.Sort (numbers, descending)
printfn "%A" numbers

let keys = [| 3; 1; 2 |]
let items = [| "three"; "one"; "two" |]
Array.Sort (keys, items)
printfn "%A %A" keys items

printfn "%d %d" (Array.IndexOf (numbers, 3)) (Array.IndexOf (numbers, 77))
printfn "%d %d" (Array.LastIndexOf (numbers, 3)) (Array.IndexOf (items, "two"))
printfn "%d" (Array.IndexOf (numbers, 3, 3))

let target = [| 0; 0; 0; 0; 0; 0 |]
Array.Copy (numbers, target, 2)
printfn "%A" target
Array.Copy (numbers, 1, target, 3, 3)
printfn "%A" target
Array.Copy (target, 0, target, 1, 4)
printfn "%A" target
Array.Clear (target, 1, 2)
printfn "%A" target

printfn "%d" (Array.Find (numbers, fun n -> n < 5))
printfn "%d" (Array.Find (numbers, fun n -> n > 50))
printfn "%d" (Array.FindLast (numbers, fun n -> n > 4))
printfn "%A" (Array.FindAll (numbers, fun n -> n > 2))
printfn "%d %d" (Array.FindIndex (numbers, fun n -> n = 3)) (Array.FindLastIndex (numbers, fun n -> n = 3))
printfn "%b %b" (Array.Exists (numbers, fun n -> n = 9)) (Array.TrueForAll (numbers, fun n -> n > 1))
printfn "%A" (Array.ConvertAll (numbers, fun n -> string n + "!"))
Array.ForEach (keys, fun n -> printf "<%d>" n)
printfn ""

let sorted = [| 1; 3; 5; 7 |]
printfn "%d %d %d" (Array.BinarySearch (sorted, 5)) (Array.BinarySearch (sorted, 4)) (Array.BinarySearch (sorted, 9))
printfn "%A" (System.Array.IndexOf (sorted, 7))

try
    Array.Sort (numbers, 3, 9)
with :? ArgumentException -> printfn "no such range"
