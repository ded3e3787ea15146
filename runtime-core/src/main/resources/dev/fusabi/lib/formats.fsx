/// Formats as values, and what text is written to.
[<AutoOpen>]
module Formats

/// The script's output, its error output, or a text that grows.
[<Opaque>]
type TextWriter

type TextWriter with
    [<Intrinsic("TextWriter.create")>]
    static member ``new`` () : TextWriter = intrinsic

    [<Intrinsic("TextWriter.write")>]
    member writer.Write (value: obj) : unit = intrinsic

    [<Intrinsic("TextWriter.writeFormat")>]
    member writer.Write (format: string, [<ParamArray>] arguments: obj[]) : unit = intrinsic

    member writer.WriteLine () : unit = writer.Write "\n"

    [<Intrinsic("TextWriter.writeLine")>]
    member writer.WriteLine (value: obj) : unit = intrinsic

    [<Intrinsic("TextWriter.writeLineFormat")>]
    member writer.WriteLine (format: string, [<ParamArray>] arguments: obj[]) : unit = intrinsic

    member writer.Flush () : unit = ()

    member writer.Close () : unit = ()

    member writer.Dispose () : unit = ()

    [<Intrinsic("TextWriter.text")>]
    member writer.ToString () : string = intrinsic

type StringWriter = TextWriter

[<Intrinsic("TextWriter.out")>]
let private openOutput () : TextWriter = intrinsic

[<Intrinsic("TextWriter.error")>]
let private openError () : TextWriter = intrinsic

/// The script's output.
let stdout : TextWriter = openOutput ()

/// The script's error output.
let stderr : TextWriter = openError ()

/// Where one use of a format goes: what functions behind %a and %t are given, how text is added, and what comes last.
type FormatOutput<'State, 'Result> =
    { outputState: 'State
      outputWrite: string -> unit
      outputFinish: unit -> 'Result }

/// A format: its text, and the function that writes its parts to an output, begun when all arguments are there.
type PrintfFormat<'Printer, 'State, 'Residue, 'Result> =
    { formatText: string
      formatRun: (unit -> FormatOutput<'State, 'Result>) -> 'Printer }

    /// A literal is checked against the type where it is given.
    static member ``new`` (value: PrintfFormat<'Printer, 'State, 'Residue, 'Result>) : PrintfFormat<'Printer, 'State, 'Residue, 'Result> =
        value

    member format.Value : string = format.formatText

type Format<'Printer, 'State, 'Residue, 'Result> = PrintfFormat<'Printer, 'State, 'Residue, 'Result>
