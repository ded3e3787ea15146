/// What every script sees and the modules of the library are needed for.
[<AutoOpen>]
module Extras

/// A set of the elements.
let set (elements: seq<'T>) : Set<'T> = Set.ofSeq elements

/// Takes a pair of a map's enumeration apart.
let (|KeyValue|) (pair: KeyValuePair<'Key, 'Value>) : 'Key * 'Value = (pair.Key, pair.Value)

/// Collects the elements of a list.
[<Opaque>]
type ListCollector<'T>

[<Intrinsic("ListBuilder.create")>]
let private newListCollector<'T> () : ListCollector<'T> = intrinsic

[<Intrinsic("ListBuilder.add")>]
let private collect (collector: ListCollector<'T>) (value: 'T) : unit = intrinsic

[<Intrinsic("ListBuilder.close")>]
let private close (collector: ListCollector<'T>) : 'T list = intrinsic

type ListCollector<'T> with
    static member ``new`` () : ListCollector<'T> = newListCollector<'T> ()

    member collector.Add (value: 'T) : unit = collect collector value

    member collector.AddMany (values: seq<'T>) : unit =
        for value in values do
            collect collector value

    member collector.AddManyAndClose (values: seq<'T>) : 'T list =
        collector.AddMany values
        close collector

    /// What was added; the collector is empty then.
    member collector.Close () : 'T list = close collector

/// Collects the elements of an array.
type ArrayCollector<'T> =
    { collectorElements: ListCollector<'T> }

    static member ``new`` () : ArrayCollector<'T> = { collectorElements = ListCollector<'T> () }

    member collector.Add (value: 'T) : unit = collector.collectorElements.Add value

    member collector.AddMany (values: seq<'T>) : unit = collector.collectorElements.AddMany values

    member collector.AddManyAndClose (values: seq<'T>) : 'T[] = Array.ofList (collector.collectorElements.AddManyAndClose values)

    /// What was added; the collector is empty then.
    member collector.Close () : 'T[] = Array.ofList (collector.collectorElements.Close ())

/// The value of a value option, or another value for ValueNone.
let defaultValueArg (arg: 'T voption) (defaultValue: 'T) : 'T =
    match arg with
    | ValueSome value -> value
    | ValueNone -> defaultValue

/// The hash code of a value, of which a limited part counts.
let limitedHash (limit: int) (obj: 'T) : int = hash obj

/// The object as a value of a type, or None when it is of another type.
let inline tryUnbox (value: obj) : 'T option =
    match value with
    | :? 'T as typed -> Some typed
    | _ -> None

/// A value, or the default for null.
let defaultIfNull (defaultValue: 'T) (arg: 'T) : 'T = if isNull arg then defaultValue else arg

/// The value itself; raises NullReferenceException for null.
let nonNull (value: 'T) : 'T =
    if isNull value then
        raise (NullReferenceException "Object reference not set to an instance of an object.")
    else
        value

/// The value as one that may be null.
let withNull (value: 'T) : 'T = value

/// The value itself; raises ArgumentNullException for null.
let nullArgCheck (argumentName: string) (value: 'T) : 'T =
    if isNull value then nullArg argumentName else value

let (|Null|NonNull|) (value: 'T) : Choice<unit, 'T> =
    if isNull value then Null () else NonNull value

/// Writes formatted text.
let fprintf (textWriter: TextWriter) (format: Printf.TextWriterFormat<'T>) : 'T = Printf.fprintf textWriter format

/// Writes formatted text and ends the line.
let fprintfn (textWriter: TextWriter) (format: Printf.TextWriterFormat<'T>) : 'T = Printf.fprintfn textWriter format

[<Intrinsic("Dictionary.freeze")>]
let private freeze (table: Dictionary<'Key, 'Value>) : unit = intrinsic

let private table (keyValuePairs: seq<'Key * 'Value>) : Dictionary<'Key, 'Value> =
    let result = Dictionary<'Key, 'Value> ()

    for (key, value) in keyValuePairs do
        result.[key] <- value

    freeze result
    result

/// A table of keys and values that cannot be changed.
let dict (keyValuePairs: seq<'Key * 'Value>) : IDictionary<'Key, 'Value> =
    table keyValuePairs :> IDictionary<'Key, 'Value>

/// A table of keys and values that can only be read.
let readOnlyDict (keyValuePairs: seq<'Key * 'Value>) : IReadOnlyDictionary<'Key, 'Value> =
    table keyValuePairs :> IReadOnlyDictionary<'Key, 'Value>

/// Passes a resource to a function and disposes of it.
let using (resource: 'T when 'T :> IDisposable) (action: 'T -> 'U) : 'U =
    try
        action resource
    finally
        (resource :> IDisposable).Dispose ()

/// The script's input.
let stdin : TextReader = TextReader.openInput ()

type Console with
    static member In : TextReader = stdin
    static member Out : TextWriter = stdout
    static member Error : TextWriter = stderr

    // The output is a stream of text without colours, as that of .NET is where it is no terminal.
    static member ForegroundColor with get () : ConsoleColor = ConsoleColor.Gray
    static member ForegroundColor with set (value: ConsoleColor) : unit = ()
    static member BackgroundColor with get () : ConsoleColor = ConsoleColor.Black
    static member BackgroundColor with set (value: ConsoleColor) : unit = ()
    static member ResetColor () : unit = ()
    static member Clear () : unit = ()
    static member Title with set (value: string) : unit = ()
    static member CursorVisible with set (value: bool) : unit = ()
    static member OutputEncoding with get () : Encoding = Encoding.UTF8
    static member OutputEncoding with set (value: Encoding) : unit = ()
    static member InputEncoding with get () : Encoding = Encoding.UTF8
    static member InputEncoding with set (value: Encoding) : unit = ()
    static member IsOutputRedirected : bool = true
    static member IsInputRedirected : bool = true

    /// The next line of the input; null at its end.
    static member ReadLine () : string = stdin.ReadLine ()

    /// The code of the next character of the input; -1 at its end.
    static member Read () : int = stdin.Read ()

/// Runs an action while nothing else holds this lock.
let lock (lockObject: 'Lock) (action: unit -> 'T) : 'T =
    let key = box lockObject
    Locks.enter key

    try
        action ()
    finally
        Locks.exit key

/// The bytes that a value of the type takes; eight for an int.
let inline sizeof<'T> : int = Types.size (typeof<'T>)
