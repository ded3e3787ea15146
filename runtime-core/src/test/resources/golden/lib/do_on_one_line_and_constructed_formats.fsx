// Several `do` on a line, and formats that are constructed.
do printfn "a"; do printfn "b"
do
    printfn "c"; do printfn "d"
    printfn "e"
let f () = printfn "f"; do printfn "g"
f ()
for i in 1 .. 2 do printf "%d" i; do printfn "!"
let text = Printf.StringFormat<int -> string>("x%dy")
printfn "%s" (sprintf text 3)
let line = Printf.TextWriterFormat<int -> unit>("x%dy\n")
printf line 4
let two = new Printf.StringFormat<string -> float -> string>("%s:%.2f")
printfn "%s" (sprintf two "pi" 3.14159)
