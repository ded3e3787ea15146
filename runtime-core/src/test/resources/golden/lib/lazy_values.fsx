open System
let l = lazy (printfn "computing"; 42)
printfn "%A" l
printfn "%O" l
printfn "%d" (l.Force())
printfn "%A" l
printfn "%O" l
let l2 = Lazy<int>(fun () -> 7)
printfn "%b %d %b" l2.IsValueCreated l2.Value l2.IsValueCreated
let l3 = Lazy.Create(fun () -> "x")
printfn "%s" (l3.Force())
let l4 = Lazy.CreateFromValue 5
printfn "%d %b" l4.Value l4.IsValueCreated
match l with Lazy v -> printfn "%d" v
let f (Lazy x) = x + 1
printfn "%d" (f l)
let count = ref 0
let bad : Lazy<int> = lazy (count := !count + 1; failwith "boom")
for i in 1..2 do
    try bad.Force() |> ignore with e -> printfn "%s %d" e.Message !count
let rec r : Lazy<int> = lazy (r.Value + 1)
try r.Value |> ignore with e -> printfn "%s" (e.Message)
let l5 = Lazy<string>((fun () -> "thread"), true)
printfn "%s" l5.Value
let l7 : Lazy<int> = Lazy.CreateFromValue 3
printfn "%A" l7
printfn "%s" (l7.ToString())
type R = { A: Lazy<int> }
printfn "%A" { A = lazy 3 }
printfn "%A" { A = l7 }
let squares = [ for i in 1..3 -> lazy (printfn "sq %d" i; i * i) ]
squares |> List.iter (fun (l: Lazy<int>) -> printfn "%d" (l.Force()))
