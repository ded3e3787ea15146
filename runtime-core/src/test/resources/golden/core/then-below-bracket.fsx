// `then` and `else` may stand right below the bracket before their `if`.
let pick c known =
    (if List.contains c known
    then [ c ]
    else []) @ [ 0 ]

printfn "%A %A" (pick 1 [ 1 ]) (pick 2 [ 1 ])
