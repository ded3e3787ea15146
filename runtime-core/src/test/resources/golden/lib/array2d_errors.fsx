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
let one = Array2D.zeroCreate<int> 1 1
raises (fun () -> grid.[2, 0])
raises (fun () -> grid.[-1, 0])
raises (fun () -> Array2D.get grid 7 7)
raises (fun () -> grid.GetLength 2)
raises (fun () -> grid.[0, 5] <- 1)
raises (fun () -> array2D [ [ 1; 2 ]; [ 3 ] ])
raises (fun () -> Array2D.init -1 2 (fun _ _ -> 0))
raises (fun () -> Array2D.create 1 -2 0)
raises (fun () -> Array2D.zeroCreate<int> 1 -2)
raises (fun () -> Array2D.initBased 1 2 3 -2 (fun _ _ -> 0))
raises (fun () -> Array2D.blit grid 0 0 one 0 0 2 2)
raises (fun () -> Array2D.blit grid -1 0 one 0 0 2 2)
raises (fun () -> Array2D.blit grid 0 0 one 1 0 1 1)
raises (fun () -> Array2D.blit grid 0 0 (Array2D.zeroCreate 4 4) 0 0 3 1)
raises (fun () -> Array2D.blit grid 0 5 one 0 0 1 1)
raises (fun () -> Array2D.blit grid 0 0 one 0 -1 1 1)
raises (fun () -> Array3D.init -1 2 2 (fun _ _ _ -> 0))
raises (fun () -> Array3D.create 1 -2 2 0)
raises (fun () -> Array4D.zeroCreate<int> 1 2 3 -2)
