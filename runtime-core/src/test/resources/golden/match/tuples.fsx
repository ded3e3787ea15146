let xor a b =
    match a, b with
    | true, false | false, true -> true
    | _ -> false
printfn "%b %b %b %b" (xor true true) (xor true false) (xor false true) (xor false false)
let fizz n =
    match n % 3, n % 5 with
    | 0, 0 -> "FizzBuzz"
    | 0, _ -> "Fizz"
    | _, 0 -> "Buzz"
    | _ -> string n
[1 .. 15] |> List.map fizz |> String.concat " " |> printfn "%s"
let nested t =
    match t with
    | (1, (x, "a")) -> sprintf "one %d" x
    | (n, (_, s)) -> sprintf "%d %s" n s
printfn "%s %s" (nested (1, (2, "a"))) (nested (3, (4, "b")))
