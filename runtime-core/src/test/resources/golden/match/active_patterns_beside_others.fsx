let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd
let (|Positive|_|) n = n > 0
let (|Half|_|) n = if n % 2 = 0 then Some (n / 2) else None
let a n = match n with Even -> 1 | Odd -> 2
let b n = match n with Odd -> 1 | Even when n > 3 -> 2 | Even -> 3
let c n = match n with Half _ -> 1 | Odd -> 1 | Even -> 3
let d n = match n with Even & Half x -> x | Odd -> 1 | Even -> 3
let e n = match n with Even & Positive -> 1 | Odd -> 1 | Even -> 3
let f n = match n with 0 -> 1 | Odd -> 1 | Even -> 3
let g p = match p with Even, 1 -> 1 | Odd, _ -> 1 | Even, _ -> 3
