let name<'T> () = typeof<'T>.Name
printfn "%s" (name<int> ())
printfn "%s" typeof<int list>.Name
