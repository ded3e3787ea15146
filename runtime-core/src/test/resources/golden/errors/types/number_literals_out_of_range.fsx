let a = 256uy
let b = -129y
let c = 4294967296u
let d = 18446744073709551616UL
