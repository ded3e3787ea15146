[<Literal>]
let Width = 3
[<Literal>]
let Both = Width + 4
[<Literal>]
let Flags = 1 ||| 4
[<Literal>]
let Head = "a"
[<Literal>]
let Text = Head + "-" + "%d"
let show n = match n with Both -> "both" | Flags -> "flags" | _ -> "other"
printfn "%s %s" (show 7) (show 5)
printfn Text 3
printfn "%s" (sprintf Text 4)
let s = sprintf "%s" Head
printfn "%s" s
