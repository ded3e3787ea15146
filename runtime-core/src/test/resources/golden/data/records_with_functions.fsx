type Handler = { Name: string; Run: int -> int }
let handlers = [ { Name = "double"; Run = fun x -> x * 2 }; { Name = "inc"; Run = (+) 1 } ]
for h in handlers do printfn "%s %d" h.Name (h.Run 10)
type Counter = { mutable Count: int; Step: int }
let c = { Count = 0; Step = 2 }
let tick c = c.Count <- c.Count + c.Step
tick c
tick c
printfn "%d" c.Count
