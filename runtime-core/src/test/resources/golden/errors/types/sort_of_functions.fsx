let sorted = List.sort [ (fun x -> x + 1); (fun x -> x * 2) ]
