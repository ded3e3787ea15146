let some = ValueSome 3
let none: int voption = ValueNone
printfn "%A %A %d %b %b" some none some.Value some.IsSome none.IsNone
printfn "%A %A" (ValueOption.map ((+) 1) some) (ValueOption.bind (fun x -> ValueSome(x * 2)) some)
printfn "%b %b" (ValueOption.isSome some) (ValueOption.isNone some)
printfn "%d %d" (ValueOption.get some) (ValueOption.count none)
printfn "%d %d" (ValueOption.fold (-) 10 some) (ValueOption.foldBack (-) some 10)
printfn "%b %b %b" (ValueOption.exists ((=) 3) some) (ValueOption.forall ((=) 4) none) (ValueOption.contains 3 some)
printfn "%A %A" (ValueOption.filter ((=) 4) some) (ValueOption.flatten (ValueSome(ValueSome 1)))
printfn "%d %d" (ValueOption.defaultValue 7 none) (ValueOption.defaultWith (fun () -> 8) none)
printfn "%A %A" (ValueOption.orElse (ValueSome 1) none) (ValueOption.orElseWith (fun () -> ValueSome 2) none)
printfn "%A" (ValueOption.map2 (+) some (ValueSome 4))
printfn "%A" (ValueOption.map3 (fun a b c -> a + b + c) some some none)
printfn "%A %A" (ValueOption.toList some) (ValueOption.toArray none)
printfn "%A %A" (ValueOption.toOption some) (ValueOption.ofOption (Some 'c'))
printfn "%A %A" (Option.toValueOption (None: int option)) (Option.ofValueOption (ValueSome "a"))
printfn "%A" (ValueOption.ofObj (null: string))
printfn "%b" (isNull (ValueOption.toObj (ValueNone: string voption)))
printfn "%A %A" (Result.toValueOption (Ok 1: Result<int, string>)) (Result.toValueOption (Error "e": Result<int, string>))
printfn "%d" (Result.foldBack (fun x state -> x + state) (Ok 1: Result<int, string>) 2)
ValueOption.iter (printfn "%d") some
printfn "%d %d" (defaultValueArg none 7) (defaultValueArg some 7)
printfn "%b %b %d" (ValueSome 1 < ValueSome 2) (none < some) (compare some none)
printfn "%b" (hash some = hash (ValueSome 3))
printfn "%A" [ ValueSome(Some 1); ValueNone ]

match some with
| ValueSome value when value > 2 -> printfn "more than 2"
| ValueSome _ -> printfn "some"
| ValueNone -> printfn "none"

try
    none.Value |> ignore
with :? System.InvalidOperationException as e ->
    printfn "%s" e.Message
