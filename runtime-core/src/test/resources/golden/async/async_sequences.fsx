/// What `AsyncSeq` has.
open FSharp.Control

let numbers =
    asyncSeq {
        for i in 1..5 do
            do! Async.Sleep 1
            yield i * 10
    }

let show (name: string) (items: AsyncSeq<'T>) =
    printfn "%s: %A" name (items |> AsyncSeq.toListAsync |> Async.RunSynchronously)

let run (name: string) (computation: Async<'T>) =
    printfn "%s: %A" name (Async.RunSynchronously computation)

let later x = async { do! Async.Sleep 1
                      return x }

async {
    for x in numbers do
        printfn "got %d" x
}
|> Async.RunSynchronously

show "map" (numbers |> AsyncSeq.map (fun x -> x + 1))
show "mapAsync" (numbers |> AsyncSeq.mapAsync (fun x -> later (x * 2)))
show "mapi" (numbers |> AsyncSeq.mapi (fun i x -> i * x))
show "mapiAsync" (numbers |> AsyncSeq.mapiAsync (fun i x -> later (i * x)))
show "indexed" (AsyncSeq.indexed numbers)
show "filter" (numbers |> AsyncSeq.filter (fun x -> x % 20 = 0))
show "filterAsync" (numbers |> AsyncSeq.filterAsync (fun x -> later (x % 20 = 0)))
show "choose" (numbers |> AsyncSeq.choose (fun x -> if x > 20 then Some (string x) else None))
show "chooseAsync" (numbers |> AsyncSeq.chooseAsync (fun x -> later (if x > 20 then Some (string x) else None)))
show "take" (AsyncSeq.take 2 numbers)
show "take more" (AsyncSeq.take 10 numbers)
show "truncate" (AsyncSeq.truncate 3 numbers)
show "skip" (AsyncSeq.skip 3 numbers)
show "skip more" (AsyncSeq.skip 30 numbers)
show "takeWhile" (numbers |> AsyncSeq.takeWhile (fun x -> x < 30))
show "takeWhileAsync" (numbers |> AsyncSeq.takeWhileAsync (fun x -> later (x < 30)))
show "takeWhileInclusive" (numbers |> AsyncSeq.takeWhileInclusive (fun x -> x < 30))
show "skipWhile" (numbers |> AsyncSeq.skipWhile (fun x -> x < 30))
show "skipWhileAsync" (numbers |> AsyncSeq.skipWhileAsync (fun x -> later (x < 30)))
show "scan" (numbers |> AsyncSeq.scan (+) 0)
show "scanAsync" (numbers |> AsyncSeq.scanAsync (fun a b -> later (a + b)) 0)
show "pairwise" (AsyncSeq.pairwise numbers)
show "windowed" (AsyncSeq.windowed 3 numbers)
show "bufferByCount" (AsyncSeq.bufferByCount 2 numbers)
show "append" (AsyncSeq.append numbers (AsyncSeq.singleton 7))
show "concat" (AsyncSeq.concat (AsyncSeq.ofSeq [ AsyncSeq.singleton 1; numbers; AsyncSeq.empty ]))
show "concatSeq" (AsyncSeq.concatSeq (AsyncSeq.ofSeq [ [ 1; 2 ]; []; [ 3 ] ]))
show "collect" (numbers |> AsyncSeq.collect (fun x -> AsyncSeq.replicate 2 x))
show "collectSeq" (numbers |> AsyncSeq.collectSeq (fun x -> [ x; x + 1 ]))
show "zip" (AsyncSeq.zip numbers (AsyncSeq.ofSeq "abc"))
show "zipWith" (AsyncSeq.zipWith (fun a b -> a - b) numbers (AsyncSeq.initInfinite id))
show "zipWithAsync" (AsyncSeq.zipWithAsync (fun a b -> later (a - b)) numbers (AsyncSeq.initInfinite id))
show "interleave" (AsyncSeq.interleave numbers (AsyncSeq.ofSeq [ 1; 2 ]))
show "distinctUntilChanged" (AsyncSeq.distinctUntilChanged (AsyncSeq.ofSeq [ 1; 1; 2; 2; 1 ]))
show "distinctUntilChangedWith" (AsyncSeq.ofSeq [ 1; 3; 2; 4; 5 ] |> AsyncSeq.distinctUntilChangedWith (fun a b -> a % 2 = b % 2))
show "distinctUntilChangedWithAsync" (AsyncSeq.ofSeq [ 1; 3; 2; 4; 5 ] |> AsyncSeq.distinctUntilChangedWithAsync (fun a b -> later (a % 2 = b % 2)))
show "unfold" (AsyncSeq.unfold (fun n -> if n > 3 then None else Some (n * n, n + 1)) 1)
show "unfoldAsync" (AsyncSeq.unfoldAsync (fun n -> later (if n > 3 then None else Some (n * n, n + 1))) 1)
show "init" (AsyncSeq.init 3 (fun i -> i * 5))
show "initAsync" (AsyncSeq.initAsync 3 (fun i -> later (i * 5)))
show "initInfiniteAsync" (AsyncSeq.initInfiniteAsync later |> AsyncSeq.take 3)
show "replicateInfiniteAsync" (AsyncSeq.replicateInfiniteAsync (later 1) |> AsyncSeq.take 2)
show "ofSeqAsync" (AsyncSeq.ofSeqAsync [ later 1; later 2 ])
show "delay" (AsyncSeq.delay (fun () -> numbers))
show "empty" (AsyncSeq.empty: AsyncSeq<int>)

let queue = System.Collections.Generic.Queue<int> [ 1; 2; 3 ]

let next =
    async { return (if queue.Count > 0 then Some (queue.Dequeue ()) else None) }

show "replicateUntilNoneAsync" (AsyncSeq.replicateUntilNoneAsync next)

run "fold" (numbers |> AsyncSeq.fold (+) 1)
run "foldAsync" (numbers |> AsyncSeq.foldAsync (fun a b -> later (a + b)) 1)
run "reduce" (numbers |> AsyncSeq.reduce max)
run "reduceAsync" (numbers |> AsyncSeq.reduceAsync (fun a b -> later (a - b)))
run "length" (AsyncSeq.length numbers)
run "sum" (AsyncSeq.sum numbers)
run "sumBy" (numbers |> AsyncSeq.sumBy float)
run "max" (AsyncSeq.max numbers)
run "min" (AsyncSeq.min numbers)
run "maxBy" (numbers |> AsyncSeq.maxBy (fun x -> -x))
run "minBy" (numbers |> AsyncSeq.minBy (fun x -> -x))
run "tryFirst" (AsyncSeq.tryFirst numbers)
run "tryFirst none" (AsyncSeq.tryFirst (AsyncSeq.empty: AsyncSeq<int>))
run "firstOrDefault" (AsyncSeq.firstOrDefault 3 AsyncSeq.empty)
run "tryLast" (AsyncSeq.tryLast numbers)
run "lastOrDefault" (AsyncSeq.lastOrDefault 3 AsyncSeq.empty)
run "tryItem" (AsyncSeq.tryItem 1 numbers)
run "exactlyOne" (AsyncSeq.exactlyOne (AsyncSeq.singleton 1))
run "tryExactlyOne" (AsyncSeq.tryExactlyOne numbers)
run "contains" (AsyncSeq.contains 30 numbers)
run "exists" (AsyncSeq.exists (fun x -> x > 30) numbers)
run "existsAsync" (AsyncSeq.existsAsync (fun x -> later (x > 90)) numbers)
run "forall" (AsyncSeq.forall (fun x -> x > 30) numbers)
run "forallAsync" (AsyncSeq.forallAsync (fun x -> later (x > 3)) numbers)
run "tryFind" (AsyncSeq.tryFind (fun x -> x > 30) numbers)
run "tryFindAsync" (AsyncSeq.tryFindAsync (fun x -> later (x > 30)) numbers)
run "find" (AsyncSeq.find (fun x -> x > 30) numbers)
run "pick" (AsyncSeq.pick (fun x -> if x > 30 then Some (x / 10) else None) numbers)
run "tryPick" (AsyncSeq.tryPick (fun x -> if x > 90 then Some (x / 10) else None) numbers)
run "tryPickAsync" (AsyncSeq.tryPickAsync (fun x -> later (if x > 30 then Some (x / 10) else None)) numbers)
run "toArrayAsync" (AsyncSeq.toArrayAsync numbers)
run "iteri" (AsyncSeq.iteri (fun i x -> printf "%d:%d " i x) numbers)
run "iteriAsync" (AsyncSeq.iteriAsync (fun i x -> async { printf "%d:%d " i x }) numbers)
run "iter" (AsyncSeq.iter (printf "%d ") numbers)
run "iterAsync" (AsyncSeq.iterAsync (fun x -> async { printf "%d " x }) numbers)
printfn "%A" (AsyncSeq.toListSynchronously numbers)
printfn "%A" (AsyncSeq.toArraySynchronously numbers)
printfn "%A" (numbers |> AsyncSeq.toBlockingSeq |> Seq.skip 3 |> Seq.toList)

let started = ref 0

let counted =
    asyncSeq {
        started.Value <- started.Value + 1
        yield! numbers
    }

let cached = AsyncSeq.cache counted
show "cached" (AsyncSeq.take 2 cached)
show "cached" cached
show "cached" cached
printfn "started %d" started.Value
printfn "%d" (Async.RunSynchronously (AsyncSeq.intervalMs 1 |> AsyncSeq.take 3 |> AsyncSeq.length))
