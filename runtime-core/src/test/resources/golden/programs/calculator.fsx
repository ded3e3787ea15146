type Token = Num of float | Op of char | Open | Close
let tokenize (s: string) =
    let rec go i acc =
        if i >= s.Length then List.rev acc
        else
            match s.[i] with
            | ' ' -> go (i + 1) acc
            | '(' -> go (i + 1) (Open :: acc)
            | ')' -> go (i + 1) (Close :: acc)
            | c when System.Char.IsDigit c || c = '.' ->
                let mutable j = i
                while j < s.Length && (System.Char.IsDigit s.[j] || s.[j] = '.') do
                    j <- j + 1
                go j (Num (float (s.Substring(i, j - i))) :: acc)
            | c -> go (i + 1) (Op c :: acc)
    go 0 []
let rec expr tokens =
    let left, rest = term tokens
    let rec loop acc tokens =
        match tokens with
        | Op '+' :: rest ->
            let r, rest = term rest
            loop (acc + r) rest
        | Op '-' :: rest ->
            let r, rest = term rest
            loop (acc - r) rest
        | _ -> acc, tokens
    loop left rest
and term tokens =
    let left, rest = factor tokens
    let rec loop acc tokens =
        match tokens with
        | Op '*' :: rest ->
            let r, rest = factor rest
            loop (acc * r) rest
        | Op '/' :: rest ->
            let r, rest = factor rest
            loop (acc / r) rest
        | _ -> acc, tokens
    loop left rest
and factor tokens =
    match tokens with
    | Num n :: rest -> n, rest
    | Op '-' :: rest ->
        let v, rest = factor rest
        -v, rest
    | Open :: rest ->
        let v, rest = expr rest
        match rest with
        | Close :: rest -> v, rest
        | _ -> failwith "missing )"
    | t -> failwithf "unexpected %A" t
let eval s = fst (expr (tokenize s))
for s in ["1 + 2 * 3"; "(1 + 2) * 3"; "10 / 4 - 1"; "-(2 + 3) * 2"] do
    printfn "%s = %g" s (eval s)
