let xs =
    let lines =
        "a" ]
    lines
