let rec x = x + 1
let rec a = b + 1
and b = 2
let rec c = 2
and d = c + 1
let f () =
    let rec y = [ y ]
    y
