module Parser =
    module Numbers =
        let positive (text: string) =
            let n = int text
            if n <= 0 then failwith "not positive"
            n

    let sum texts = texts |> List.sumBy Numbers.positive

printfn "%d" (Parser.sum ["1"; "2"])
printfn "%d" (Parser.sum ["1"; "-2"])
