let fail () = failwith "at the end"

let rec count n =
    if n = 0 then fail () else count (n - 1)

count 1100000
