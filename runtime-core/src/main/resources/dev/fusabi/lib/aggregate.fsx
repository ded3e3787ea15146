/// Several exceptions as one.
module Aggregates

let private describe (message: string) (errors: exn list) : string =
    String.concat "" [ yield message; for error in errors -> $" ({error.Message})" ]

let private first (errors: exn list) : exn =
    match errors with
    | [] -> null
    | error :: _ -> error

type AggregateException (message: string, innerExceptions: seq<exn>) =
    inherit Exception (describe message (List.ofSeq innerExceptions), first (List.ofSeq innerExceptions))

    let errors : exn list = List.ofSeq innerExceptions

    new (innerExceptions: seq<exn>) = AggregateException ("One or more errors occurred.", innerExceptions)
    new (message: string) = AggregateException (message, ([]: exn list))
    new (message: string, innerException: exn) = AggregateException (message, [ innerException ])
    new () = AggregateException ("One or more errors occurred.", ([]: exn list))

    member _.InnerException : exn = if errors.IsEmpty then null else errors.Head
    member _.InnerExceptions : IReadOnlyList<exn> = (ResizeArray<exn> errors :> IReadOnlyList<exn>)
    member _.GetBaseException () : exn = if errors.Length = 1 then errors.Head else null

    /// With the parts of the parts in place of the parts.
    member _.Flatten () : AggregateException =
        let rec flat (all: exn list) : exn list =
            all
            |> List.collect (fun error ->
                match error with
                | :? AggregateException as several -> flat (List.ofSeq several.InnerExceptions)
                | single -> [ single ])

        AggregateException (message, flat errors)

    /// Raises those again for which the function gives false.
    member _.Handle (predicate: exn -> bool) : unit =
        let left = List.filter (fun error -> not (predicate error)) errors

        if not left.IsEmpty then
            raise (AggregateException (message, left))
