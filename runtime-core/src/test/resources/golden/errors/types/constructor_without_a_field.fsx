type A =
    new() = { }
    val x: int
