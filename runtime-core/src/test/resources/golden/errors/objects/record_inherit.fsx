type R = { X: int }

type B() =
    inherit R()
