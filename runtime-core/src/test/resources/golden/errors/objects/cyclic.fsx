type A() =
    inherit B()
and B() =
    inherit A()
