/// Formatted text to wherever it is wanted.
module Printf

type StringFormat<'T, 'Result> = PrintfFormat<'T, unit, string, 'Result>

type StringFormat<'T> = PrintfFormat<'T, unit, string, string>

type TextWriterFormat<'T, 'Result> = PrintfFormat<'T, TextWriter, unit, 'Result>

type TextWriterFormat<'T> = PrintfFormat<'T, TextWriter, unit, unit>

type BuilderFormat<'T, 'Result> = PrintfFormat<'T, StringBuilder, unit, 'Result>

type BuilderFormat<'T> = PrintfFormat<'T, StringBuilder, unit, unit>

/// What a literal becomes where a format is expected.
let make (text: string) (run: (string -> 'Result) -> 'Printer) : PrintfFormat<'Printer, 'State, 'Residue, 'Result> =
    { formatText = text; formatRun = run }

/// What an interpolated string becomes where a format is expected.
let interpolated (text: string) : PrintfFormat<'Result, 'State, 'Residue, 'Result> = make text (fun run -> run text)

/// Passes the text on.
let ksprintf (continuation: string -> 'Result) (format: StringFormat<'T, 'Result>) : 'T = format.formatRun continuation

/// Passes the text on.
let kprintf (continuation: string -> 'Result) (format: StringFormat<'T, 'Result>) : 'T = format.formatRun continuation

/// Writes the text, and goes on.
let kfprintf (continuation: unit -> 'Result) (textWriter: TextWriter) (format: TextWriterFormat<'T, 'Result>) : 'T =
    format.formatRun (fun text ->
        textWriter.Write text
        continuation ())

let fprintf (textWriter: TextWriter) (format: TextWriterFormat<'T>) : 'T =
    format.formatRun (fun text -> textWriter.Write text)

let fprintfn (textWriter: TextWriter) (format: TextWriterFormat<'T>) : 'T =
    format.formatRun (fun text -> textWriter.WriteLine text)

/// Adds the text to a builder, and goes on.
let kbprintf (continuation: unit -> 'Result) (builder: StringBuilder) (format: BuilderFormat<'T, 'Result>) : 'T =
    format.formatRun (fun text ->
        builder.Append text |> ignore
        continuation ())

let bprintf (builder: StringBuilder) (format: BuilderFormat<'T>) : 'T =
    format.formatRun (fun text -> builder.Append text |> ignore)

// The functions that the checker knows by itself, for formats that are no literals.

let toText (format: StringFormat<'T>) : 'T = format.formatRun id

let toFailure (format: StringFormat<'T, 'Result>) : 'T = format.formatRun failwith

let toOut (format: TextWriterFormat<'T>) : 'T = fprintf stdout format

let toOutLine (format: TextWriterFormat<'T>) : 'T = fprintfn stdout format

let toError (format: TextWriterFormat<'T>) : 'T = fprintf stderr format

let toErrorLine (format: TextWriterFormat<'T>) : 'T = fprintfn stderr format

// What functions behind %a and %t write, as text.

let valueByWriter (print: TextWriter -> 'T -> unit) : unit -> 'T -> string =
    fun () value ->
        let writer = TextWriter ()
        print writer value
        writer.ToString ()

let textByWriter (print: TextWriter -> unit) : unit -> string =
    fun () ->
        let writer = TextWriter ()
        print writer
        writer.ToString ()

let valueByBuilder (print: StringBuilder -> 'T -> unit) : unit -> 'T -> string =
    fun () value ->
        let builder = StringBuilder ()
        print builder value
        builder.ToString ()

let textByBuilder (print: StringBuilder -> unit) : unit -> string =
    fun () ->
        let builder = StringBuilder ()
        print builder
        builder.ToString ()
