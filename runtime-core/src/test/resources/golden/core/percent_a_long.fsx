printfn "%A" [1 .. 60]
printfn "%A" [ for i in 1 .. 12 -> sprintf "item number %d" i ]
type Person = { FirstName: string; LastName: string; Age: int; Emails: string list }
printfn "%A" { FirstName = "Ada"; LastName = "Lovelace"; Age = 36; Emails = ["ada@example.org"; "lovelace@example.org"] }
printfn "%A" [ { FirstName = "A"; LastName = "B"; Age = 1; Emails = [] }; { FirstName = "C"; LastName = "D"; Age = 2; Emails = ["x"] } ]
type Tree = Leaf | Node of Tree * int * Tree
printfn "%A" (Node (Node (Leaf, 1, Leaf), 2, Node (Leaf, 3, Leaf)))
printfn "%A" [| 1 .. 200 |]
