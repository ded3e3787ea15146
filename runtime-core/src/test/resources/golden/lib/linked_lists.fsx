// .NET's linked lists.
open System
open System.Collections.Generic

let list = LinkedList<int> ()
list.AddLast 2 |> ignore
list.AddFirst 1 |> ignore
let four = list.AddLast 4
list.AddBefore (four, 3) |> ignore
list.AddAfter (four, 5) |> ignore
printfn "%A %d" (Seq.toList list) list.Count
printfn "%d %d" list.First.Value list.Last.Value
printfn "%d %d" four.Previous.Value four.Next.Value
printfn "%b %b" (isNull list.First.Previous) (isNull list.Last.Next)
printfn "%b %b" (list.Contains 3) (list.Contains 9)
list.Remove four
printfn "%A" (Seq.toList list)
printfn "%b %b" (list.Remove 1) (list.Remove 77)
list.RemoveLast ()
printfn "%A" (Seq.toList list)
list.AddFirst four
four.Value <- 40

for element in list do
    printf "%d " element

printfn ""
let mutable node = list.First

while not (isNull node) do
    printf "<%d>" node.Value
    node <- node.Next

printfn ""
let words = LinkedList<string> [ "a"; "b"; "a" ]
printfn "%b" (obj.ReferenceEquals (words.FindLast "a", words.Last))
printfn "%b" (isNull (words.Find "z"))

try
    words.AddLast words.First
with :? InvalidOperationException -> printfn "it is in a list"

try
    words.Remove (LinkedListNode<string> "b")
with :? InvalidOperationException -> printfn "it is in no list"

words.Clear ()
printfn "%d" words.Count

try
    words.RemoveFirst ()
with :? InvalidOperationException -> printfn "empty"
