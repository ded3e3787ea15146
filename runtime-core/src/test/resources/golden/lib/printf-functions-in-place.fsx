printf "a%tb\n" (fun w -> printf "X"; w.Write "Y")
printfn "[%a]" (fun w n -> printf "P%d" n; fprintf w "Q%d" n) 7
fprintf stdout "c%td\n" (fun w -> printf "Z"; fprintf w "W")
let s = sprintf "x%ty" (fun () -> printf "Q"; "in")
printfn "%s" s
let p = printf "1%t2%d\n" (fun w -> printf "I")
p 3
p 4
let show w (x: int) = fprintf w "<%d>" x
printfn "%a and %a" show 1 show 2
try printfn "before %t after" (fun _ -> failwith "boom") with e -> printfn "|%s" e.Message
let sb = System.Text.StringBuilder()
Printf.bprintf sb "q%tr" (fun b -> printf "S"; b.Append "T" |> ignore)
printfn "%s" (sb.ToString())
let log = Printf.kprintf (fun text -> printfn "log: %s" text)
log "%d %t" 3 (fun () -> printf "during, "; "text")
let twice = Printf.ksprintf (fun text -> text + text) "%s-%d;"
printfn "%s" (twice "a" 1)
printfn "%s" (twice "b" 2)
let once = twice "c"
printfn "%s %s" (once 3) (once 4)
