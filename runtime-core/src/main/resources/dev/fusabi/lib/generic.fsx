/// What the namespace gives another meaning than F# gives it.
module System.Collections.Generic

type List<'T> = ResizeArray<'T>
