/// What every script sees and the modules of the library are needed for.
[<AutoOpen>]
module Extras

/// A set of the elements.
let set (elements: seq<'T>) : Set<'T> = Set.ofSeq elements

/// Takes a pair of a map's enumeration apart.
let (|KeyValue|) (pair: KeyValuePair<'Key, 'Value>) : 'Key * 'Value = (pair.Key, pair.Value)
