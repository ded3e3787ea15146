let f (x: int) (y: string) : string = y + string x
let g: int -> int = fun x -> x + 1
let xs: int list = []
let ys: string[] = [| |]
let t: int * string = (1, "a")
let o: float option = Some 1.0
let h (f: 'a -> 'b) (x: 'a) : 'b = f x
let k: (int -> int) -> int -> int = fun f x -> f x
printfn "%s %d %d %d %A %A" (f 1 "a") (g 1) (List.length xs) ys.Length t o
printfn "%s" (h string 5)
printfn "%d" (k g 5)
type Name = string
type Pair<'a> = 'a * 'a
let n: Name = "n"
let p: Pair<int> = (1, 2)
printfn "%s %A" n p
