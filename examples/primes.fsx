// An infinite sequence: it is computed as far as somebody asks.
let isPrime n =
    let rec check divisor = divisor * divisor > n || (n % divisor <> 0 && check (divisor + 1))
    n > 1 && check 2

let primes =
    seq {
        let mutable candidate = 2

        while true do
            if isPrime candidate then
                yield candidate

            candidate <- candidate + 1
    }

printfn "%A" (primes |> Seq.take 10 |> Seq.toList)
printfn "the first above 100: %d" (primes |> Seq.find (fun p -> p > 100))
