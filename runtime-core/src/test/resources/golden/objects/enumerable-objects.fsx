open System
open System.Collections.Generic

type Countdown(n: int) =
    interface IEnumerable<int> with
        member _.GetEnumerator() : IEnumerator<int> =
            (seq { for i in n .. -1 .. 1 -> i }).GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            (this :> IEnumerable<int>).GetEnumerator() :> System.Collections.IEnumerator
for i in Countdown 3 do printf "%d " i
printfn ""
printfn "%A" (Countdown 4 |> Seq.map (fun x -> x * x) |> List.ofSeq)
printfn "%d" (Seq.sum (Countdown 10))
printfn "%A" [ for x in Countdown 2 do yield x; yield! Countdown 1 ]

