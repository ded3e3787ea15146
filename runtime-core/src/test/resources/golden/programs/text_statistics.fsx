let text = "It was the best of times, it was the worst of times"
let words = text.ToLower().Split([| ' '; ',' |], System.StringSplitOptions.RemoveEmptyEntries)
let freq = words |> Seq.countBy id |> Seq.sortByDescending snd |> Seq.truncate 3 |> Seq.toList
freq |> List.iter (fun (w, c) -> printfn $"{w,-6}|{c,3}|")
let caesar n (s: string) =
    s |> String.map (fun c ->
        if System.Char.IsLetter c then
            let b = if System.Char.IsUpper c then 'A' else 'a'
            char ((int c - int b + n + 26) % 26 + int b)
        else c)
printfn "%s" (caesar 3 "Hello, World!")
printfn "%s" (caesar -3 (caesar 3 "Hello, World!"))
let isPalindrome (s: string) =
    let clean = s |> Seq.filter System.Char.IsLetterOrDigit |> Seq.map System.Char.ToLower |> Seq.toArray
    clean = Array.rev clean
printfn "%b %b" (isPalindrome "A man, a plan, a canal: Panama") (isPalindrome "nope")
let table = [ for r in 1 .. 3 -> [ for c in 1 .. 3 -> r * c ] ]
for row in table do
    row |> List.map (sprintf "%3d") |> String.concat "" |> printfn "%s"
printfn "%s" (System.String('=', 10))
printfn "%A" ("a-b-c".Split '-' |> Array.map (fun s -> s.ToUpper()))
printfn "%d" ("hello world" |> Seq.filter (fun c -> "aeiou".Contains(string c)) |> Seq.length)
