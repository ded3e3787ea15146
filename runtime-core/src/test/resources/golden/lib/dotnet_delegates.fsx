open System
open System.Collections.Generic
let l = List<int>([3;1;2])
printfn "%d" (l.Find(Predicate<int>(fun x -> x > 2)))
printfn "%d" (l.Find(Predicate(fun x -> x < 2)))
let f = Func<int,int>(fun x -> x + 1)
printfn "%d" (f.Invoke 3)
let a = Action(fun () -> printfn "act")
a.Invoke()
l.Sort(Comparison(fun a b -> compare b a))
printfn "%A" (Seq.toList l)
l.ForEach(Action<int>(fun x -> printfn "%d" x))
printfn "%A" (l.ConvertAll(Converter(fun x -> string x)) |> Seq.toList)
let add = Func<_,_,_>(fun a b -> a + b : int)
printfn "%d" (add.Invoke(1, 2))
let isBig x = x > 1
printfn "%d" (l.FindAll(isBig).Count)
