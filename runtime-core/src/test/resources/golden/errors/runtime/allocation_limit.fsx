let text = String.replicate 2000000000 "long"

printfn "%d" text.Length
