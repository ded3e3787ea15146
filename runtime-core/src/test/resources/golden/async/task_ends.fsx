// How tasks end that have been made ended.
open System
open System.Threading
open System.Threading.Tasks

let gone = new CancellationTokenSource ()
gone.Cancel ()
let never = Task.FromCanceled<int> gone.Token
printfn "%b %b %b" never.IsCanceled never.IsCompleted never.IsFaulted

try
    printfn "%d" never.Result
with :? AggregateException as error ->
    printfn "%s" (error.InnerException.GetType().Name)

let failed = Task.FromException<int> (InvalidOperationException "bad")
printfn "%b %b %b" failed.IsCanceled failed.IsCompleted failed.IsFaulted

try
    failed.Wait ()
with :? AggregateException as error ->
    printfn "%s, %d" error.InnerException.Message error.InnerExceptions.Count

let several = AggregateException [ Exception "first"; Exception "second" ]
printfn "%s, %d" several.InnerException.Message several.InnerExceptions.Count
printfn "%s" (several :> exn).InnerException.Message
printfn "%b" (isNull (AggregateException ([]: exn list)).InnerException)
