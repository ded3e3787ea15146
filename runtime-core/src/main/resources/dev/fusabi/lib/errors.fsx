/// Texts of exceptions that several functions raise.
module LibraryErrors

let notFound = "An index satisfying the predicate was not found in the collection."
