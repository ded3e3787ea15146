[<AbstractClass>]
type Animal() =
    abstract Sound : unit -> string

type Dog() =
    inherit Animal()
    member _.Bark() = "woof"
