printfn "%#x" 255
printfn "%05s" "text"
printfn "%+c" 'a'
printfn "%--d" 1
printfn "%.2d" 1
printfn "%.f" 1.5
printfn "%+ d" 1
printfn "%.3s" "text"
printfn "%y" 1
let format = "%d"
printfn format 1
let typed: Printf.StringFormat<int -> string> = "%s"
