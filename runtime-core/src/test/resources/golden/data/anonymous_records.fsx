let p = {| Name = "a"; Age = 3 |}
printfn "%s %d" p.Name p.Age
let q = {| p with Age = 4 |}
printfn "%d" q.Age
printfn "%b" (p = {| Name = "a"; Age = 3 |})
let f (x: {| Id: int |}) = x.Id
printfn "%d" (f {| Id = 9 |})
