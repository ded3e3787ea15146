open System
let a = Nullable 5
let b = Nullable<int>()
printfn "%b %b %d" a.HasValue b.HasValue a.Value
printfn "%d %d %d" (b.GetValueOrDefault()) (b.GetValueOrDefault 7) (a.GetValueOrDefault 9)
printfn "%A %A" (Option.ofNullable a) (Option.ofNullable b)
printfn "%A %b" (Option.toNullable (Some 3.5)) ((Option.toNullable None : Nullable<int>).HasValue)
try printfn "%d" b.Value with :? InvalidOperationException as e -> printfn "%s" e.Message
printfn "[%s] [%s]" (a.ToString()) (b.ToString())
printfn "[%O] [%O]" a b
printfn "%A %A" a b
printfn "%b %b %b" (a = Nullable 5) (a = b) (b = Nullable())
let f (x: Nullable<float>) = if x.HasValue then x.Value else -1.0
printfn "%g %g" (f (Nullable 2.5)) (f (Nullable()))
type R = { When: Nullable<DateTime>; N: Nullable<int> }
let r = { When = Nullable(); N = Nullable 3 }
printfn "%b %d" r.When.HasValue r.N.Value
match box a with
| :? int as i -> printfn "int %d" i
| _ -> printfn "other"
printfn "%b" (isNull (box b))
match Option.ofNullable a with Some x -> printfn "%d" x | None -> ()
type T =
    static member M(x: Nullable<int>) = x.HasValue
printfn "%b" (T.M(5))
