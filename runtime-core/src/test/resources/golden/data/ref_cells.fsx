let r = ref 1
r.Value <- 5
printfn "%d" r.Value
let s = ref ["a"]
s.Value <- "b" :: s.Value
printfn "%A" s.Value
let swap a b =
    let t = !a
    a := !b
    b := t
let x, y = ref 1, ref 2
swap x y
printfn "%d %d" x.Value y.Value
