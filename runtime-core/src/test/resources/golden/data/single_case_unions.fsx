type Email = Email of string
type UserId = UserId of int
let send (Email e) (UserId id) = sprintf "%s #%d" e id
printfn "%s" (send (Email "a@b") (UserId 7))
let (Email raw) = Email "x@y"
printfn "%s" raw
printfn "%b" (UserId 1 = UserId 1)
