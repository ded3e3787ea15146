module Stack =
    type Stack<'a> = Stack of 'a list
    let empty = Stack []
    let push x (Stack xs) = Stack (x :: xs)
    let pop (Stack xs) =
        match xs with
        | [] -> None
        | x :: rest -> Some (x, Stack rest)
open Stack
let rec drain s =
    match pop s with
    | Some (x, rest) ->
        printf "%d " x
        drain rest
    | None -> printfn "."
empty |> push 1 |> push 2 |> push 3 |> drain
let eval (tokens: string) =
    let step stack (token: string) =
        match token with
        | "+" | "-" | "*" | "/" as op ->
            (match stack with
             | b :: a :: rest ->
                 let r =
                     match op with
                     | "+" -> a + b
                     | "-" -> a - b
                     | "*" -> a * b
                     | _ -> a / b
                 r :: rest
             | _ -> failwith "stack underflow")
        | n -> int n :: stack
    tokens.Split ' ' |> Array.fold step [] |> List.head
printfn "%d" (eval "3 4 + 2 *")
try printfn "%d" (eval "+") with Failure m -> printfn "error: %s" m
