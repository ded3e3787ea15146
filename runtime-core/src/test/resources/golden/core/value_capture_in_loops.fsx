let fs = System.Collections.Generic.List<unit -> int>()
for i in 1 .. 3 do
    fs.Add(fun () -> i * 10)
for f in fs do printf "%d " (f ())
printfn ""
