type Node = { value: int; mutable next: Node option }
let a = { value = 1; next = None }
let b = { value = 2; next = Some a }
a.next <- Some b
printfn "%d" a.next.Value.next.Value.value
