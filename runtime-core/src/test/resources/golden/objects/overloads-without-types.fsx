// Overloads whose parameter types follow from their bodies, and from nothing else.
type Greeting() =
    do printfn "hello"

    new(name) =
        printf "%s: " name
        Greeting()

    new(count) =
        printf "%i: " count
        Greeting()

type Joiner() =
    member _.Join(left, right) = Seq.append (Seq.singleton left) (Seq.singleton right)
    member _.Join(left, right) = Seq.append (Seq.singleton left) right
    member _.Show(n) = sprintf "int %d" n
    member _.Show(s) = sprintf "string %s" s
    static member (+) (j: Joiner, n) = n + 1
    static member (+) (n, j: Joiner) = n + "!"

Greeting() |> ignore
Greeting(3) |> ignore
Greeting("Ann") |> ignore
printfn "%s, %s" (Joiner().Show 1) (Joiner().Show "a")
printfn "%d %s" (Joiner() + 1) ("a" + Joiner())
