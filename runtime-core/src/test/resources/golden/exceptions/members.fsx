// Exceptions with members.
exception Plain of string with
    override this.Message = "plain: " + this.Data0

exception Coded of code: int * text: string with
    member this.Twice = this.code * 2
    static member Make(code) = Coded(code, "made")
    override this.Message = sprintf "%d:%s" this.code this.text

try
    raise (Plain "a")
with e ->
    printfn "%s" e.Message

try
    raise (Coded(3, "q"))
with
| Coded(code, text) as e -> printfn "%d %s %s" code text e.Message

try
    raise (Coded(4, "r"))
with
| :? System.InvalidOperationException -> printfn "no"
| e -> printfn "%s" e.Message

printfn "%A %b" (Coded(1, "x")) (Coded(1, "x") = Coded(1, "x"))

module rec Later =
    let fail () = raise (Last "z")

    exception Last of string with
        override this.Message = "last " + this.Data0

try
    Later.fail ()
with e ->
    printfn "%s" e.Message
