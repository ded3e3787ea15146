/// The exceptions of the language and its library, under the names that .NET gives them.
namespace FSharp.Core

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

namespace System

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

namespace System.Threading.Tasks

[<Builtin>]
exception TaskCanceledException of Message: string

namespace System.Collections.Generic

[<Builtin>]
exception KeyNotFoundException of Message: string

namespace System.IO

[<Builtin>]
exception IOException of Message: string

namespace System

type System.Exception with
    static member new () : exn = Failure "Exception of type 'System.Exception' was thrown."
    static member new (message: string) : exn = Failure message

    [<Intrinsic("Exception.withInner")>]
    static member new (message: string, inner: exn) : exn = intrinsic

    [<Intrinsic("Exception.message")>]
    member e.Message : string = intrinsic

    [<Intrinsic("Exception.stackTrace")>]
    member e.StackTrace : string = intrinsic

    [<Intrinsic("Exception.text")>]
    member e.ToString () : string = intrinsic

type System.ArgumentException with
    static member new () : exn = ArgumentException ("Value does not fall within the expected range.", "")
    static member new (message: string) : exn = ArgumentException (message, "")

type System.ArgumentNullException with
    static member new () : exn = ArgumentNullException ("Value cannot be null.", "")
    static member new (paramName: string) : exn = ArgumentNullException ("Value cannot be null.", paramName)
    static member new (paramName: string, message: string) : exn = ArgumentNullException (message, paramName)

type System.ArgumentOutOfRangeException with
    static member new () : exn =
        ArgumentOutOfRangeException ("Specified argument was out of the range of valid values.", "")

    static member new (paramName: string) : exn =
        ArgumentOutOfRangeException ("Specified argument was out of the range of valid values.", paramName)

    static member new (paramName: string, message: string) : exn =
        ArgumentOutOfRangeException (message, paramName)

type System.DivideByZeroException with
    static member new () : exn = DivideByZeroException "Attempted to divide by zero."

type System.OverflowException with
    static member new () : exn = OverflowException "Arithmetic operation resulted in an overflow."

type System.IndexOutOfRangeException with
    static member new () : exn = IndexOutOfRangeException "Index was outside the bounds of the array."

type System.InvalidOperationException with
    static member new () : exn =
        InvalidOperationException "Operation is not valid due to the current state of the object."

type System.NotImplementedException with
    static member new () : exn = NotImplementedException "The method or operation is not implemented."

type System.NotSupportedException with
    static member new () : exn = NotSupportedException "Specified method is not supported."

type System.FormatException with
    static member new () : exn = FormatException "One of the identified items was in an invalid format."

type System.TimeoutException with
    static member new () : exn = TimeoutException "The operation has timed out."

type System.OperationCanceledException with
    static member new () : exn = OperationCanceledException "The operation was canceled."

type System.Collections.Generic.KeyNotFoundException with
    static member new () : exn = KeyNotFoundException "The given key was not present in the dictionary."
