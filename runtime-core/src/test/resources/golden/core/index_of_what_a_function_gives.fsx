let xs = [ 10; 20; 30 ]
printfn "%d" (List.rev (xs)[0])
printfn "%A" (List.map (fun x -> x + 1) (id xs)[1..])
let f x = x + 1
printfn "%d" (f xs[1])
printfn "%d" ((List.rev xs)[0])
printfn "%A" (List.rev [ 1; 2; 3 ][0])
printfn "%b %b" ("a".CompareTo(null: obj) > 0) ("a".CompareTo(null: string) > 0)
let ys: int[] = Array.zeroCreate 4
[| 1; 2; 3 |].CopyTo(ys, 1)
printfn "%A" ys
printfn "%d %d %d" sizeof<byte> sizeof<float> sizeof<char>
