type Plain =
    | Plain
    member _.Return x = x
    member _.Delay f = f ()

let plain = Plain
let one = plain { return 1 }

let bound = plain {
    let! x = 1
    return x
}

let looped = plain {
    for i in 1..3 do
        return i
}

let combined = plain {
    if one > 1 then
        return 2
    return 3
}
let zero = plain { printfn "no value" }
