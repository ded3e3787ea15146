/// Prices orders that arrive on the event bus of a Vert.x application.
module Orders

type Line = { sku: string; quantity: int; price: float }

type Order = { id: int; customer: string; lines: Line list }

type Receipt = { order: int; total: float; status: string }

let total order =
    order.lines |> List.sumBy (fun line -> float line.quantity * line.price)

/// The message body becomes an Order, the result is the reply.
[<EventBus("orders.created")>]
let onCreated (order: Order) =
    if List.isEmpty order.lines then
        invalidArg "lines" "an order needs a line"

    // Waits for the answer of whoever keeps the stock; no thread is blocked meanwhile.
    let isReserved: bool = EventBus.request "stock.reserve" { order = order.id; skus = order.lines |> List.map (fun line -> line.sku) }

    let receipt =
        { order = order.id
          total = total order
          status = if isReserved then "accepted" else "waiting for stock" }

    EventBus.publish "orders.priced" receipt
    receipt
