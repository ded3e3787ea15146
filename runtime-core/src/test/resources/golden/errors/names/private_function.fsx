module Vault =
    let private secret () = 42
    let reveal () = secret ()

printfn "%d" (Vault.reveal ())
printfn "%d" (Vault.secret ())
