/// How sequences of scripts and publishers of the host become each other. The runtime's own; not for users.
module Streams

open System.Collections.Generic

/// Begins an enumeration, for a subscriber.
let start (source: seq<obj>) : IEnumerator<obj> = source.GetEnumerator()

/// The next element, when the subscriber has asked for one.
let next (elements: IEnumerator<obj>) : obj option =
    if elements.MoveNext() then Some elements.Current else None

/// Ends an enumeration before its end.
let stop (elements: IEnumerator<obj>) : unit = elements.Dispose()

/// A publisher as a sequence: each enumeration subscribes anew, and ends the subscription when it ends.
let sequence publisher : seq<obj> =
    seq {
        let subscription = Stream.subscribe publisher

        try
            while Stream.advance subscription do
                yield Stream.current subscription
        finally
            Stream.cancel subscription
    }
