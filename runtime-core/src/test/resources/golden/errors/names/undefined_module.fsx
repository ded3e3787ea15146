open Sytem

printfn "hello"
