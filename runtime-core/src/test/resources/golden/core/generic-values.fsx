// The parts of a tuple are as general as values by themselves.
let nothing, empty = None, []
printfn "%A %A" (nothing: int option) (nothing: string option)
printfn "%A %A" (1 :: empty) ("x" :: empty)

let identity, first = (fun x -> x), (fun x y -> x)
printfn "%d %s %d" (identity 1) (identity "a") (first 1 "b")

let local () =
    let identity, constant = (fun x -> x), (fun x _ -> x)
    printfn "%d %s %d" (identity 1) (identity "z") (constant 1 "q")

local ()

// A value with type parameters is computed where it is named.
let mutable count = 0

let counted<'a> =
    count <- count + 1
    count

printfn "%d %d" counted<int> counted<string>

let empties<'T> : 'T list = []
printfn "%A" empties<int>

let fresh<'T> = System.Collections.Generic.List<'T>()
let numbers = fresh<int>
numbers.Add 1
printfn "%d %d" numbers.Count fresh<int>.Count

module Tables =
    let make<'T when 'T: equality> = System.Collections.Generic.Dictionary<'T, int>()

let table = Tables.make<string>
table.["a"] <- 1
printfn "%d" table.Count

// What exit gives is obj where nothing says more.
let ended =
    match count with
    | 2 -> null
    | _ -> exit 1

printfn "%b" (isNull ended)
