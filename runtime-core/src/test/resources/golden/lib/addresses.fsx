let incr2 (x: byref<int>) = x <- x + 2
let mutable a = 5
incr2 &a
printfn "%d" a
let f () =
    let mutable b = 1
    incr2 &b
    let r = &b
    r <- r * 10
    printfn "%d %d" b r
    incr2 &r
    printfn "%d" b
f ()
let swap (x: byref<'T>) (y: byref<'T>) =
    let t = x
    x <- y
    y <- t
let g () =
    let arr = [| 1; 2; 3 |]
    swap &arr.[0] &arr.[2]
    printfn "%A" arr
    let mutable s = "a"
    let mutable t = "b"
    swap &s &t
    printfn "%s %s" s t
g ()
type P() =
    [<DefaultValue>] val mutable X : int
    static member TryGet(k: int, result: byref<string>) : bool =
        if k > 0 then
            result <- "found"
            true
        else false
let p = P()
incr2 &p.X
printfn "%d" p.X
let mutable res = ""
if P.TryGet(1, &res) then printfn "%s" res
let cell = ref 3
let len (x: byref<string>) = x.Length
printfn "%d" (len &res)
type Q =
    static member Bump(x: byref<int>) = x <- x + 1
Q.Bump(cell)
printfn "%d" cell.Value
let d = System.Collections.Generic.Dictionary<string,int>()
d.["a"] <- 1
let h () =
    let mutable v = 0
    if d.TryGetValue("a", &v) then printfn "%d" v
h ()
let inline addIn (a: inref<int>) = a + 1
let k () =
    let z = 4
    printfn "%d" (addIn &z)
k ()
