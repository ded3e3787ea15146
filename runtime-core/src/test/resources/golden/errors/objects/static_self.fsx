type A(n: int) =
    static member M() = n
