open System
open System.Collections.Generic

exception MyErr of string
type ParseError(msg: string, line: int) =
    inherit Exception(msg)
    member _.Line = line
try raise (ParseError("bad token", 7)) with
| :? ParseError as e -> printfn "%s at %d" e.Message e.Line
| e -> printfn "other"
try raise (ParseError("bad token", 8)) with e -> printfn "generic %s" e.Message

