let [a; b] = [1; 2]
let { contents = c } = ref 3
let (Some d) = Some 4
let h :: t = [5; 6; 7]
let _, e = (0, 8)
printfn "%d %d %d %d %d %A %d" a b c d h t e
let f (Some x) = x
printfn "%d" (f (Some 9))
let g ((a, b), [c]) = a + b + c
printfn "%d" (g ((1, 2), [3]))
