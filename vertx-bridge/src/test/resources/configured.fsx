module Configured

type Settings = { address: string; retries: int option }

[<OnStart>]
let start (settings: Settings) =
    EventBus.publish "test.log" (sprintf "%s %d" settings.address (defaultArg settings.retries 3))

[<OnStop>]
let stop () = EventBus.publish "test.log" "stopped"
