open System

let mutable firstRuns = 0
let mutable secondRuns = 0

let first =
    seq {
        firstRuns <- firstRuns + 1
        yield! [ 1; 2 ]
    }

let second =
    seq {
        secondRuns <- secondRuns + 1
        yield! [ 'a'; 'b' ]
    }

let pairs = Seq.allPairs first second
printfn "%d %d" firstRuns secondRuns
printfn "%A" (Seq.toList pairs)
printfn "%d" (Seq.length pairs)
printfn "%d %d" firstRuns secondRuns

for text in [ "0:5:34 PM"; "15:5:34 PM"; "12:5:34 AM"; "12:00 PM"; "13:00 AM" ] do
    match DateTime.TryParse text with
    | true, moment -> printfn "%s %s" text (moment.ToString "HH:mm:ss")
    | false, _ -> printfn "%s is none" text
