let raises f =
    try f () |> ignore with
    | :? System.ArgumentNullException as e -> printfn "ArgumentNullException: %s" e.Message
    | :? System.ArgumentOutOfRangeException as e -> printfn "ArgumentOutOfRangeException: %s" e.Message
    | :? System.ArgumentException as e -> printfn "ArgumentException: %s" e.Message
    | :? System.IndexOutOfRangeException as e -> printfn "IndexOutOfRangeException: %s" e.Message
    | :? System.InvalidOperationException as e -> printfn "InvalidOperationException: %s" e.Message
    | :? System.Collections.Generic.KeyNotFoundException as e -> printfn "KeyNotFoundException: %s" e.Message
    | :? System.NullReferenceException as e -> printfn "NullReferenceException: %s" e.Message
    | e -> printfn "other: %s" e.Message

let grid = array2D [ [ 1; 2; 3 ]; [ 4; 5; 6 ] ]
printfn "%A" grid.[0..0, *]
printfn "%A" grid.[*, 1]
printfn "%A" grid.[1, 1..]
printfn "%A" grid[.. 0, .. 1]
printfn "%A %A %A" grid.[5.., *] grid.[1..0, *] grid.[0..9, 2..9]
grid.[0..1, 0..1] <- array2D [ [ 9; 8 ]; [ 7; 6 ] ]
printfn "%A" grid
grid.[*, 2] <- [| 0; 0 |]
grid.[1, *] <- [| 1; 1; 1 |]
printfn "%A" grid
raises (fun () -> grid.[*, 7])
raises (fun () -> grid.[0..5, *] <- array2D [ [ 1 ] ])
raises (fun () -> grid.[0..1, *] <- array2D [ [ 2 ] ])
printfn "%A" grid
printfn "%A" [| for i in 0 .. 1 -> grid.[i, *] |]
let cube = Array3D.init 2 2 2 (fun i j k -> i * 100 + j * 10 + k)
printfn "%A %A" cube.[1, *, *] cube.[1, 1, *]
printfn "%A %A" cube.[*, 0..0, 1] (cube.[1, 0.., 0..0])
printfn "%d" cube.[*, *, 0..0].Length
cube.[0, *, *] <- array2D [ [ 7; 7 ]; [ 7; 7 ] ]
cube.[1, 1, *] <- [| 5; 6 |]
printfn "%A %A" cube.[0, *, *] cube.[1, *, *]
let hyper = Array4D.init 2 2 2 2 (fun i j k l -> i * 1000 + j * 100 + k * 10 + l)
printfn "%A %A" hyper.[0, 1, *, *] hyper.[0, 1, 1, *]
printfn "%d %d" hyper.[0..0, 0..0, 0..0, *].Length hyper.[*, 0, *, *].[1, 1, 1]
