// Members that are used in the place of others when they are there.
type Traced =
    | Traced
    member _.Bind(x: 'a list, f: 'a -> 'b list) =
        printf "Bind "
        List.collect f x
    member _.BindReturn(x: 'a list, f: 'a -> 'b) =
        printf "BindReturn "
        List.map f x
    member _.Bind2(x: 'a list, y: 'b list, f: 'a * 'b -> 'c list) =
        printf "Bind2 "
        List.collect f (List.zip x y)
    member _.MergeSources(x: 'a list, y: 'b list) =
        printf "MergeSources "
        List.zip x y
    member _.MergeSources3(x: 'a list, y: 'b list, z: 'c list) =
        printf "MergeSources3 "
        List.zip3 x y z
    member _.Return x = [ x ]
    member _.Source(x: 'a list) =
        printf "Source "
        x

let traced = Traced

let one = traced {
    let! x = [ 1; 2 ]
    return x + 1
}
printfn "%A" one

let two = traced {
    let! x = [ 1; 2 ]
    and! y = [ 10; 20 ]
    return x + y
}
printfn "%A" two

let three = traced {
    let! x = [ 1; 2 ]
    and! y = [ 10; 20 ]
    and! z = [ 100; 200 ]
    let sum = x + y + z
    if sum > 200 then return 0 else return sum
}
printfn "%A" three

let four = traced {
    let! a = [ 1 ]
    and! b = [ 2 ]
    and! c = [ 3 ]
    and! d = [ 4 ]
    let! e = [ 5 ]
    return (a, b, c, d, e)
}
printfn "%A" four

type Traced with
    member _.Zero() = [ -1 ]

let five = traced {
    let! x = [ 1; 2 ]
    if x > 1 then
        return x
}
printfn "%A" five
