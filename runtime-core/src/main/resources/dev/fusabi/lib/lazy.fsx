/// Values that are computed when they are first needed.
namespace FSharp.Core

type Lazy<'T> =
    { mutable lazyValue: 'T option
      mutable lazyBody: unit -> 'T }

    /// Computes the value the first time.
    member this.Force () : 'T =
        match this.lazyValue with
        | Some value -> value
        | None ->
            let value = this.lazyBody ()
            this.lazyValue <- Some value
            value

    member this.Value : 'T = this.Force ()

    member this.IsValueCreated : bool = this.lazyValue.IsSome

module Lazy =
    let create (body: unit -> 'T) : Lazy<'T> = { lazyValue = None; lazyBody = body }
