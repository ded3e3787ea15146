// The functions of F#'s collections that other scripts do not use.
let l = [ 3; 1; 2 ]
let a = [| 3; 1; 2 |]
let s = seq { 3; 1; 2 }
let p x = printfn "%A" x
p (List.empty<int>, List.singleton 5, List.tryExactlyOne [ 1 ], List.tryExactlyOne l, List.where (fun x -> x > 1) l)
p (List.findBack (fun x -> x > 1) l, List.tryFindIndexBack (fun x -> x > 1) l)
List.iteri2 (fun i x y -> printf "%d:%d,%d " i x y) l l
printfn ""
p (List.insertManyAt 1 [ 8; 9 ] l, List.removeManyAt 0 2 l)
p (Array.isEmpty a, Array.empty<int>, Array.singleton 1, Array.replicate 2 'x', Array.tryItem 5 a, Array.tryHead a, Array.tryLast a)
p (Array.tryExactlyOne [| 1 |], Array.truncate 2 a, Array.where (fun x -> x > 1) a, Array.reduceBack (-) a)
p (Array.mapFoldBack (fun x acc -> (x * 2, acc + x)) a 0, Array.findBack (fun x -> x > 1) a)
p (Array.tryFindIndex (fun x -> x = 1) a, Array.tryFindIndexBack (fun x -> x = 9) a, Array.tryFindBack (fun x -> x > 1) a)
p (Array.tryPick (fun x -> if x = 1 then Some "one" else None) a, Array.pick (fun x -> if x = 2 then Some "two" else None) a)
p (Array.zip3 a a a, Array.unzip3 [| (1, 'a', "x"); (2, 'b', "y") |])
Array.iter2 (fun x y -> printf "%d " (x * y)) a a
Array.iteri2 (fun i x y -> printf "%d:%d " i (x + y)) a a
printfn ""
p (Array.mapi2 (fun i x y -> i + x + y) a a, Array.map3 (fun x y z -> x + y + z) a a a)
p (Array.foldBack2 (fun x y acc -> x - y + acc) a a 1, Array.forall2 (=) a a)
p (Array.sortByDescending id a, Array.distinctBy (fun x -> x % 2) a, Array.except [ 1 ] a, Array.minBy (fun x -> -x) a)
let b = Array.copy a
Array.sortInPlaceBy (fun x -> -x) b
p b
Array.sortInPlaceWith compare b
p b
p (Array.compareWith compare a b)
p (Array.updateAt 0 9 a, Array.insertManyAt 1 [ 7; 8 ] a, Array.insertAt 3 4 a, Array.removeManyAt 1 2 a, Array.removeAt 0 a)
p (Seq.tryExactlyOne s)
Seq.iteri (fun i x -> printf "%d:%d " i x) s
printfn ""
p (Seq.toList (Seq.scanBack (+) s 0), Seq.reduceBack (-) s, Seq.findBack (fun x -> x > 1) s, Seq.tryFindBack (fun x -> x > 9) s)
let mapped, total = Seq.mapFold (fun acc x -> (acc + x, acc + x)) 0 s
p (Seq.toList mapped, total)
let mappedBack, totalBack = Seq.mapFoldBack (fun x acc -> (acc + x, acc + x)) s 0
p (Seq.toList mappedBack, totalBack)
p (Seq.tryFindIndexBack (fun x -> x > 1) s, Seq.findIndexBack (fun x -> x = 3) s)
p (Seq.toList (Seq.mapi2 (fun i x y -> i + x * y) s s), Seq.toList (Seq.map3 (fun x y z -> x + y + z) s s s))
Seq.iter2 (fun x y -> printf "%d " (x + y)) s l
Seq.iteri2 (fun i x y -> printf "%d:%d " i (x + y)) s l
printfn ""
p (Seq.foldBack2 (fun x y acc -> x - y + acc) s l 1, Seq.forall2 (=) s l, Seq.exists2 (<>) s l)
p (Seq.toList (Seq.sortWith (fun x y -> compare y x) s), Seq.toList (Seq.permute (fun i -> (i + 1) % 3) s))
p (Seq.toList (Seq.distinctBy (fun x -> x % 2) s))
p (Seq.toList (Seq.updateAt 0 9 s), Seq.toList (Seq.insertAt 1 5 s), Seq.toList (Seq.insertManyAt 1 [ 5; 6 ] s))
p (Seq.toList (Seq.removeAt 1 s), Seq.toList (Seq.removeManyAt 0 2 s))
p (Option.defaultWith (fun () -> 4) None, Option.orElseWith (fun () -> Some 1) None, Option.map3 (fun x y z -> x + y + z) (Some 1) (Some 2) (Some 3))
p (Option.foldBack (fun x acc -> x + acc) (Some 1) 2, Option.forall (fun x -> x > 1) (Some 1))
p (Option.ofObj (null: string), Option.ofObj "a", isNull (Option.toObj (None: string option)))
let ok: Result<int, string> = Ok 1
let bad: Result<int, string> = Error "no"
p (Result.isOk ok, Result.isError ok, Result.defaultValue 5 bad, Result.defaultWith String.length bad)
Result.iter (printfn "%d") ok
p (Result.count bad, Result.fold (+) 1 ok, Result.exists (fun x -> x = 1) ok, Result.forall (fun x -> x = 2) bad)
p (Result.contains 1 ok, Result.toOption bad, Result.toList ok, Result.toArray bad)
p (Map.ofArray [| (1, "a"); (2, "b") |], Map.minKeyValue (Map.ofList [ (1, "a"); (2, "b") ]), Map.maxKeyValue (Map.ofList [ (1, "a"); (2, "b") ]))
p (Set.ofArray a, Set.isProperSuperset (set [ 1; 2 ]) (set [ 1 ]), Set.foldBack (fun x acc -> x :: acc) (set a) [])
Set.iter (printf "%d ") (set a)
printfn ""
let source = Event<int>()
let evens, odds = Observable.split (fun x -> if x % 2 = 0 then Choice1Of2 x else Choice2Of2(string x)) source.Publish
evens |> Observable.add (printfn "even %d")
odds |> Observable.add (printfn "odd %s")
source.Publish |> Observable.choose (fun x -> if x > 2 then Some(x * 10) else None) |> Observable.add (printfn "chosen %d")
source.Trigger 1
source.Trigger 4
