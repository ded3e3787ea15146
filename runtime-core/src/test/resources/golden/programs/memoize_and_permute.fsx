let memoize f =
    let cache = System.Collections.Generic.Dictionary<_, _>()
    fun x ->
        match cache.TryGetValue x with
        | true, v -> v
        | _ ->
            let v = f x
            cache.[x] <- v
            v
let slow = memoize (fun n -> printfn "computing %d" n; n * n)
printfn "%d %d %d" (slow 4) (slow 4) (slow 5)
let rec hanoi n a b c =
    if n = 0 then 0 else hanoi (n - 1) a c b + 1 + hanoi (n - 1) c b a
printfn "%d" (hanoi 10 "a" "b" "c")
let perms xs =
    let rec insert x = function
        | [] -> [[x]]
        | y :: ys as l -> (x :: l) :: (insert x ys |> List.map (fun r -> y :: r))
    List.fold (fun acc x -> acc |> List.collect (insert x)) [[]] xs
printfn "%d %A" (perms [1; 2; 3; 4] |> List.length) (perms [1; 2; 3])
let primes = Seq.initInfinite (fun i -> i + 2) |> Seq.filter (fun n -> Seq.forall (fun d -> n % d <> 0) { 2 .. int (sqrt (float n)) })
printfn "%A" (primes |> Seq.take 10 |> List.ofSeq)
