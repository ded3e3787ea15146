// A loop passes over elements that do not fit its pattern; a comprehension fails at the first.
type Pet =
    | Cat of string * int
    | Dog of string

let pets = [ Dog "Lassie"; Cat("Felix", 9); Dog "Rin" ]

for Dog name in pets do
    printfn "%s" name

for Dog name in Array.ofList pets do
    printfn "%s" name

for (1, x) in [ 1, 2; 2, 3; 1, 4 ] do
    printfn "%d" x

let inSequence =
    seq {
        for Dog name in pets do
            printfn "passing %s" name

        for Dog name in pets do
            yield name
    }

try
    printfn "%d" (Seq.length inSequence)
with MatchFailureException _ ->
    printfn "no match"
