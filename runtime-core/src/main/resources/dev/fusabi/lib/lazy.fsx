/// Values that are computed when they are first needed.
module Lazy

let create (body: unit -> 'T) : Lazy<'T> = Lazy<'T> body
