exception MyErr of string
type C() = class end
type R = { A: int }
type U = X | Y of int
let show (o: obj) = printfn "%s" (o.GetType().Name)
try raise (MyErr "x") with e -> show e
try failwith "a" with e -> show e
try 1 / 0 |> ignore with e -> show e
try (List.head [] : int) |> ignore with e -> show e
printfn "%b %b" (box(C()).GetType() = typeof<C>) ((box 1).GetType() = typeof<int>)
printfn "%s %s %s" (typeof<R>.Name) ((5).GetType().FullName) ("a".GetType().ToString())
type Base() = class end
type Derived() = inherit Base()
type Colour = Red = 1 | Blue = 2
printfn "%b %b %b" (typeof<Derived>.IsSubclassOf typeof<Base>) (typeof<Base>.IsSubclassOf typeof<Derived>) (typeof<Derived>.IsSubclassOf typeof<obj>)
printfn "%b %b %b" (typeof<Base>.IsInstanceOfType(Derived())) (typeof<string>.IsInstanceOfType 5) (typeof<int>.IsInstanceOfType 5)
printfn "%A %b %b" (typeof<Colour>.GetEnumNames()) typeof<Colour>.IsEnum typeof<int[]>.IsArray
printfn "%s" (Colour.Red.GetType().Name)
printfn "%b" (typeof<Base>.IsAssignableFrom(typeof<Derived>))
