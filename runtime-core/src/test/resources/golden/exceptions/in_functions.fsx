let rec find p xs =
    match xs with
    | [] -> failwith "none"
    | x :: rest -> if p x then x else find p rest
let tryFind p xs = try Some (find p xs) with Failure _ -> None
printfn "%A %A" (tryFind (fun x -> x > 2) [1; 2; 3]) (tryFind (fun x -> x > 9) [1])
let sum = [1; 2; 0; 4] |> List.map (fun x -> try 12 / x with _ -> 0) |> List.sum
printfn "%d" sum
let h xs = try List.map (fun x -> if x = 3 then failwith "three" else x) xs with Failure m -> []
printfn "%A %A" (h [1; 2]) (h [1; 2; 3])
