let f () = ()
let u = f ()
printfn "%A" u
printfn "%b" (f () = ())
let g (x: unit) = 1
printfn "%d" (g ())
let xs = [(); ()]
printfn "%d" (List.length xs)
ignore 5
List.iter (fun () -> printf "u ") xs
printfn ""
let h = fun () () -> 3
printfn "%d" (h () ())
