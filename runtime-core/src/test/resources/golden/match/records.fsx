type Person = { Name: string; Age: int }
let describe p =
    match p with
    | { Name = "Ada" } -> "the countess"
    | { Age = age } when age < 18 -> "a minor"
    | { Name = n; Age = a } -> sprintf "%s, %d" n a
printfn "%s" (describe { Name = "Ada"; Age = 36 })
printfn "%s" (describe { Name = "Bob"; Age = 7 })
printfn "%s" (describe { Name = "Cyd"; Age = 40 })
let name { Name = n } = n
printfn "%s" (name { Name = "X"; Age = 1 })
