/// Exceptions that several functions raise, in F#'s words.
module LibraryErrors

let notFound = "An index satisfying the predicate was not found in the collection."

/// Raises ArgumentException unless a number is 0 or more.
let requireNonNegative (name: string) (value: int) : unit =
    if value < 0 then
        invalidArg name (sprintf "The input must be non-negative.\n%s = %d" name value)

/// Raises ArgumentException unless a number is 1 or more.
let requirePositive (name: string) (value: int) : unit =
    if value <= 0 then
        invalidArg name (sprintf "The input must be positive.\n%s = %d" name value)
