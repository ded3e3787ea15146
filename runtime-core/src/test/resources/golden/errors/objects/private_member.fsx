type A() =
    member private _.Secret = 1
    member x.Show = x.Secret

let n = A().Secret
