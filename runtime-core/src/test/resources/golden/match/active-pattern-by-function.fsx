// A total active pattern written with `function`; one of its cases hides a union's.
let (|Low|Middle|None|) =
    function
    | n when n < 10 -> Low
    | n when n < 20 -> Middle n
    | _ -> None

let describe =
    function
    | Low -> "low"
    | Middle n -> sprintf "middle %d" n
    | None -> "none of these"

for n in [ 1; 12; 30 ] do
    printfn "%s" (describe n)

let count words =
    let (|Short|Long|) = function
        | (word: string) when word.Length < 4 -> Short
        | word -> Long word.Length
    words |> List.sumBy (function Short -> 1 | Long n -> n * 100)

printfn "%d" (count [ "a"; "word"; "two" ])
