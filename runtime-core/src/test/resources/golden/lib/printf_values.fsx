let f: Printf.StringFormat<int -> string> = "val=%d"
printfn "%s %s" (sprintf f 5) f.Value
let g: Printf.TextWriterFormat<int -> unit> = "out=%d\n"
printf g 6
let length = Printf.ksprintf (fun s -> s.Length) "%d-%d" 10 200
printfn "%d" length
Printf.kprintf (fun s -> printfn "got %s" s) "%s!" "hey"
let fail fmt = Printf.ksprintf failwith fmt

try
    fail "bad %d" 3
with e ->
    printfn "%s" e.Message

let log fmt = Printf.ksprintf (fun s -> printfn "LOG: %s" s) fmt
log "x=%d y=%s" 1 "z"
log "plain"
log "100%%"

try
    failwithf "oops %d %s" 1 "a"
with e ->
    printfn "%s" e.Message

let add = sprintf "%d-%s"
let add1 = add 2
printfn "%s %s %s" (add 1 "x") (add1 "a") (add1 "b")
printfn "%A" (List.map (sprintf "%03d") [ 1; 2; 3 ])
[ 1; 2 ] |> List.iter (printf "%d;")
printfn ""
List.iter2 (printfn "%d %s") [ 1; 2 ] [ "a"; "b" ]
printfn "[%a]" (fun writer (x: int) -> fprintf writer "<%d>" x) 3
printfn "[%t]" (fun writer -> fprintf writer "hello")
printfn "%s" (sprintf "[%a]" (fun () (x: int) -> sprintf "<%d>" x) 3)
printfn "%s" (sprintf "[%t]" (fun () -> "there"))
fprintfn stdout "to %s" "stdout"
fprintf stdout "%d;" 1
stdout.Write "two;"
stdout.WriteLine 3
let writer = new System.IO.StringWriter()
fprintf writer "%d %s" 1 "x"
fprintfn writer "!"
writer.Write 2.5
printfn "%s" (writer.ToString())
Printf.kfprintf (fun () -> printfn "then") stdout "first %d;" 1
let print format = Printf.fprintf stdout format
print "%s=%A\n" "list" [ 1 ]
let choose verbose : Printf.StringFormat<string -> int -> string> = if verbose then "%s is %d years old" else "%s:%d"
printfn "%s; %s" (sprintf (choose true) "Ann" 9) (sprintf (choose false) "Ann" 9)
"piped" |> printfn "%s"
printfn "%s" <| sprintf "%d" 3
