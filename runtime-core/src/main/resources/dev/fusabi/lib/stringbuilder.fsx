/// Texts under construction.
module TextBuilding

[<Opaque>]
type StringBuilder

[<Intrinsic("StringBuilder.create")>]
let private create () : StringBuilder = intrinsic

[<Intrinsic("StringBuilder.withCapacity")>]
let private withCapacity (capacity: int) : StringBuilder = intrinsic

[<Intrinsic("StringBuilder.length")>]
let private lengthOf (builder: StringBuilder) : int = intrinsic

[<Intrinsic("StringBuilder.append")>]
let private append (builder: StringBuilder) (value: 'T) : StringBuilder = intrinsic

[<Intrinsic("StringBuilder.insert")>]
let private insert (builder: StringBuilder) (index: int) (value: 'T) (count: int) : StringBuilder = intrinsic

[<Intrinsic("StringBuilder.replace")>]
let private replace (builder: StringBuilder) (old: string) (by: string) (start: int) (count: int) : StringBuilder =
    intrinsic

[<Intrinsic("StringBuilder.replaceCharacter")>]
let private replaceCharacter (builder: StringBuilder) (old: char) (by: char) (start: int) (count: int) : StringBuilder =
    intrinsic

type StringBuilder with
    static member ``new`` () : StringBuilder = create ()
    static member ``new`` (capacity: int) : StringBuilder = withCapacity capacity
    static member ``new`` (value: string) : StringBuilder = append (create ()) value
    static member ``new`` (value: string, capacity: int) : StringBuilder = append (withCapacity capacity) value
    static member ``new`` (capacity: int, maxCapacity: int) : StringBuilder = withCapacity capacity

    [<Intrinsic("StringBuilder.append")>]
    member builder.Append (value: 'T) : StringBuilder = intrinsic

    [<Intrinsic("StringBuilder.appendRepeated")>]
    member builder.Append (value: char, repeatCount: int) : StringBuilder = intrinsic

    [<Intrinsic("StringBuilder.appendPart")>]
    member builder.Append (value: string, startIndex: int, count: int) : StringBuilder = intrinsic

    [<Intrinsic("StringBuilder.appendCharacters")>]
    member builder.Append (value: char[], startIndex: int, charCount: int) : StringBuilder = intrinsic

    member builder.AppendLine () : StringBuilder = append builder "\n"
    member builder.AppendLine (value: string) : StringBuilder = append (append builder value) "\n"

    [<Intrinsic("StringBuilder.appendFormat")>]
    member builder.AppendFormat (format: string, [<ParamArray>] args: obj[]) : StringBuilder = intrinsic

    member builder.AppendFormat (provider: IFormatProvider, format: string, [<ParamArray>] args: obj[]) : StringBuilder =
        append builder (String.Format (provider, format, args))

    member builder.AppendJoin (separator: string, values: seq<'T>) : StringBuilder =
        append builder (String.Join (separator, values))

    member builder.AppendJoin (separator: char, values: seq<'T>) : StringBuilder =
        append builder (String.Join (separator, values))

    member builder.Insert (index: int, value: 'T) : StringBuilder = insert builder index value 1
    member builder.Insert (index: int, value: string, count: int) : StringBuilder = insert builder index value count

    [<Intrinsic("StringBuilder.remove")>]
    member builder.Remove (startIndex: int, length: int) : StringBuilder = intrinsic

    member builder.Replace (oldValue: string, newValue: string) : StringBuilder =
        replace builder oldValue newValue 0 (lengthOf builder)

    member builder.Replace (oldValue: string, newValue: string, startIndex: int, count: int) : StringBuilder =
        replace builder oldValue newValue startIndex count

    member builder.Replace (oldChar: char, newChar: char) : StringBuilder =
        replaceCharacter builder oldChar newChar 0 (lengthOf builder)

    member builder.Replace (oldChar: char, newChar: char, startIndex: int, count: int) : StringBuilder =
        replaceCharacter builder oldChar newChar startIndex count

    [<Intrinsic("StringBuilder.clear")>]
    member builder.Clear () : StringBuilder = intrinsic

    [<Intrinsic("StringBuilder.length")>]
    member builder.Length : int = intrinsic

    [<Intrinsic("StringBuilder.setLength")>]
    member builder.set_Length (value: int) : unit = intrinsic

    [<Intrinsic("StringBuilder.capacity")>]
    member builder.Capacity : int = intrinsic

    [<Intrinsic("StringBuilder.ensureCapacity")>]
    member builder.EnsureCapacity (capacity: int) : int = intrinsic

    member builder.MaxCapacity : int = 2147483647

    [<Intrinsic("StringBuilder.get")>]
    member builder.Item (index: int) : char = intrinsic

    [<Intrinsic("StringBuilder.set")>]
    member builder.set_Item (index: int, value: char) : unit = intrinsic

    [<Intrinsic("StringBuilder.get")>]
    member builder.Chars (index: int) : char = intrinsic

    [<Intrinsic("StringBuilder.set")>]
    member builder.set_Chars (index: int, value: char) : unit = intrinsic

    [<Intrinsic("StringBuilder.copyTo")>]
    member builder.CopyTo (sourceIndex: int, destination: char[], destinationIndex: int, count: int) : unit =
        intrinsic

    [<Intrinsic("StringBuilder.sameText")>]
    member builder.Equals (other: StringBuilder) : bool = intrinsic

    [<Intrinsic("StringBuilder.text")>]
    member builder.ToString () : string = intrinsic

    [<Intrinsic("StringBuilder.part")>]
    member builder.ToString (startIndex: int, length: int) : string = intrinsic
