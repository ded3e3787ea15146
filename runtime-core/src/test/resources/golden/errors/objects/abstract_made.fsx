[<AbstractClass>]
type Animal() =
    abstract Sound : unit -> string

let a = Animal()
