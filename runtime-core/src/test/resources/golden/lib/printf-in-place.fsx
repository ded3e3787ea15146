let show (w: System.IO.TextWriter) = printf "in"; w.Write "W"; printf "out"
printf "a%tb\n" show
printfn "a%tb%a|%t" show (fun w (x: int) -> (fprintf w "<%d>" x; printf "!")) 5 show
fprintf stdout "a%tb\n" show
fprintfn stdout "a%tb" show
let f : Printf.TextWriterFormat<_> = "x%ty\n"
printf f show
let g = printf "a%tb%d\n" show
printfn "-"
g 1
g 2
let sb = System.Text.StringBuilder()
Printf.bprintf sb "a%tb" (fun (s: System.Text.StringBuilder) -> s.Append(sprintf "L=%d" s.Length) |> ignore)
printfn "%O" sb
let h (w: System.IO.TextWriter) (n: int) : unit = failwith "boom"
try printf "before %a after\n" h 1 with e -> printfn "[%s]" e.Message
try printf "%s then %t after\n" "x" (fun _ -> failwith "t") with e -> printfn "[%s]" e.Message
Printf.kfprintf (fun () -> printfn "done") stdout "k%tk\n" show
printf "%d %t" 1 show
printfn ""
printfn "%s" (sprintf "a%tb" (fun () -> printf "S"; "T"))
