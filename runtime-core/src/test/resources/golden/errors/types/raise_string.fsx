let fail () : int = raise "boom"

printfn "%d" (fail ())
