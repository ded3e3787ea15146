type IFoo =
   abstract Bar: s: string -> string
type IFoo2 =
    abstract Test: int -> int
    abstract MakeFoo: unit -> IFoo
let mk () = { new IFoo2 with
                member x2.Test(i) = i
                member x2.MakeFoo() = { new IFoo with
                                           member x3.Bar(s: string) = s } }
let mk2 () = { 
    new IFoo2 with
    member x2.Test(i) = i
    member x2.MakeFoo() = {
        new IFoo with
        member x3.Bar(s: string) = s
    }
}
printfn "%d" (mk().Test 2)
printfn "%s" ((mk ()).MakeFoo().Bar "a")
printfn "%s" ((mk2 ()).MakeFoo().Bar "b")
