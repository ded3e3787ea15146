type R = { Name: string; Age: int; Tags: string list }
type Inner = { X: int; Y: float }
type Big = { First: Inner; Second: Inner option; Third: Inner list; Fourth: string; Fifth: R }
type Shape = | Circle of float | Rect of w: float * h: float | Named of string * Shape | Empty | Rec of R
type Tree = Leaf | Node of Tree * int * Tree
type S = S of int
type Gen<'a> = { V: 'a }
let r = { Name = "Ann"; Age = 3; Tags = ["a";"b"] }
printfn "%A" r
printfn "%A" { r with Tags = [for i in 1..30 -> sprintf "tag%d" i] }
printfn "%A" { r with Name = String.replicate 100 "x" }
let i = { X = 1; Y = 2.5 }
let big = { First = i; Second = Some i; Third = [i;i]; Fourth = "f"; Fifth = r }
printfn "%A" big
printfn "%A" [big]
printfn "%A" (Some big)
printfn "%A" [Circle 1.0; Rect (1.0, 2.0); Named ("n", Circle 2.0); Empty; Rec r]
printfn "%A" (Named ("n", Named ("m", Rec r)))
let rec tree n = if n = 0 then Leaf else Node (tree (n-1), n, tree (n-1))
printfn "%A" (tree 2)
printfn "%A" (tree 3)
printfn "%A" (tree 5)
printfn "%A" [1..200]
printfn "%A" [|1..200|]
printfn "%A" (seq { 1..10 })
printfn "%A" (Seq.map id [1;2])
printfn "%A" (Map.ofList [for i in 1..20 -> i, string i])
printfn "%A" (Set.ofList [1..20])
printfn "%A" (Map.ofList [1, [1;2]; 2, []])
printfn "%A" [Some 1; None]
printfn "%A" [Some (Some 1)]
printfn "%A" (Ok 1 : Result<int,string>)
printfn "%A" [(1,"a",true)]
printfn "%A" ((1,2),(3,(4,5)))
printfn "%A" ()
printfn "%A" [()]
printfn "%A" (null: string)
printfn "%A" [(null: string)]

printfn "%A" [S 1; S 2]
printfn "%A" { V = { V = 1 } }
printfn "%A" (box 1, box "a", box null)
printfn "%A" "a\nb\"c\\"
printfn "%A" ['a'; '\n'; '\''; '"'; '\\'; '\t'; '\000']
printfn "%A" [1.0; 1.5; 1e20; 1e-10; nan; infinity; -infinity; 0.1; 100000.0; 123456789.123; 1e15; 1e16]
printfn "%A" (1y, 1uy, 1s, 1us, 1u, 1UL, 1.5f, 1.5M, 5I)
printfn "%A" [[1;2];[3]]
printfn "%A" [for i in 1..5 -> [for j in 1..30 -> i*j]]
printfn "%A" [for i in 1..30 -> (i, sprintf "item %d" i)]
printfn "%A" (ref 5)
printfn "%A" (Choice1Of2 1 : Choice<int,string>)
printfn "%A" (exn "boom")
printfn "%A" [|[|1;2|];[||]|]
printfn "%A" (Some [])
printfn "%A" (Some "x", Some 'c', Some 1.0)
printfn "%A" [Rect (-1.0, -2.5); Circle -1.0]
printfn "%A" (Some -1, [-1], S -1)
printfn "%A" (ResizeArray [ 1; 2; 3 ])
printfn "%A" {| A = 1; B = "x" |}
printfn "%A" [for i in 1..100 -> i]
printfn "%A" [for i in 1..101 -> i]
printfn "%A" (String.replicate 200 "long ")
printfn "%A" [String.replicate 50 "a"; String.replicate 50 "b"]
printfn "%A" (String.replicate 50 "a", String.replicate 50 "b")
printfn "%A" (Some (String.replicate 90 "a"))
printfn "%A" (Map.ofList ["key", r; "other", r])
printfn "%A" (1, r)
printfn "%A" [1, r; 2, r]
printfn "val: %A end" r
printfn "%O|%O|%O|%O" r (Some 1) [1;2;3;4] (Circle 1.0)
printfn "%s|%s|%s" (string r) (string (Some 1)) (string [1;2])
printfn "%A" (r.ToString())
printfn "%A" (Array.zeroCreate<string> 2)
printfn "%A" [Unchecked.defaultof<string>]
printfn "%A" (Node (Leaf, 1, Leaf), [Leaf])
printfn "%20A|%-20A|" 1 2
printfn "%5A" [1]
printfn "%A" (Some (1,2))
printfn "%A" (Some (S 1))
printfn "%A" (Some (Rect (1.0,2.0)))
printfn "%A" (Set.ofList ["a";"b"], Map.empty<int,int>, Set.empty<int>)
