let rec fibs = seq { yield 0; yield 1; yield! Seq.zip fibs (Seq.skip 1 fibs) |> Seq.map (fun (a, b) -> a + b) }
fibs |> Seq.take 8 |> Seq.toList |> printfn "%A"
type Obj = { Get: unit -> int; Twice: unit -> int }
let rec obj = { Get = (fun () -> 21); Twice = fun () -> obj.Get() * 2 }
printfn "%d" (obj.Twice())
let rec ones = lazy (1 :: [ (if false then ones.Force().Head else 2) ])
printfn "%A" (ones.Force())
let test () =
    let rec xs = lazy (if xs.IsValueCreated then [ 1 ] else [ 2 ])
    let rec nats = seq { yield 0; yield! Seq.map ((+) 1) nats }
    printfn "%A %A" (xs.Force()) (nats |> Seq.take 4 |> List.ofSeq)
    let rec f = fun n -> if n = 0 then 0 else g (n - 1)
    and g = fun n -> if n = 0 then 1 else f (n - 1)
    printfn "%d" (f 5)
test ()
type Node = { Name: string; mutable Next: Node option }
let rec a = { Name = "a"; Next = Some b }
and b = { Name = "b"; Next = Some a }
printfn "%s" a.Next.Value.Next.Value.Name
type Nested<'T> = Flat of 'T | Deep of Nested<'T list>
let rec depth<'T> (n: Nested<'T>) : int = match n with Flat _ -> 0 | Deep d -> 1 + depth d
printfn "%d" (depth (Deep(Deep(Flat [ [ 1 ] ]))))
