type IFoo =
    abstract Foo : unit -> int

let f<'T when 'T :> IFoo> (x: 'T) = x.Foo()
let r = f 3
