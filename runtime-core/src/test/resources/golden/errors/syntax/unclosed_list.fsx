let primes = [2; 3; 5

let total = List.sum primes

printfn "%d" total
