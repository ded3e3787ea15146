/// What tests expect. Whatever is not as expected raises an exception that says so.
module Assert

open System.Diagnostics

let fail (message: string) : 'T = failwith message

/// The values are equal, as `=` has it.
[<StackTraceHidden>]
let equal (expected: 'T) (actual: 'T) : unit =
    if not (expected = actual) then
        failwithf "expected %A, got %A" expected actual

[<StackTraceHidden>]
let notEqual (unexpected: 'T) (actual: 'T) : unit =
    if unexpected = actual then
        failwithf "expected anything but %A" unexpected

[<StackTraceHidden>]
let isTrue (condition: bool) : unit =
    if not condition then
        failwith "expected true, got false"

[<StackTraceHidden>]
let isFalse (condition: bool) : unit =
    if condition then
        failwith "expected false, got true"

/// The numbers differ by `tolerance` at most.
[<StackTraceHidden>]
let close (tolerance: float) (expected: float) (actual: float) : unit =
    if not (abs (expected - actual) <= tolerance) then
        failwithf "expected %A, give or take %A, got %A" expected tolerance actual

/// The function raises an exception, which is given for a closer look.
let raises (action: unit -> 'T) : exn =
    let raised =
        try
            let value = action ()
            Error (sprintf "%A" value)
        with error ->
            Ok error

    match raised with
    | Ok error -> error
    | Error value -> failwithf "expected an exception, got %s" value
