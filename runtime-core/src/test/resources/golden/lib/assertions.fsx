let shows (action: unit -> unit) =
    try
        action ()
        printfn "as expected"
    with error ->
        printfn "%s" error.Message

shows (fun () -> Assert.equal [ 1; 2 ] [ 1; 2 ])
shows (fun () -> Assert.equal 3 (1 + 1))
shows (fun () -> Assert.equal (Some "a") None)
shows (fun () -> Assert.notEqual 1 2)
shows (fun () -> Assert.notEqual "a" "a")
shows (fun () -> Assert.isTrue (1 < 2))
shows (fun () -> Assert.isTrue (2 < 1))
shows (fun () -> Assert.isFalse true)
shows (fun () -> Assert.close 0.01 3.14 3.141)
shows (fun () -> Assert.close 0.01 3.14 nan)
shows (fun () -> Assert.fail "as it was told")

let error = Assert.raises (fun () -> invalidArg "n" "too small")
printfn "%b" (error :? System.ArgumentException)
shows (fun () -> Assert.raises (fun () -> 42) |> ignore)
