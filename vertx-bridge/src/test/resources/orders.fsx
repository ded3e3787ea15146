module Orders

type Item = { sku: string; quantity: int }
type Order = { id: int; items: Item list; note: string option }
type Summary = { order: int; total: int; remark: string }

[<EventBus("orders.created")>]
let created (order: Order) =
    { order = order.id
      total = order.items |> List.sumBy (fun item -> item.quantity)
      remark = defaultArg order.note "none" }

[<EventBus("orders.double")>]
let double (n: int) = n * 2

[<EventBus("orders.reverse")>]
let reverse (names: string list) = List.rev names

[<EventBus("orders.reject")>]
let reject (reason: string) : int = failwith reason

[<EventBus("orders.divide")>]
let divide (n: int) = 100 / n

[<EventBus("orders.broken")>]
let broken () = Test.broken ()

[<EventBus("orders.function")>]
let giveFunction () = [ fun (n: int) -> n + 1 ]

[<EventBus("orders.nothing")>]
let nothing (_: string) = ()

[<EventBus("orders.greet")>]
let greet (name: string) (headers: Map<string, string>) =
    let greeting = headers |> Map.tryFind "greeting" |> Option.defaultValue "hello"
    greeting + " " + name
