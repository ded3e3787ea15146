let cells = [| 1..6 |]
cells.[..1] <- [| 10; 20 |]
cells.[4..] <- [| 50; 60 |]
cells.[2..3] <- [| 30; 40 |]
printfn "%A" cells
let words = [| "a"; "b"; "c" |]
words.[1..1] <- [| "B" |]
printfn "%A" words
