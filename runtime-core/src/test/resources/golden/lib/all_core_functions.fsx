open System

printfn "%.4f %.4f %.4f" (acos 0.5) (asin 0.5) (atan 1.0)
printfn "%.4f %.4f %.4f" (sinh 1.0) (cosh 1.0) (tanh 1.0)
printfn "%.4f %.4f" (tan 1.0) (tan 1.0f)
let cell = ref 5
decr cell
printfn "%d" cell.Value
eprintf "%s" ""
eprintfn "%s" ""
stderr.Write ""
printfn "%d %d %d" sizeof<byte> sizeof<float> (sizeof<char>)
printfn "%s" (typeof<string>.Name)

let kind error =
    match error with
    | Failure message -> "failure " + message
    | _ -> "other"

printfn "%s %s" (kind (Failure "x")) (kind (ArgumentException "y"))

let (KeyValue(key, value)) = Collections.Generic.KeyValuePair(1, "one")
printfn "%d %s" key value
let (Lazy forced) = lazy 3
printfn "%d" forced

printfn "%A" [ Checked.int 5.0; Checked.int32 6L ]
printfn "%d %A" (Checked.int64 7.0) (Checked.uint64 8)
printfn "%A %A %A" (Checked.char 65) (Checked.int8 100) (Checked.uint8 200)
printfn "%A" (Checked.uint16 300)

let overflow action =
    try
        action () |> ignore
        "none"
    with :? OverflowException ->
        "overflow"

printfn "%s %s" (overflow (fun () -> Checked.int8 200)) (overflow (fun () -> Checked.uint8 -1))
printfn "%s %s" (overflow (fun () -> Checked.char -1)) (overflow (fun () -> Checked.uint16 70000))
printfn "%s" (overflow (fun () -> Checked.uint64 -1))
printfn "%s" (overflow (fun () -> Checked.int64 1e30))
printfn "%s" (overflow (fun () -> Checked.int 1e30))

module Plain =
    open NonStructuralComparison
    let larger = NonStructuralComparison.max 3 4
    let smaller = NonStructuralComparison.min 3 4
    let order = NonStructuralComparison.compare 3 4
    let code = NonStructuralComparison.hash 5 = hash 5

printfn "%d %d %d %b" Plain.larger Plain.smaller Plain.order Plain.code
let cubes = Array3D.zeroCreate<int> 1 2 3
printfn "%d" (Array3D.length3 cubes)
let numbers = [| 3; 1; 2 |]
Array.sortInPlace numbers
printfn "%A" numbers
printfn "%d %d" (List.nth [ 1; 2; 3 ] 1) (Seq.nth 2 [ 1; 2; 3 ])
Printf.printf "%d" 1
Printf.printfn " %s" "two"
printfn "%s" (Printf.sprintf "%d-%s" 1 "x")
Printf.eprintf "%s" ""
Printf.eprintfn "%s" ""
Printf.fprintfn stdout "%d" 3

try
    Printf.failwithf "%d is wrong" 4
with Failure message ->
    printfn "%s" message

let boxed: int = Unchecked.unbox (box 5)
printfn "%d" boxed
