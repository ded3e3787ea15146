// generic local functions and captures
let pairUp xs ys =
    let rec zip acc a b =
        match a, b with
        | x :: xs, y :: ys -> zip ((x, y) :: acc) xs ys
        | _ -> List.rev acc
    zip [] xs ys
printfn "%A" (pairUp [1; 2; 3] ["a"; "b"])
let outer k =
    let twice f x = f (f x)
    let addK n = n + k
    let s = twice (fun (t: string) -> t + "!") "hi"
    let n = twice addK 10
    s, n, List.map addK [1; 2]
printfn "%A" (outer 5)
// arrays of kinds through generic functions
let arrayOf n x = Array.create n x
let a1 = arrayOf 2 1.5
a1.[0] <- 2.5
let a2 = arrayOf 2 'c'
let a3 = arrayOf 2 true
let a4 = arrayOf 2 "s"
printfn "%A %A %A %A" a1 a2 a3 a4
let swap (a: 'a[]) i j =
    let t = a.[i]
    a.[i] <- a.[j]
    a.[j] <- t
swap a1 0 1
printfn "%A" a1
let sumBy f (xs: 'a list) = List.fold (fun acc x -> acc + f x) 0 xs
printfn "%d" (sumBy String.length ["a"; "bcd"])
type Box<'a> = { content: 'a; items: 'a[] }
let b = { content = 3; items = [| 1; 2; 3 |] }
printfn "%d %d" b.content b.items.[1]
let mapBox f b = { content = f b.content; items = Array.map f b.items }
let b2 = mapBox (fun x -> float x * 1.5) b
printfn "%f %A" b2.content b2.items
// closures in data
let fs = [ (fun x -> x + 1); (fun x -> x * 2) ]
printfn "%A" (fs |> List.map (fun f -> f 10))
let ops = Map.ofList [ "add", (fun a b -> a + b); "mul", (fun a b -> a * b) ]
printfn "%d" (ops.["mul"] 6 7)
// try/finally in sequences
let s = seq {
    try
        yield 1
        yield 2
    finally
        printfn "done" }
for x in s do printfn "%d" x
let rec walk n = seq {
    if n > 0 then
        yield n
        yield! walk (n - 1) }
printfn "%A" (walk 4 |> Seq.toList)
// mutable captured in seq/list
let squares = [| for i in 0 .. 3 -> i * i |]
printfn "%A" squares
let nested = [ for i in 1 .. 3 do for j in 1 .. i do yield i * 10 + j ]
printfn "%A" nested
let x = 5
let r = if x > 3 && (x < 10 || x = 20) && not (x = 7) then "yes" else "no"
printfn "%s" r
let f2 = function
    | 0 | 1 -> "small"
    | n when n < 0 -> "neg"
    | n when n % 2 = 0 -> "even"
    | _ -> "odd"
printfn "%s" (String.concat "," (List.map f2 [0; 1; -4; 6; 9]))
type Expr = Num of float | Add of Expr * Expr | Mul of Expr * Expr | Neg of Expr | Var of string
let rec simplify e =
    match e with
    | Add (Num 0.0, x) | Add (x, Num 0.0) -> simplify x
    | Mul (Num 1.0, x) | Mul (x, Num 1.0) -> simplify x
    | Mul (Num 0.0, _) | Mul (_, Num 0.0) -> Num 0.0
    | Add (a, b) -> Add (simplify a, simplify b)
    | Mul (a, b) -> Mul (simplify a, simplify b)
    | Neg (Neg x) -> simplify x
    | Neg x -> Neg (simplify x)
    | e -> e
printfn "%A" (simplify (Add (Num 0.0, Mul (Num 1.0, Neg (Neg (Var "x"))))))
let safeDiv a b = try Some (a / b) with :? System.DivideByZeroException -> None
printfn "%A %A" (safeDiv 6 3) (safeDiv 1 0)
let test (o: obj) = match o with :? int as i -> sprintf "int %d" i | :? string as s -> "str " + s | _ -> "other"
printfn "%s %s %s" (test (box 3)) (test (box "q")) (test (box 1.5))
let (a, b3), c = (1, 2), 3
printfn "%d" (a + b3 + c)
let compose = List.map ((+) 1) >> List.filter (fun x -> x > 2) >> List.sum
printfn "%d" (compose [1; 2; 3])
let mutable acc = ""
for KeyValue (k, v) in Map.ofList [1, "a"; 2, "b"] do acc <- acc + sprintf "%d%s" k v
printfn "%s" acc
let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)
printfn "%d" (fib 15)
let partial = fib >> string
printfn "%s" (partial 10)
printfn "%s" (match [1;2;3] with [a; b; c] when a < b -> sprintf "%d%d%d" a b c | _ -> "?")
let arr2 = [| 1; 2 |]
printfn "%s" (match arr2 with [| x; y |] -> sprintf "two %d" (x + y) | [||] -> "none" | _ -> "many")
type V = { x: int; y: int } with
    static member (+) (a: V, b: V) = { x = a.x + b.x; y = a.y + b.y }
    static member Zero = { x = 0; y = 0 }
let inline total xs = List.fold (fun s v -> s + v) LanguagePrimitives.GenericZero xs
printfn "%A" (total [{ x = 1; y = 2 }; { x = 3; y = 4 }])
printfn "%d" (total [1; 2; 3])
printfn "%A" (List.sum [{ x = 1; y = 2 }; { x = 3; y = 4 }])
