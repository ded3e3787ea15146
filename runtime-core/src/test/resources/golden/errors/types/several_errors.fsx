let total = 1 + "two"

let name: string = 5

let flag = if total then 1 else 2

printfn "%d" name
