/// What text is read from.
module Reading

[<Intrinsic("Console.readLine")>]
let private inputLine () : string option = intrinsic

[<Intrinsic("Console.readToEnd")>]
let private inputRest () : string = intrinsic

[<Intrinsic("Console.read")>]
let private inputCharacter () : int = intrinsic

[<Intrinsic("Console.peek")>]
let private inputPeek () : int = intrinsic

/// The script's input, or a text that is there already.
type TextReader private (s: string, isInput: bool) =
    let mutable position = 0
    let mutable isClosed = false

    let requireOpen () : unit =
        if isClosed then
            raise (ObjectDisposedException "Cannot read from a closed TextReader.")

    new (s: string) =
        if isNull s then
            nullArg "s"

        TextReader (s, false)

    /// The script's input.
    static member openInput () : TextReader = TextReader ("", true)

    /// The code of the next character, which stays; -1 at the end.
    member reader.Peek () : int =
        requireOpen ()

        if isInput then inputPeek ()
        elif position < s.Length then int s.[position]
        else -1

    /// The code of the next character, which is taken; -1 at the end.
    member reader.Read () : int =
        requireOpen ()

        if isInput then
            inputCharacter ()
        elif position < s.Length then
            position <- position + 1
            int s.[position - 1]
        else
            -1

    /// Reads at most `count` characters into an array; gives how many there were.
    member reader.Read (buffer: char[], index: int, count: int) : int =
        if index < 0 then
            raise (ArgumentOutOfRangeException "index")

        if count < 0 then
            raise (ArgumentOutOfRangeException "count")

        if buffer.Length - index < count then
            raise (ArgumentException "Offset and length were out of bounds for the array.")

        let mutable taken = 0
        let mutable next = if count > 0 then reader.Read () else -1

        while next >= 0 do
            buffer.[index + taken] <- char next
            taken <- taken + 1
            next <- if taken < count then reader.Read () else -1

        taken

    member reader.ReadBlock (buffer: char[], index: int, count: int) : int = reader.Read (buffer, index, count)

    /// The next line without its end; null at the end.
    member reader.ReadLine () : string =
        requireOpen ()

        if isInput then
            match inputLine () with
            | Some line -> line
            | None -> null
        elif position >= s.Length then
            null
        else
            let start = position
            let found = s.IndexOfAny ([| '\r'; '\n' |], start)
            let stop = if found < 0 then s.Length else found
            let isPair = stop + 1 < s.Length && s.[stop] = '\r' && s.[stop + 1] = '\n'
            position <- if isPair then stop + 2 else min s.Length (stop + 1)
            s.Substring (start, stop - start)

    /// All that is left.
    member reader.ReadToEnd () : string =
        requireOpen ()

        if isInput then
            inputRest ()
        else
            let start = position
            position <- s.Length
            s.Substring start

    member reader.Close () : unit = isClosed <- not isInput

    member reader.Dispose () : unit = isClosed <- not isInput

    interface IDisposable with
        member reader.Dispose () : unit = isClosed <- not isInput

type StringReader = TextReader
