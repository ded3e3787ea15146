let repeat (text: string) (times: int) = String.replicate times text

printfn "%s" (repeat 3 "ab")
