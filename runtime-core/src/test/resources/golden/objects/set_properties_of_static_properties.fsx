type Counter() =
    static let current = Counter()
    let mutable count = 0
    static member Current = current

    member _.Count
        with get () = count
        and set value = count <- value

Counter.Current.Count <- 3
printfn "%d" Counter.Current.Count

type Pair =
    { mutable Value: int
      Inner: Counter }

module Outer =
    let counter = Counter()
    let mutable number = 1

    module Inner =
        let pair = { Value = 1; Inner = Counter() }

Outer.counter.Count <- 5
Outer.number <- 4
Outer.Inner.pair.Value <- 7
Outer.Inner.pair.Inner.Count <- 9
printfn "%d %d %d %d" Outer.counter.Count Outer.number Outer.Inner.pair.Value Outer.Inner.pair.Inner.Count
