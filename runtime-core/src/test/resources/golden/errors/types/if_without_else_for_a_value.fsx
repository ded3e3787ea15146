let f (x: int) : string =
    if x > 0 then
        "a"
