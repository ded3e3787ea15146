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
exception RegexMatchTimeoutException of Message: string

[<Builtin>]
exception OperationCanceledException of Message: string

[<Builtin>]
exception TaskCanceledException of Message: string

/// The token of a computation has been cancelled: only library code sees it.
[<Builtin>]
exception ComputationCancelled of Message: string

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

    [<Intrinsic("Exception.inner")>]
    member e.InnerException : exn = intrinsic

    /// The innermost of the exceptions that caused it, or itself.
    member e.GetBaseException () : exn =
        let mutable at = e

        while not (isNull at.InnerException) do
            at <- at.InnerException

        at

    [<Intrinsic("Exception.stackTrace")>]
    member e.StackTrace : string = intrinsic

    [<Intrinsic("Exception.text")>]
    member e.ToString () : string = intrinsic

// A type with constructors is made through them.
[<Intrinsic("Exception.make")>]
let private make (name: string) (message: string) : exn = intrinsic

[<Intrinsic("Exception.makeWithInner")>]
let private makeWithInner (name: string) (message: string) (inner: exn) : exn = intrinsic

type SystemException with
    static member ``new`` (message: string) : exn = make "SystemException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "SystemException" message innerException
    static member ``new`` () : exn = make "SystemException" "System error."

type ArithmeticException with
    static member ``new`` (message: string) : exn = make "ArithmeticException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "ArithmeticException" message innerException
    static member ``new`` () : exn = make "ArithmeticException" "Overflow or underflow in the arithmetic operation."

type DivideByZeroException with
    static member ``new`` (message: string) : exn = make "DivideByZeroException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "DivideByZeroException" message innerException
    static member ``new`` () : exn = make "DivideByZeroException" "Attempted to divide by zero."

type OverflowException with
    static member ``new`` (message: string) : exn = make "OverflowException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "OverflowException" message innerException
    static member ``new`` () : exn = make "OverflowException" "Arithmetic operation resulted in an overflow."

type IndexOutOfRangeException with
    static member ``new`` (message: string) : exn = make "IndexOutOfRangeException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "IndexOutOfRangeException" message innerException
    static member ``new`` () : exn = make "IndexOutOfRangeException" "Index was outside the bounds of the array."

type InvalidOperationException with
    static member ``new`` (message: string) : exn = make "InvalidOperationException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "InvalidOperationException" message innerException
    static member ``new`` () : exn = make "InvalidOperationException" "Operation is not valid due to the current state of the object."

type InvalidCastException with
    static member ``new`` (message: string) : exn = make "InvalidCastException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "InvalidCastException" message innerException
    static member ``new`` () : exn = make "InvalidCastException" "Specified cast is not valid."

type FormatException with
    static member ``new`` (message: string) : exn = make "FormatException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "FormatException" message innerException
    static member ``new`` () : exn = make "FormatException" "One of the identified items was in an invalid format."

type NullReferenceException with
    static member ``new`` (message: string) : exn = make "NullReferenceException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "NullReferenceException" message innerException
    static member ``new`` () : exn = make "NullReferenceException" "Object reference not set to an instance of an object."

type NotImplementedException with
    static member ``new`` (message: string) : exn = make "NotImplementedException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "NotImplementedException" message innerException
    static member ``new`` () : exn = make "NotImplementedException" "The method or operation is not implemented."

type NotSupportedException with
    static member ``new`` (message: string) : exn = make "NotSupportedException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "NotSupportedException" message innerException
    static member ``new`` () : exn = make "NotSupportedException" "Specified method is not supported."

type TimeoutException with
    static member ``new`` (message: string) : exn = make "TimeoutException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "TimeoutException" message innerException
    static member ``new`` () : exn = make "TimeoutException" "The operation has timed out."

type OperationCanceledException with
    static member ``new`` (message: string) : OperationCanceledException =
        make "OperationCanceledException" message :?> OperationCanceledException

    static member ``new`` (message: string, innerException: exn) : OperationCanceledException =
        makeWithInner "OperationCanceledException" message innerException :?> OperationCanceledException

    static member ``new`` () : OperationCanceledException =
        OperationCanceledException "The operation was canceled."

type TaskCanceledException with
    static member ``new`` (message: string) : exn = make "TaskCanceledException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "TaskCanceledException" message innerException
    static member ``new`` () : exn = make "TaskCanceledException" "A task was canceled."

type KeyNotFoundException with
    static member ``new`` (message: string) : exn = make "KeyNotFoundException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "KeyNotFoundException" message innerException
    static member ``new`` () : exn = make "KeyNotFoundException" "The given key was not present in the dictionary."

type IOException with
    static member ``new`` (message: string) : exn = make "IOException" message
    static member ``new`` (message: string, innerException: exn) : exn = makeWithInner "IOException" message innerException
    static member ``new`` () : exn = make "IOException" "I/O error occurred."

type ArgumentException with
    [<Intrinsic("Exception.argument")>]
    static member ``new`` (message: string, paramName: string) : exn = intrinsic

    static member ``new`` (message: string, innerException: exn) : exn =
        makeWithInner "ArgumentException" message innerException

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
