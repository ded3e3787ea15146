open System.Text.RegularExpresions

printfn "never"
