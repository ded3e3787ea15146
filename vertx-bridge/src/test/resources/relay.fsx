module Relay

let on_load () = EventBus.publish "test.log" "loaded"

let on_unload () = EventBus.publish "test.log" "unloaded"

[<EventBus("relay.notify")>]
let notify (text: string) =
    EventBus.send "test.one" { text = text; length = String.length text }
    EventBus.publish "test.all" [ text; text ]

[<EventBus("relay.ask")>]
let ask (n: int) =
    Test.here "before"
    let answer: int = EventBus.request "test.answer" n
    Test.here "after"
    answer + 1

[<EventBus("relay.chain")>]
let chain (n: int) : int = if n = 0 then 0 else 1 + EventBus.request "relay.chain" (n - 1)

[<EventBus("relay.forever")>]
let forever (n: int) : int = EventBus.requestWithin 60000 "test.silent" n

[<EventBus("relay.impatient")>]
let impatient (n: int) : string =
    try EventBus.requestWithin 20 "test.silent" n
    with e -> "gave up"

[<EventBus("relay.refused")>]
let refused (n: int) : string =
    try EventBus.request "test.refusing" n
    with e -> "caught: " + e.Message

[<EventBus("relay.nobody")>]
let nobody (n: int) : int = EventBus.request "test.nobody" n
