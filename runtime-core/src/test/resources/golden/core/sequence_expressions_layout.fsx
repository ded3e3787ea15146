let f x = printfn "f %d" x; x + 1
let r =
    f 1 |> ignore
    f 2 |> ignore
    f 3
printfn "%d" r
let g () = (); 5
printfn "%d" (g ())
let v = (printfn "side"; 10)
printfn "%d" v
let h a
      b
      c =
    a +
    b +
    c
printfn "%d" (h 1 2 3)
let longCall =
    List.fold
        (fun acc x ->
            let y = x * 2
            acc + y)
        0
        [ 1
          2
          3 ]
printfn "%d" longCall
