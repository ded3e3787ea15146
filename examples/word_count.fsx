// Counts words: strings, pipelines, tuples.
let text =
    "the quick brown fox jumps over the lazy dog and the dog sleeps while the fox runs"

let counts =
    text.Split(' ')
    |> Array.toList
    |> List.countBy id
    |> List.sortBy (fun (word, count) -> (-count, word))

for (word, count) in List.truncate 5 counts do
    printfn "%-6s %d" word count

let longest = counts |> List.map fst |> List.maxBy String.length
printfn "longest: %s, %d different words" longest counts.Length
