// An argument's name that is null is not shown.
let messageOf f =
    try f () with e -> printfn "[%s]" e.Message
messageOf (fun () -> invalidArg null "text")
messageOf (fun () -> raise (System.ArgumentException("text", (null: string))))
messageOf (fun () -> raise (System.ArgumentOutOfRangeException(null, "range")))
