let letters = seq { for c = 'a' to 'f' do c }
printfn "%A" (List.ofSeq letters)

let pairs =
    seq {
        for c = 'a' to 'b' do
            for n = 1 to 2 do
                yield (c, n)
    }

printfn "%A" (List.ofSeq pairs)
