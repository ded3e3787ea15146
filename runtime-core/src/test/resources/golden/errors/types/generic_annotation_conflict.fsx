let pair (x: 'a) (y: 'a) = [x; y]
let mixed = pair 1 "one"

printfn "%A" mixed
