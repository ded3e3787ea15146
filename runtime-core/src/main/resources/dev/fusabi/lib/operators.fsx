/// What every script sees without opening anything. Arithmetic, comparison, conversions and the printf family are
/// known to the checker itself.
[<AutoOpen>]
module Operators

/// Applies a function to a value: x |> f is f x.
let inline (|>) (x: 'T) (f: 'T -> 'U) : 'U = f x

/// Applies a function to two values.
let inline (||>) (x: 'T1, y: 'T2) (f: 'T1 -> 'T2 -> 'U) : 'U = f x y

/// Applies a function to three values.
let inline (|||>) (x: 'T1, y: 'T2, z: 'T3) (f: 'T1 -> 'T2 -> 'T3 -> 'U) : 'U = f x y z

/// Applies a function to a value: f <| x is f x.
let inline (<|) (f: 'T -> 'U) (x: 'T) : 'U = f x

/// Applies a function to two values.
let inline (<||) (f: 'T1 -> 'T2 -> 'U) (x: 'T1, y: 'T2) : 'U = f x y

/// Applies a function to three values.
let inline (<|||) (f: 'T1 -> 'T2 -> 'T3 -> 'U) (x: 'T1, y: 'T2, z: 'T3) : 'U = f x y z

/// Composes two functions, the first one first.
let inline (>>) (f: 'T1 -> 'T2) (g: 'T2 -> 'T3) : 'T1 -> 'T3 = fun x -> g (f x)

/// Composes two functions, the second one first.
let inline (<<) (g: 'T2 -> 'T3) (f: 'T1 -> 'T2) : 'T1 -> 'T3 = fun x -> g (f x)

/// Concatenates two lists.
[<Intrinsic("List.append")>]
let (@) (list1: 'T list) (list2: 'T list) : 'T list = intrinsic

/// Both, when passed as a function: the operator itself looks at its right side only when it must.
let (&&) (e1: bool) (e2: bool) : bool = if e1 then e2 else false

/// Either, when passed as a function.
let (||) (e1: bool) (e2: bool) : bool = if e1 then true else e2

/// Concatenates two strings.
let (^) (s1: string) (s2: string) : string = s1 + s2

/// The value itself.
let inline id (x: 'T) : 'T = x

/// Drops a value.
let inline ignore (value: 'T) : unit = ()

/// The first element of a pair.
let inline fst (first: 'T1, _: 'T2) : 'T1 = first

/// The second element of a pair.
let inline snd (_: 'T1, second: 'T2) : 'T2 = second

/// Whether a value is a float that is no number; false of values of other types.
[<Intrinsic("Operators.isNaN")>]
let private isNotANumber (value: 'T) : bool = intrinsic

/// The lesser of two values; nan when one of them is.
let inline min (e1: 'T) (e2: 'T) : 'T =
    if e1 < e2 then e1
    elif isNotANumber e1 then e1
    else e2

/// The greater of two values; nan when one of them is.
let inline max (e1: 'T) (e2: 'T) : 'T =
    if e1 < e2 then e2
    elif isNotANumber e2 then e2
    else e1

/// Raises Failure with a message.
let failwith (message: string) : 'T = raise (Failure message)

/// Raises ArgumentException.
let invalidArg (argumentName: string) (message: string) : 'T = raise (ArgumentException (message, argumentName))

/// Raises ArgumentNullException.
let nullArg (argumentName: string) : 'T = raise (ArgumentNullException argumentName)

/// Raises InvalidOperationException.
let invalidOp (message: string) : 'T = raise (InvalidOperationException message)

/// The value of an option, or another value for None.
let defaultArg (arg: 'T option) (defaultValue: 'T) : 'T =
    match arg with
    | Some value -> value
    | None -> defaultValue

/// A mutable cell.
let ref (value: 'T) : 'T ref = { contents = value }

/// The contents of a cell.
let (!) (cell: 'T ref) : 'T = cell.contents

/// Sets the contents of a cell.
let (:=) (cell: 'T ref) (value: 'T) : unit = cell.contents <- value

/// Adds one to the contents of a cell.
let incr (cell: int ref) : unit = cell.contents <- cell.contents + 1

/// Subtracts one from the contents of a cell.
let decr (cell: int ref) : unit = cell.contents <- cell.contents - 1

type Ref<'T> with
    member cell.Value : 'T = cell.contents
    member cell.set_Value (value: 'T) : unit = cell.contents <- value

/// An array of two dimensions from its rows.
let array2D (rows: seq<#seq<'T>>) : 'T[,] =
    let rows = [| for row in rows -> Array.ofSeq row |]

    if rows.Length = 0 then
        Array2D.zeroCreate 0 0
    else
        for row in rows do
            if row.Length <> rows.[0].Length then
                invalidArg "vals" "The arrays have different lengths."

        Array2D.init rows.Length rows.[0].Length (fun i j -> rows.[i].[j])

/// Whether a value is null.
[<Intrinsic("Operators.isNull")>]
let isNull (value: 'T) : bool = intrinsic

/// Ends the script with a status.
[<Intrinsic("Operators.exit")>]
let exit (status: int) : 'T = intrinsic

/// Not a number.
let nan : float = 0.0 / 0.0

/// Positive infinity.
let infinity : float = 1.0 / 0.0

let nanf : float32 = 0.0f / 0.0f

let infinityf : float32 = 1.0f / 0.0f

/// A number to the power of an int, by repeated squaring.
let inline pown (x: 'T) (n: int) : 'T =
    let one : 'T = GenericOne
    let mutable result = one
    let mutable power = x
    let mutable rest = if n < 0 then -n else n
    while rest > 0 do
        if rest &&& 1 = 1 then result <- result * power
        rest <- rest >>> 1
        if rest > 0 then power <- power * power
    if n < 0 then one / result else result
