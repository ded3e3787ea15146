[<Measure>] type m
[<Measure>] type s
let a = 1.0<m> + 1.0<s>
let b = 1.0<m> + 1.0
let c: float<m> = 2.0<s>
let f (x: float<m>) = x * x
let d: float<m> = f 1.0<m>
let e = 1.0<m> < 1.0<s>
let g = 2.0<foo>
let h (x: float<m>) : float = sin x
let i = [ 1.0<m>; 2.0<s> ]
let k = sqrt 4.0<m> + 1.0<m>
