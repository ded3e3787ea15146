/// Operations on value options.
module ValueOption

type ValueOption<'T> with
    member voption.IsSome : bool =
        match voption with
        | ValueSome _ -> true
        | ValueNone -> false

    member voption.IsNone : bool =
        match voption with
        | ValueSome _ -> false
        | ValueNone -> true

    member voption.Value : 'T =
        match voption with
        | ValueSome value -> value
        | ValueNone -> raise (InvalidOperationException "ValueOption.Value")

/// Whether there is a value.
let isSome (voption: 'T voption) : bool =
    match voption with
    | ValueSome _ -> true
    | ValueNone -> false

/// Whether there is no value.
let isNone (voption: 'T voption) : bool =
    match voption with
    | ValueSome _ -> false
    | ValueNone -> true

/// The value; raises ArgumentException when there is none.
let get (voption: 'T voption) : 'T =
    match voption with
    | ValueSome value -> value
    | ValueNone -> invalidArg "option" "The option value was None"

/// The value, or another one.
let defaultValue (value: 'T) (voption: 'T voption) : 'T =
    match voption with
    | ValueSome inner -> inner
    | ValueNone -> value

/// The value, or the result of a function.
let defaultWith (defThunk: unit -> 'T) (voption: 'T voption) : 'T =
    match voption with
    | ValueSome inner -> inner
    | ValueNone -> defThunk ()

/// The option, or another one when it is ValueNone.
let orElse (ifNone: 'T voption) (voption: 'T voption) : 'T voption =
    match voption with
    | ValueSome _ -> voption
    | ValueNone -> ifNone

let orElseWith (ifNoneThunk: unit -> 'T voption) (voption: 'T voption) : 'T voption =
    match voption with
    | ValueSome _ -> voption
    | ValueNone -> ifNoneThunk ()

let map (mapping: 'T -> 'U) (voption: 'T voption) : 'U voption =
    match voption with
    | ValueSome value -> ValueSome (mapping value)
    | ValueNone -> ValueNone

let map2 (mapping: 'T1 -> 'T2 -> 'U) (voption1: 'T1 voption) (voption2: 'T2 voption) : 'U voption =
    match voption1, voption2 with
    | ValueSome value1, ValueSome value2 -> ValueSome (mapping value1 value2)
    | _ -> ValueNone

let map3
    (mapping: 'T1 -> 'T2 -> 'T3 -> 'U)
    (voption1: 'T1 voption)
    (voption2: 'T2 voption)
    (voption3: 'T3 voption)
    : 'U voption =
    match voption1, voption2, voption3 with
    | ValueSome value1, ValueSome value2, ValueSome value3 -> ValueSome (mapping value1 value2 value3)
    | _ -> ValueNone

/// The result of a function on the value, ValueNone when there is none.
let bind (binder: 'T -> 'U voption) (voption: 'T voption) : 'U voption =
    match voption with
    | ValueSome value -> binder value
    | ValueNone -> ValueNone

let flatten (voption: 'T voption voption) : 'T voption =
    match voption with
    | ValueSome inner -> inner
    | ValueNone -> ValueNone

let filter (predicate: 'T -> bool) (voption: 'T voption) : 'T voption =
    match voption with
    | ValueSome value when predicate value -> voption
    | _ -> ValueNone

let iter (action: 'T -> unit) (voption: 'T voption) : unit =
    match voption with
    | ValueSome value -> action value
    | ValueNone -> ()

let count (voption: 'T voption) : int =
    match voption with
    | ValueSome _ -> 1
    | ValueNone -> 0

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (voption: 'T voption) : 'State =
    match voption with
    | ValueSome value -> folder state value
    | ValueNone -> state

let foldBack (folder: 'T -> 'State -> 'State) (voption: 'T voption) (state: 'State) : 'State =
    match voption with
    | ValueSome value -> folder value state
    | ValueNone -> state

let exists (predicate: 'T -> bool) (voption: 'T voption) : bool =
    match voption with
    | ValueSome value -> predicate value
    | ValueNone -> false

let forall (predicate: 'T -> bool) (voption: 'T voption) : bool =
    match voption with
    | ValueSome value -> predicate value
    | ValueNone -> true

let contains (value: 'T) (voption: 'T voption) : bool =
    match voption with
    | ValueSome inner -> inner = value
    | ValueNone -> false

let toList (voption: 'T voption) : 'T list =
    match voption with
    | ValueSome value -> [ value ]
    | ValueNone -> []

let toArray (voption: 'T voption) : 'T[] =
    match voption with
    | ValueSome value -> [| value |]
    | ValueNone -> [||]

let toOption (voption: 'T voption) : 'T option =
    match voption with
    | ValueSome value -> Some value
    | ValueNone -> None

let ofOption (option: 'T option) : 'T voption =
    match option with
    | Some value -> ValueSome value
    | None -> ValueNone

let ofObj (value: 'T) : 'T voption = if isNull value then ValueNone else ValueSome value

let toObj (value: 'T voption) : 'T =
    match value with
    | ValueSome inner -> inner
    | ValueNone -> Unchecked.defaultof<'T>

let ofNullable (value: Nullable<'T>) : 'T voption = if value.HasValue then ValueSome value.Value else ValueNone

let toNullable (voption: 'T voption) : Nullable<'T> =
    match voption with
    | ValueSome value -> Nullable<'T> value
    | ValueNone -> Nullable<'T> ()
