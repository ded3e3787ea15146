/// Formatted text to wherever it is wanted.
module Printf

type StringFormat<'T, 'Result> = PrintfFormat<'T, unit, string, 'Result>

type StringFormat<'T> = PrintfFormat<'T, unit, string, string>

type TextWriterFormat<'T, 'Result> = PrintfFormat<'T, TextWriter, unit, 'Result>

type TextWriterFormat<'T> = PrintfFormat<'T, TextWriter, unit, unit>

type BuilderFormat<'T, 'Result> = PrintfFormat<'T, StringBuilder, unit, 'Result>

type BuilderFormat<'T> = PrintfFormat<'T, StringBuilder, unit, unit>

/// What a literal becomes where a format is expected.
let make
    (text: string)
    (run: (unit -> FormatOutput<'State, 'Result>) -> 'Printer)
    : PrintfFormat<'Printer, 'State, 'Residue, 'Result> =
    { formatText = text; formatRun = run }

/// What an interpolated string becomes where a format is expected.
let interpolated (text: string) : PrintfFormat<'Result, 'State, 'Residue, 'Result> =
    make text (fun start ->
        let output = start ()
        output.outputWrite text
        output.outputFinish ())

// The steps of a format's function.

let start (begins: unit -> FormatOutput<'State, 'Result>) : FormatOutput<'State, 'Result> = begins ()

let written (output: FormatOutput<'State, 'Result>) (text: string) : FormatOutput<'State, 'Result> =
    output.outputWrite text
    output

let writtenBy (output: FormatOutput<'State, 'Result>) (print: 'State -> unit) : FormatOutput<'State, 'Result> =
    print output.outputState
    output

let writtenValueBy
    (output: FormatOutput<'State, 'Result>)
    (print: 'State -> 'T -> unit)
    (value: 'T)
    : FormatOutput<'State, 'Result> =
    print output.outputState value
    output

let textBy (output: FormatOutput<'State, 'Result>) (print: 'State -> string) : FormatOutput<'State, 'Result> =
    written output (print output.outputState)

let textValueBy
    (output: FormatOutput<'State, 'Result>)
    (print: 'State -> 'T -> string)
    (value: 'T)
    : FormatOutput<'State, 'Result> =
    written output (print output.outputState value)

let finished (output: FormatOutput<'State, 'Result>) : 'Result = output.outputFinish ()

let private toWriter (textWriter: TextWriter) (finish: unit -> 'Result) : unit -> FormatOutput<TextWriter, 'Result> =
    fun () ->
        { outputState = textWriter
          outputWrite = fun text -> textWriter.Write text
          outputFinish = finish }

let private toBuilder (builder: StringBuilder) (finish: unit -> 'Result) : unit -> FormatOutput<StringBuilder, 'Result> =
    fun () ->
        { outputState = builder
          outputWrite = fun text -> builder.Append text |> ignore
          outputFinish = finish }

/// Passes the text on.
let ksprintf (continuation: string -> 'Result) (format: StringFormat<'T, 'Result>) : 'T =
    format.formatRun (fun () ->
        let text = StringBuilder ()
        { outputState = ()
          outputWrite = fun part -> text.Append part |> ignore
          outputFinish = fun () -> continuation (text.ToString ()) })

/// Passes the text on.
let kprintf (continuation: string -> 'Result) (format: StringFormat<'T, 'Result>) : 'T = ksprintf continuation format

/// Writes the text, and goes on.
let kfprintf (continuation: unit -> 'Result) (textWriter: TextWriter) (format: TextWriterFormat<'T, 'Result>) : 'T =
    format.formatRun (toWriter textWriter continuation)

let fprintf (textWriter: TextWriter) (format: TextWriterFormat<'T>) : 'T =
    format.formatRun (toWriter textWriter ignore)

let fprintfn (textWriter: TextWriter) (format: TextWriterFormat<'T>) : 'T =
    format.formatRun (toWriter textWriter textWriter.WriteLine)

/// Adds the text to a builder, and goes on.
let kbprintf (continuation: unit -> 'Result) (builder: StringBuilder) (format: BuilderFormat<'T, 'Result>) : 'T =
    format.formatRun (toBuilder builder continuation)

let bprintf (builder: StringBuilder) (format: BuilderFormat<'T>) : 'T = format.formatRun (toBuilder builder ignore)

// The functions that the checker knows by itself, for formats that are no literals.

let toText (format: StringFormat<'T>) : 'T = ksprintf id format

let toFailure (format: StringFormat<'T, 'Result>) : 'T = ksprintf failwith format

let toOut (format: TextWriterFormat<'T>) : 'T = fprintf stdout format

let toOutLine (format: TextWriterFormat<'T>) : 'T = fprintfn stdout format

let toError (format: TextWriterFormat<'T>) : 'T = fprintf stderr format

let toErrorLine (format: TextWriterFormat<'T>) : 'T = fprintfn stderr format
