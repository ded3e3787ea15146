let counted name values =
    seq {
        try
            for value in values do
                yield value
        finally
            printfn "%s ends" name
    }

printfn "%d" (Seq.fold2 (fun sum a b -> sum + a * b) 0 [ 1; 2; 3 ] [ 4; 5 ])
printfn "%d" (Seq.fold2 (fun sum a b -> sum + a * b) 1 (counted "left" [ 1; 2 ]) (counted "right" [ 3; 4; 5 ]))
Seq.iter2 (printfn "%d %s") [ 1; 2 ] [ "a"; "b"; "c" ]
Seq.iteri2 (printfn "%d %d %s") [ 1; 2 ] (seq [ "a"; "b" ])
printfn "%b %b" (Seq.forall2 (<) [ 1; 2 ] [ 2; 3; 0 ]) (Seq.forall2 (<) [ 1; 5; 6 ] (counted "stopped" [ 2; 3; 7 ]))
printfn "%b %b" (Seq.exists2 (=) [ 1; 2 ] [ 3; 2 ]) (Seq.exists2 (=) [] [ 1 ])

try
    Seq.iter2 (fun a b -> if a = b then failwith "same") (counted "first" [ 1; 2; 3 ]) (counted "second" [ 3; 2; 1 ])
with Failure message ->
    printfn "%s" message
