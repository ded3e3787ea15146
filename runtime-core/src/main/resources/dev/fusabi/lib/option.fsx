/// Operations on options.
module Option

type Option<'T> with
    member option.IsSome : bool =
        match option with
        | Some _ -> true
        | None -> false

    member option.IsNone : bool =
        match option with
        | Some _ -> false
        | None -> true

    member option.Value : 'T =
        match option with
        | Some value -> value
        | None -> raise (NullReferenceException "Object reference not set to an instance of an object.")

/// Whether there is a value.
let isSome (option: 'T option) : bool =
    match option with
    | Some _ -> true
    | None -> false

/// Whether there is no value.
let isNone (option: 'T option) : bool =
    match option with
    | Some _ -> false
    | None -> true

/// The value; raises ArgumentException when there is none.
let get (option: 'T option) : 'T =
    match option with
    | Some value -> value
    | None -> invalidArg "option" "The option value was None"

/// The value, or another one.
let defaultValue (value: 'T) (option: 'T option) : 'T =
    match option with
    | Some inner -> inner
    | None -> value

/// The value, or the result of a function.
let defaultWith (defThunk: unit -> 'T) (option: 'T option) : 'T =
    match option with
    | Some inner -> inner
    | None -> defThunk ()

/// The option, or another one when it is None.
let orElse (ifNone: 'T option) (option: 'T option) : 'T option =
    match option with
    | Some _ -> option
    | None -> ifNone

let orElseWith (ifNoneThunk: unit -> 'T option) (option: 'T option) : 'T option =
    match option with
    | Some _ -> option
    | None -> ifNoneThunk ()

let map (mapping: 'T -> 'U) (option: 'T option) : 'U option =
    match option with
    | Some value -> Some (mapping value)
    | None -> None

let map2 (mapping: 'T1 -> 'T2 -> 'U) (option1: 'T1 option) (option2: 'T2 option) : 'U option =
    match option1, option2 with
    | Some value1, Some value2 -> Some (mapping value1 value2)
    | _ -> None

let map3
    (mapping: 'T1 -> 'T2 -> 'T3 -> 'U)
    (option1: 'T1 option)
    (option2: 'T2 option)
    (option3: 'T3 option)
    : 'U option =
    match option1, option2, option3 with
    | Some value1, Some value2, Some value3 -> Some (mapping value1 value2 value3)
    | _ -> None

/// The result of a function on the value, None when there is none.
let bind (binder: 'T -> 'U option) (option: 'T option) : 'U option =
    match option with
    | Some value -> binder value
    | None -> None

let flatten (option: 'T option option) : 'T option =
    match option with
    | Some inner -> inner
    | None -> None

let filter (predicate: 'T -> bool) (option: 'T option) : 'T option =
    match option with
    | Some value when predicate value -> option
    | _ -> None

let iter (action: 'T -> unit) (option: 'T option) : unit =
    match option with
    | Some value -> action value
    | None -> ()

let count (option: 'T option) : int =
    match option with
    | Some _ -> 1
    | None -> 0

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (option: 'T option) : 'State =
    match option with
    | Some value -> folder state value
    | None -> state

let foldBack (folder: 'T -> 'State -> 'State) (option: 'T option) (state: 'State) : 'State =
    match option with
    | Some value -> folder value state
    | None -> state

let exists (predicate: 'T -> bool) (option: 'T option) : bool =
    match option with
    | Some value -> predicate value
    | None -> false

let forall (predicate: 'T -> bool) (option: 'T option) : bool =
    match option with
    | Some value -> predicate value
    | None -> true

let contains (value: 'T) (option: 'T option) : bool when 'T: equality =
    match option with
    | Some inner -> inner = value
    | None -> false

let toList (option: 'T option) : 'T list =
    match option with
    | Some value -> [ value ]
    | None -> []

let toArray (option: 'T option) : 'T[] =
    match option with
    | Some value -> [| value |]
    | None -> [||]

let ofObj (value: 'T) : 'T option = if isNull value then None else Some value

let toObj (value: 'T option) : 'T =
    match value with
    | Some inner -> inner
    | None -> Unchecked.defaultof<'T>

let toValueOption (option: 'T option) : 'T voption =
    match option with
    | Some value -> ValueSome value
    | None -> ValueNone

let ofValueOption (voption: 'T voption) : 'T option =
    match voption with
    | ValueSome value -> Some value
    | ValueNone -> None

let ofNullable (value: Nullable<'T>) : 'T option = if value.HasValue then Some value.Value else None

let toNullable (option: 'T option) : Nullable<'T> =
    match option with
    | Some value -> Nullable<'T> value
    | None -> Nullable<'T> ()
