// null in queues and stacks.
open System.Collections.Generic
let q = Queue<string>()
q.Enqueue null
q.Enqueue "a"
printfn "%d %b %b %A" q.Count (q.Contains null) (q.Contains "b") (List.ofSeq q)
printfn "%b %b %s" (isNull (q.Peek())) (isNull (q.Dequeue())) (q.Dequeue())
let s = Stack<string>()
s.Push "a"
s.Push null
for x in s do printf "[%s]" x
printfn ""
printfn "%b %s %b" (isNull (s.Pop())) (s.Pop()) (s.Contains null)
printfn "%s" (try s.Pop() with :? System.InvalidOperationException -> "empty")
