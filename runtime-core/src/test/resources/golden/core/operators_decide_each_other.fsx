// What is known of one operator says what the operands of another are.
let half a b = (a - b) / 2.0
let step width (low, high) =
    let dx, dy = (high - low) / float width, 1
    dx * float dy
let scaled x y =
    let total = x + y
    let ratio = total / 4.0
    ratio * 2.0

printfn "%.1f %.2f %.1f" (half 5.0 2.0) (step 4 (1.0, 2.0)) (scaled 1.0 3.0)
