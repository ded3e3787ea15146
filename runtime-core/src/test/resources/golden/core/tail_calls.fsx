let rec loop i acc = if i = 0 then acc else loop (i - 1) (acc + i)
printfn "%d" (loop 60000 0)
let rec even n = if n = 0 then true else odd (n - 1)
and odd n = if n = 0 then false else even (n - 1)
printfn "%b" (even 500001)
let sumTo n =
    let rec go i acc =
        if i > n then acc
        else go (i + 1) (acc + i)
    go 1 0
printfn "%d" (sumTo 60000)
let rec countDown (f: int -> unit) n =
    if n > 0 then
        f n
        countDown f (n - 1)
let total = ref 0
countDown (fun n -> total.Value <- total.Value + 1) 300000
printfn "%d" total.Value
let rec cps n k = if n = 0 then k 0 else cps (n - 1) (fun r -> k (r + 1))
printfn "%d" (cps 20000 id)
