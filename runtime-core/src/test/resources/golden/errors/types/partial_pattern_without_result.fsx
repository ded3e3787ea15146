let (|Even|_|) n = if n % 2 = 0 then Some(n / 2) else None

let name n =
    match n with
    | Even -> "even"
    | _ -> "odd"
