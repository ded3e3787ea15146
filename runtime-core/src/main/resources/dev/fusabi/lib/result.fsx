/// Operations on results.
module Result

type Result<'T, 'TError> with
    member result.IsOk : bool =
        match result with
        | Ok _ -> true
        | Error _ -> false

    member result.IsError : bool =
        match result with
        | Ok _ -> false
        | Error _ -> true

let isOk (result: Result<'T, 'TError>) : bool =
    match result with
    | Ok _ -> true
    | Error _ -> false

let isError (result: Result<'T, 'TError>) : bool =
    match result with
    | Ok _ -> false
    | Error _ -> true

let map (mapping: 'T -> 'U) (result: Result<'T, 'TError>) : Result<'U, 'TError> =
    match result with
    | Ok value -> Ok (mapping value)
    | Error error -> Error error

let mapError (mapping: 'TError -> 'U) (result: Result<'T, 'TError>) : Result<'T, 'U> =
    match result with
    | Ok value -> Ok value
    | Error error -> Error (mapping error)

/// The result of a function on the value; an error stays as it is.
let bind (binder: 'T -> Result<'U, 'TError>) (result: Result<'T, 'TError>) : Result<'U, 'TError> =
    match result with
    | Ok value -> binder value
    | Error error -> Error error

let defaultValue (value: 'T) (result: Result<'T, 'TError>) : 'T =
    match result with
    | Ok inner -> inner
    | Error _ -> value

let defaultWith (defThunk: 'TError -> 'T) (result: Result<'T, 'TError>) : 'T =
    match result with
    | Ok value -> value
    | Error error -> defThunk error

let iter (action: 'T -> unit) (result: Result<'T, 'TError>) : unit =
    match result with
    | Ok value -> action value
    | Error _ -> ()

let count (result: Result<'T, 'TError>) : int =
    match result with
    | Ok _ -> 1
    | Error _ -> 0

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (result: Result<'T, 'TError>) : 'State =
    match result with
    | Ok value -> folder state value
    | Error _ -> state

let exists (predicate: 'T -> bool) (result: Result<'T, 'TError>) : bool =
    match result with
    | Ok value -> predicate value
    | Error _ -> false

let forall (predicate: 'T -> bool) (result: Result<'T, 'TError>) : bool =
    match result with
    | Ok value -> predicate value
    | Error _ -> true

let contains (value: 'T) (result: Result<'T, 'TError>) : bool =
    match result with
    | Ok inner -> inner = value
    | Error _ -> false

let toOption (result: Result<'T, 'TError>) : 'T option =
    match result with
    | Ok value -> Some value
    | Error _ -> None

let toList (result: Result<'T, 'TError>) : 'T list =
    match result with
    | Ok value -> [ value ]
    | Error _ -> []

let toArray (result: Result<'T, 'TError>) : 'T[] =
    match result with
    | Ok value -> [| value |]
    | Error _ -> [||]

let toValueOption (result: Result<'T, 'TError>) : 'T voption =
    match result with
    | Ok value -> ValueSome value
    | Error _ -> ValueNone

let foldBack (folder: 'T -> 'State -> 'State) (result: Result<'T, 'TError>) (state: 'State) : 'State =
    match result with
    | Ok value -> folder value state
    | Error _ -> state
