type IShape =
    abstract Area : unit -> float
    abstract Name : string

type Square(s: float) =
    interface IShape with
        member _.Area() = s * s
