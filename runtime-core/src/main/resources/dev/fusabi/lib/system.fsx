/// Types of .NET that scripts use. The checker knows which namespace a script must open to see them.
[<AutoOpen>]
module System

type StringSplitOptions =
    | None = 0
    | RemoveEmptyEntries = 1
    | TrimEntries = 2

type StringComparison =
    | CurrentCulture = 0
    | CurrentCultureIgnoreCase = 1
    | InvariantCulture = 2
    | InvariantCultureIgnoreCase = 3
    | Ordinal = 4
    | OrdinalIgnoreCase = 5

/// Members of every value.
type obj with
    [<Intrinsic("Convert.text")>]
    member x.ToString () : string = intrinsic

    [<Intrinsic("Convert.hash")>]
    member x.GetHashCode () : int = intrinsic

    [<Intrinsic("Convert.equal")>]
    member x.Equals (other: obj) : bool = intrinsic

/// A key and its value.
[<Opaque>]
type KeyValuePair<'Key, 'Value>

type KeyValuePair<'Key, 'Value> with
    [<Intrinsic("Map.pairKey")>]
    member pair.Key : 'Key = intrinsic

    [<Intrinsic("Map.pairValue")>]
    member pair.Value : 'Value = intrinsic

    [<Intrinsic("Map.pair")>]
    static member ``new`` (key: 'Key, value: 'Value) : KeyValuePair<'Key, 'Value> = intrinsic

/// A value that is computed when it is first needed.
[<Sealed>]
type Lazy<'T> (valueFactory: unit -> 'T) =
    let mutable found: 'T option = None
    let mutable compute = valueFactory

    new (valueFactory: unit -> 'T, isThreadSafe: bool) = Lazy<'T> valueFactory

    static member Create (creator: unit -> 'T) : Lazy<'T> = Lazy<'T> creator

    static member CreateFromValue (value: 'T) : Lazy<'T> = Lazy<'T> (fun () -> value)

    /// Computes the value the first time. A failure is remembered like a value.
    member this.Force () : 'T =
        match found with
        | Some value -> value
        | None ->
            let body = compute
            compute <-
                fun () ->
                    raise (
                        InvalidOperationException
                            "ValueFactory attempted to access the Value property of this instance."
                    )

            try
                let value = body ()
                found <- Some value
                value
            with error ->
                compute <- fun () -> raise error
                reraise ()

    member this.Value : 'T = this.Force ()

    member this.IsValueCreated : bool = found.IsSome

    override this.ToString () : string =
        match found with
        | Some value -> Convert.ToString value
        | None -> "Value is not created."

/// What a lazy value is, computed if need be.
let (|Lazy|) (input: Lazy<'T>) : 'T = input.Force ()

/// What the classes of attributes inherit; attributes mean nothing when a script runs.
[<AbstractClass>]
type Attribute () =
    class
    end

type ConsoleColor =
    | Black = 0
    | DarkBlue = 1
    | DarkGreen = 2
    | DarkCyan = 3
    | DarkRed = 4
    | DarkMagenta = 5
    | DarkYellow = 6
    | Gray = 7
    | DarkGray = 8
    | Blue = 9
    | Green = 10
    | Cyan = 11
    | Red = 12
    | Magenta = 13
    | Yellow = 14
    | White = 15

/// The script's output.
[<Opaque>]
type Console

type Console with
    [<Intrinsic("Console.write")>]
    static member Write (value: 'T) : unit = intrinsic

    [<Intrinsic("Console.writeFormat")>]
    static member Write (format: string, [<ParamArray>] args: obj[]) : unit = intrinsic

    static member WriteLine () : unit = Console.Write "\n"

    [<Intrinsic("Console.writeLine")>]
    static member WriteLine (value: 'T) : unit = intrinsic

    [<Intrinsic("Console.writeLineFormat")>]
    static member WriteLine (format: string, [<ParamArray>] args: obj[]) : unit = intrinsic

[<Opaque>]
type Environment

type Environment with
    static member NewLine : string = "\n"

    /// One piece of a script runs at a time.
    static member ProcessorCount : int = 1

    static member CurrentManagedThreadId : int = 1
