/// Operations on strings, and their members as .NET has them.
module String

/// The text of a value of any type.
[<Intrinsic("Operators.toString")>]
let private textOf (value: 'T) : string = intrinsic

[<Intrinsic("String.joinList")>]
let internal joinList (separator: string) (parts: string list) : string = intrinsic

/// The text of a hole of an interpolated string: aligned, and by a .NET format.
[<Intrinsic("String.formatHole")>]
let internal formatHole (value: 'T) (alignment: int) (format: string) : string = intrinsic

type String with
    [<Intrinsic("String.length")>]
    member s.Length : int = intrinsic

    [<Intrinsic("String.chars")>]
    member s.Chars (index: int) : char = intrinsic

    [<Intrinsic("String.chars")>]
    member s.Item (index: int) : char = intrinsic

    [<Intrinsic("String.slice")>]
    member s.GetSlice (first: int option, last: int option) : string = intrinsic

    [<Intrinsic("String.substringFrom")>]
    member s.Substring (startIndex: int) : string = intrinsic

    [<Intrinsic("String.substring")>]
    member s.Substring (startIndex: int, length: int) : string = intrinsic

    [<Intrinsic("String.contains")>]
    member s.Contains (value: string) : bool = intrinsic

    [<Intrinsic("String.containsChar")>]
    member s.Contains (value: char) : bool = intrinsic

    [<Intrinsic("String.containsAs")>]
    member s.Contains (value: string, comparison: StringComparison) : bool = intrinsic

    [<Intrinsic("String.startsWith")>]
    member s.StartsWith (value: string) : bool = intrinsic

    [<Intrinsic("String.startsWithChar")>]
    member s.StartsWith (value: char) : bool = intrinsic

    [<Intrinsic("String.startsWithAs")>]
    member s.StartsWith (value: string, comparison: StringComparison) : bool = intrinsic

    [<Intrinsic("String.endsWith")>]
    member s.EndsWith (value: string) : bool = intrinsic

    [<Intrinsic("String.endsWithChar")>]
    member s.EndsWith (value: char) : bool = intrinsic

    [<Intrinsic("String.endsWithAs")>]
    member s.EndsWith (value: string, comparison: StringComparison) : bool = intrinsic

    [<Intrinsic("String.indexOf")>]
    member s.IndexOf (value: string) : int = intrinsic

    [<Intrinsic("String.indexOfChar")>]
    member s.IndexOf (value: char) : int = intrinsic

    [<Intrinsic("String.indexOfFrom")>]
    member s.IndexOf (value: string, startIndex: int) : int = intrinsic

    [<Intrinsic("String.indexOfCharFrom")>]
    member s.IndexOf (value: char, startIndex: int) : int = intrinsic

    [<Intrinsic("String.lastIndexOf")>]
    member s.LastIndexOf (value: string) : int = intrinsic

    [<Intrinsic("String.lastIndexOfChar")>]
    member s.LastIndexOf (value: char) : int = intrinsic

    [<Intrinsic("String.indexOfAny")>]
    member s.IndexOfAny (anyOf: char[]) : int = intrinsic

    [<Intrinsic("String.lastIndexOfAny")>]
    member s.LastIndexOfAny (anyOf: char[]) : int = intrinsic

    [<Intrinsic("String.replace")>]
    member s.Replace (oldValue: string, newValue: string) : string = intrinsic

    [<Intrinsic("String.replaceChar")>]
    member s.Replace (oldChar: char, newChar: char) : string = intrinsic

    [<Intrinsic("String.insert")>]
    member s.Insert (startIndex: int, value: string) : string = intrinsic

    [<Intrinsic("String.removeFrom")>]
    member s.Remove (startIndex: int) : string = intrinsic

    [<Intrinsic("String.remove")>]
    member s.Remove (startIndex: int, count: int) : string = intrinsic

    [<Intrinsic("String.toUpper")>]
    member s.ToUpper () : string = intrinsic

    [<Intrinsic("String.toUpper")>]
    member s.ToUpperInvariant () : string = intrinsic

    [<Intrinsic("String.toLower")>]
    member s.ToLower () : string = intrinsic

    [<Intrinsic("String.toLower")>]
    member s.ToLowerInvariant () : string = intrinsic

    [<Intrinsic("String.trim")>]
    member s.Trim () : string = intrinsic

    [<Intrinsic("String.trimChars")>]
    member s.Trim ([<ParamArray>] trimChars: char[]) : string = intrinsic

    [<Intrinsic("String.trimStart")>]
    member s.TrimStart () : string = intrinsic

    [<Intrinsic("String.trimStartChars")>]
    member s.TrimStart ([<ParamArray>] trimChars: char[]) : string = intrinsic

    [<Intrinsic("String.trimEnd")>]
    member s.TrimEnd () : string = intrinsic

    [<Intrinsic("String.trimEndChars")>]
    member s.TrimEnd ([<ParamArray>] trimChars: char[]) : string = intrinsic

    [<Intrinsic("String.padLeft")>]
    member s.PadLeft (totalWidth: int) : string = intrinsic

    [<Intrinsic("String.padLeftWith")>]
    member s.PadLeft (totalWidth: int, paddingChar: char) : string = intrinsic

    [<Intrinsic("String.padRight")>]
    member s.PadRight (totalWidth: int) : string = intrinsic

    [<Intrinsic("String.padRightWith")>]
    member s.PadRight (totalWidth: int, paddingChar: char) : string = intrinsic

    [<Intrinsic("String.splitChars")>]
    member s.Split ([<ParamArray>] separator: char[]) : string[] = intrinsic

    [<Intrinsic("String.splitCharsWith")>]
    member s.Split (separator: char[], options: StringSplitOptions) : string[] = intrinsic

    [<Intrinsic("String.splitCharWith")>]
    member s.Split (separator: char, options: StringSplitOptions) : string[] = intrinsic

    [<Intrinsic("String.splitCharsAtMost")>]
    member s.Split (separator: char[], count: int) : string[] = intrinsic

    [<Intrinsic("String.splitCharAtMost")>]
    member s.Split (separator: char, count: int) : string[] = intrinsic

    [<Intrinsic("String.splitText")>]
    member s.Split (separator: string) : string[] = intrinsic

    [<Intrinsic("String.splitTextWith")>]
    member s.Split (separator: string, options: StringSplitOptions) : string[] = intrinsic

    [<Intrinsic("String.splitTextsWith")>]
    member s.Split (separator: string[], options: StringSplitOptions) : string[] = intrinsic

    [<Intrinsic("String.toCharArray")>]
    member s.ToCharArray () : char[] = intrinsic

    [<Intrinsic("String.compareCultural")>]
    member s.CompareTo (other: string) : int = intrinsic

    member s.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? string as other -> s.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type String.")

    [<Intrinsic("String.equals")>]
    member s.Equals (other: string) : bool = intrinsic

    member s.Equals (obj: obj) : bool =
        match obj with
        | :? string as other -> s.Equals other
        | _ -> false

    [<Intrinsic("String.equalsAs")>]
    member s.Equals (other: string, comparison: StringComparison) : bool = intrinsic

    member s.ToString () : string = s

    [<Intrinsic("StringSearch.indexIn")>]
    member private s.IndexIn (value: string, start: int, count: int, comparison: StringComparison) : int = intrinsic

    [<Intrinsic("StringSearch.lastIndexIn")>]
    member private s.LastIndexIn (value: string, start: int, count: int, comparison: StringComparison) : int = intrinsic

    [<Intrinsic("StringSearch.splitLimited")>]
    member private s.SplitLimited (separators: string[], count: int, options: StringSplitOptions) : string[] = intrinsic

    member s.IndexOf (value: string, startIndex: int, count: int) : int =
        s.IndexIn (value, startIndex, count, StringComparison.Ordinal)

    member s.IndexOf (value: char, startIndex: int, count: int) : int =
        s.IndexIn (string value, startIndex, count, StringComparison.Ordinal)

    member s.IndexOf (value: string, comparisonType: StringComparison) : int =
        s.IndexIn (value, 0, s.Length, comparisonType)

    member s.IndexOf (value: char, comparisonType: StringComparison) : int =
        s.IndexIn (string value, 0, s.Length, comparisonType)

    member s.IndexOf (value: string, startIndex: int, comparisonType: StringComparison) : int =
        s.IndexIn (value, startIndex, s.Length - startIndex, comparisonType)

    member s.IndexOf (value: string, startIndex: int, count: int, comparisonType: StringComparison) : int =
        s.IndexIn (value, startIndex, count, comparisonType)

    member s.LastIndexOf (value: string, startIndex: int, count: int, comparisonType: StringComparison) : int =
        s.LastIndexIn (value, startIndex, count, comparisonType)

    member s.LastIndexOfAny (anyOf: char[], startIndex: int, count: int) : int =
        let found = s.Substring(startIndex - count + 1, count).LastIndexOfAny anyOf
        if found < 0 then -1 else found + startIndex - count + 1

    member s.LastIndexOfAny (anyOf: char[], startIndex: int) : int = s.LastIndexOfAny (anyOf, startIndex, startIndex + 1)
    member s.Clone () : obj = box s
    member s.ToString (provider: IFormatProvider) : string = s

    member s.LastIndexOf (value: string, startIndex: int) : int =
        s.LastIndexIn (value, startIndex, startIndex + 1, StringComparison.Ordinal)

    member s.LastIndexOf (value: char, startIndex: int) : int =
        s.LastIndexIn (string value, startIndex, startIndex + 1, StringComparison.Ordinal)

    member s.LastIndexOf (value: string, startIndex: int, count: int) : int =
        s.LastIndexIn (value, startIndex, count, StringComparison.Ordinal)

    member s.LastIndexOf (value: char, startIndex: int, count: int) : int =
        s.LastIndexIn (string value, startIndex, count, StringComparison.Ordinal)

    member s.LastIndexOf (value: string, comparisonType: StringComparison) : int =
        s.LastIndexIn (value, s.Length - 1, s.Length, comparisonType)

    member s.LastIndexOf (value: string, startIndex: int, comparisonType: StringComparison) : int =
        s.LastIndexIn (value, startIndex, startIndex + 1, comparisonType)

    [<Intrinsic("StringSearch.indexOfAnyIn")>]
    member s.IndexOfAny (anyOf: char[], startIndex: int, count: int) : int = intrinsic

    member s.IndexOfAny (anyOf: char[], startIndex: int) : int = s.IndexOfAny (anyOf, startIndex, s.Length - startIndex)

    member s.Contains (value: char, comparisonType: StringComparison) : bool =
        s.IndexIn (string value, 0, s.Length, comparisonType) >= 0

    [<Intrinsic("StringSearch.replaceAs")>]
    member s.Replace (oldValue: string, newValue: string, comparisonType: StringComparison) : string = intrinsic

    /// As the invariant culture has it, the only one.
    member s.StartsWith (value: string, ignoreCase: bool, culture: CultureInfo) : bool =
        s.StartsWith (value, (if ignoreCase then StringComparison.InvariantCultureIgnoreCase else StringComparison.InvariantCulture))

    member s.EndsWith (value: string, ignoreCase: bool, culture: CultureInfo) : bool =
        s.EndsWith (value, (if ignoreCase then StringComparison.InvariantCultureIgnoreCase else StringComparison.InvariantCulture))

    member s.Split (separator: char[], count: int, options: StringSplitOptions) : string[] =
        s.SplitLimited ([| for c in separator -> string c |], count, options)

    member s.Split (separator: char, count: int, options: StringSplitOptions) : string[] =
        s.SplitLimited ([| string separator |], count, options)

    member s.Split (separator: string, count: int) : string[] =
        s.SplitLimited ([| separator |], count, StringSplitOptions.None)

    member s.Split (separator: string, count: int, options: StringSplitOptions) : string[] =
        s.SplitLimited ([| separator |], count, options)

    member s.Split (separator: string[], count: int, options: StringSplitOptions) : string[] =
        s.SplitLimited (separator, count, options)

    [<Intrinsic("StringSearch.characters")>]
    member s.ToCharArray (startIndex: int, length: int) : char[] = intrinsic

    [<Intrinsic("StringSearch.normalize")>]
    member s.Normalize () : string = intrinsic

    [<Intrinsic("StringSearch.normalizeAs")>]
    member s.Normalize (normalizationForm: NormalizationForm) : string = intrinsic

    [<Intrinsic("StringSearch.isNormalizedAs")>]
    member s.IsNormalized (normalizationForm: NormalizationForm) : bool = intrinsic

    [<Intrinsic("StringSearch.isNormalized")>]
    member s.IsNormalized () : bool = intrinsic

    [<Intrinsic("Culture.upper")>]
    member s.ToUpper (culture: CultureInfo) : string = intrinsic

    [<Intrinsic("Culture.lower")>]
    member s.ToLower (culture: CultureInfo) : string = intrinsic

    member s.CopyTo (sourceIndex: int, destination: char[], destinationIndex: int, count: int) : unit =
        for offset in 0 .. count - 1 do
            destination.[destinationIndex + offset] <- s.[sourceIndex + offset]

    static member Empty : string = ""

    [<Intrinsic("String.repeatChar")>]
    static member ``new`` (c: char, count: int) : string = intrinsic

    [<Intrinsic("String.ofCharArray")>]
    static member ``new`` (chars: char[]) : string = intrinsic

    static member ``new`` (value: char[], startIndex: int, length: int) : string =
        String (Array.sub value startIndex length)

    [<Intrinsic("String.isNullOrEmpty")>]
    static member IsNullOrEmpty (value: string) : bool = intrinsic

    [<Intrinsic("String.isNullOrWhiteSpace")>]
    static member IsNullOrWhiteSpace (value: string) : bool = intrinsic

    static member inline Join (separator: string, values: seq<'T>) : string =
        joinList separator [ for value in values -> string value ]

    static member inline Join (separator: char, values: seq<'T>) : string =
        joinList (string separator) [ for value in values -> string value ]

    static member Join (separator: string, value: string) : string = value
    static member Join (separator: char, value: string) : string = value

    static member Join (separator: string, value: string[], startIndex: int, count: int) : string =
        joinList separator [ for index in startIndex .. startIndex + count - 1 -> value.[index] ]

    static member Join (separator: string, [<ParamArray>] values: obj[]) : string =
        joinList separator [ for value in values -> textOf value ]

    static member Join (separator: char, [<ParamArray>] values: obj[]) : string =
        joinList (string separator) [ for value in values -> textOf value ]

    static member Concat (values: seq<'T>) : string = joinList "" [ for value in values -> textOf value ]
    static member Concat (first: string, second: string) : string = first + second
    static member Concat (first: string, second: string, third: string) : string = first + second + third

    [<Intrinsic("String.format")>]
    static member Format (format: string, [<ParamArray>] args: obj[]) : string = intrinsic

    static member Concat (str0: string, str1: string, str2: string, str3: string) : string = str0 + str1 + str2 + str3

    static member Concat ([<ParamArray>] args: obj[]) : string = joinList "" [ for value in args -> textOf value ]

    [<Intrinsic("Culture.formatComposite")>]
    static member Format (provider: IFormatProvider, format: string, [<ParamArray>] args: obj[]) : string = intrinsic

    static member Compare (strA: string, strB: string, ignoreCase: bool, culture: CultureInfo) : int =
        String.Compare (strA, strB, ignoreCase)

    static member CompareOrdinal (strA: string, indexA: int, strB: string, indexB: int, length: int) : int =
        String.Compare (strA, indexA, strB, indexB, length, StringComparison.Ordinal)

    static member Copy (str: string) : string = str
    static member Intern (str: string) : string = str

    [<Intrinsic("StringSearch.compareParts")>]
    static member Compare
        (
            strA: string,
            indexA: int,
            strB: string,
            indexB: int,
            length: int,
            comparisonType: StringComparison
        ) : int =
        intrinsic

    static member Compare (strA: string, indexA: int, strB: string, indexB: int, length: int) : int =
        String.Compare (strA, indexA, strB, indexB, length, StringComparison.CurrentCulture)

    [<Intrinsic("String.compareOrdinal")>]
    static member CompareOrdinal (first: string, second: string) : int = intrinsic

    [<Intrinsic("String.compareAny")>]
    static member Compare (first: string, second: string) : int = intrinsic

    [<Intrinsic("String.compareIgnoringCase")>]
    static member Compare (first: string, second: string, ignoreCase: bool) : int = intrinsic

    [<Intrinsic("String.compareAs")>]
    static member Compare (first: string, second: string, comparison: StringComparison) : int = intrinsic

    [<Intrinsic("String.equals")>]
    static member Equals (first: string, second: string) : bool = intrinsic

    [<Intrinsic("String.equalsAs")>]
    static member Equals (first: string, second: string, comparison: StringComparison) : bool = intrinsic

[<Intrinsic("String.length")>]
let length (str: string) : int = intrinsic

/// The strings with a separator between them.
let concat (sep: string) (strings: seq<string>) : string = joinList sep [ for part in strings -> part ]

[<Intrinsic("String.replicate")>]
let replicate (count: int) (str: string) : string = intrinsic

[<Intrinsic("String.ofCharArray")>]
let private ofCharArray (chars: char[]) : string = intrinsic

let map (mapping: char -> char) (str: string) : string = ofCharArray [| for c in str -> mapping c |]

let mapi (mapping: int -> char -> char) (str: string) : string =
    ofCharArray [| for i in 0 .. str.Length - 1 -> mapping i str.[i] |]

let collect (mapping: char -> string) (str: string) : string = joinList "" [ for c in str -> mapping c ]

let filter (predicate: char -> bool) (str: string) : string =
    ofCharArray
        [| for c in str do
               if predicate c then
                   yield c |]

let init (count: int) (initializer: int -> string) : string =
    LibraryErrors.requireNonNegative "count" count

    joinList "" [ for i in 0 .. count - 1 -> initializer i ]

let iter (action: char -> unit) (str: string) : unit =
    for c in str do
        action c

let iteri (action: int -> char -> unit) (str: string) : unit =
    for i in 0 .. str.Length - 1 do
        action i str.[i]

let exists (predicate: char -> bool) (str: string) : bool =
    let rec search index = index < str.Length && (predicate str.[index] || search (index + 1))
    search 0

let forall (predicate: char -> bool) (str: string) : bool =
    let rec check index = index >= str.Length || (predicate str.[index] && check (index + 1))
    check 0
