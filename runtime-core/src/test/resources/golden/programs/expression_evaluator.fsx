type Expr =
    | Const of float
    | Var of string
    | BinOp of Expr * char * Expr
    | Call of string * Expr list
let rec show = function
    | Const c -> sprintf "%g" c
    | Var v -> v
    | BinOp (l, op, r) -> sprintf "(%s %c %s)" (show l) op (show r)
    | Call (f, args) -> sprintf "%s(%s)" f (args |> List.map show |> String.concat ", ")
let rec eval env e =
    match e with
    | Const c -> Ok c
    | Var v ->
        match Map.tryFind v env with
        | Some x -> Ok x
        | None -> Error (sprintf "unbound %s" v)
    | BinOp (l, op, r) ->
        eval env l
        |> Result.bind (fun a ->
            eval env r
            |> Result.bind (fun b ->
                match op with
                | '+' -> Ok (a + b)
                | '*' -> Ok (a * b)
                | '/' when b = 0.0 -> Error "division by zero"
                | '/' -> Ok (a / b)
                | c -> Error (sprintf "bad operator %c" c)))
    | Call ("sqrt", [x]) -> eval env x |> Result.map sqrt
    | Call (f, args) -> Error (sprintf "bad call %s/%d" f args.Length)
let env = Map [ "x", 3.0; "y", 0.0 ]
for e in [ BinOp (Var "x", '+', Const 1.0); BinOp (Const 1.0, '/', Var "y"); Call ("sqrt", [Const 16.0]); Var "z"; Call ("f", []) ] do
    match eval env e with
    | Ok v -> printfn "%s = %.2f" (show e) v
    | Error m -> printfn "%s: %s" (show e) m
