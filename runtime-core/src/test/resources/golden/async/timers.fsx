/// The timers of System.Threading and System.Timers.
open System
open System.Threading

let calls = ref 0
let finished = new SemaphoreSlim (0)

let timer =
    new System.Threading.Timer (
        (fun state ->
            calls.Value <- calls.Value + 1

            if calls.Value <= 3 then
                printfn "call %d of %s" calls.Value (string state)

            if calls.Value = 3 then
                finished.Release () |> ignore),
        box "state",
        1,
        2
    )

finished.Wait ()
timer.Dispose ()
let before = calls.Value
Thread.Sleep 10
printfn "%b" (calls.Value = before)

let once = new System.Threading.Timer ((fun _ -> finished.Release () |> ignore), null, 1, Timeout.Infinite)
finished.Wait ()
Thread.Sleep 5
printfn "%d" finished.CurrentCount

let events = new System.Timers.Timer (1.0)
events.AutoReset <- false
events.Elapsed.Add (fun _ ->
    printfn "elapsed"
    finished.Release () |> ignore)
events.Start ()
finished.Wait ()
printfn "%b" events.Enabled
events.Start ()
events.Stop ()
printfn "%b" events.Enabled
