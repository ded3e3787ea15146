let numbers =
    seq {
        yield 1
        yield 2
        failwith "no more numbers"
    }

printfn "%d" (Seq.head numbers)
printfn "%d" (Seq.sum numbers)
