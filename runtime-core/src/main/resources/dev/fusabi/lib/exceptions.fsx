/// The exceptions of the language and its library, under the names that .NET gives them.
[<AutoOpen>]
module Exceptions

[<Builtin>]
exception Failure of Message: string

[<Builtin>]
exception MatchFailureException of Message: string

[<Builtin>]
exception RuntimeError of Message: string

[<Builtin>]
exception HostError of Message: string

[<Builtin>]
exception ConversionError of Message: string * Path: string * Expected: string * Actual: string

[<Builtin>]
exception SystemException of Message: string

[<Builtin>]
exception ArithmeticException of Message: string

[<Builtin>]
exception DivideByZeroException of Message: string

[<Builtin>]
exception OverflowException of Message: string

[<Builtin>]
exception ArgumentException of Message: string * ParamName: string

[<Builtin>]
exception ArgumentNullException of Message: string * ParamName: string

[<Builtin>]
exception ArgumentOutOfRangeException of Message: string * ParamName: string

[<Builtin>]
exception IndexOutOfRangeException of Message: string

[<Builtin>]
exception InvalidOperationException of Message: string

[<Builtin>]
exception ObjectDisposedException of Message: string

[<Builtin>]
exception InvalidCastException of Message: string

[<Builtin>]
exception FormatException of Message: string

[<Builtin>]
exception NullReferenceException of Message: string

[<Builtin>]
exception NotImplementedException of Message: string

[<Builtin>]
exception NotSupportedException of Message: string

[<Builtin>]
exception TimeoutException of Message: string

[<Builtin>]
exception OperationCanceledException of Message: string

[<Builtin>]
exception TaskCanceledException of Message: string

[<Builtin>]
exception KeyNotFoundException of Message: string

[<Builtin>]
exception IOException of Message: string

type Exception with
    static member ``new`` () : exn = Failure "Exception of type 'System.Exception' was thrown."
    static member ``new`` (message: string) : exn = Failure message

    [<Intrinsic("Exception.withInner")>]
    static member ``new`` (message: string, inner: exn) : exn = intrinsic

    [<Intrinsic("Exception.message")>]
    member e.Message : string = intrinsic

    [<Intrinsic("Exception.stackTrace")>]
    member e.StackTrace : string = intrinsic

    [<Intrinsic("Exception.text")>]
    member e.ToString () : string = intrinsic

// A type with constructors is made through them.
type ArgumentException with
    [<Intrinsic("Exception.argument")>]
    static member ``new`` (message: string, paramName: string) : exn = intrinsic

    static member ``new`` (message: string) : exn = ArgumentException (message, "")
    static member ``new`` () : exn = ArgumentException "Value does not fall within the expected range."

type ArgumentNullException with
    [<Intrinsic("Exception.argumentNull")>]
    static member ``new`` (paramName: string, message: string) : exn = intrinsic

    static member ``new`` (paramName: string) : exn = ArgumentNullException (paramName, "Value cannot be null.")
    static member ``new`` () : exn = ArgumentNullException ""

type ArgumentOutOfRangeException with
    [<Intrinsic("Exception.argumentOutOfRange")>]
    static member ``new`` (paramName: string, message: string) : exn = intrinsic

    static member ``new`` (paramName: string) : exn =
        ArgumentOutOfRangeException (paramName, "Specified argument was out of the range of valid values.")

    static member ``new`` () : exn = ArgumentOutOfRangeException ""
