let counter () =
    let count = ref 0
    fun () ->
        count.Value <- count.Value + 1
        count.Value
let a = counter ()
let b = counter ()
printfn "%d %d %d" (a ()) (a ()) (b ())
let adders = [ for i in 1 .. 3 -> fun x -> x + i ]
for f in adders do printf "%d " (f 10)
printfn ""
let make x y =
    let z = x * y
    let inner w = w + x + y + z
    inner
printfn "%d" (make 2 3 100)
let mixed (s: string) (f: float) (n: int) (c: char) =
    fun () -> sprintf "%s %.1f %d %c" s f n c
printfn "%s" (mixed "s" 1.5 3 'c' ())
