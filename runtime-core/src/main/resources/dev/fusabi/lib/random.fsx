/// Random numbers: for a seed those of .NET.
module Randomness

[<Opaque>]
type Random

[<Intrinsic("Random.unseeded")>]
let private unseeded () : Random = intrinsic

[<Intrinsic("Random.pick")>]
let private pick (random: Random) (choices: int) (count: int) : int[] = intrinsic

type Random with
    [<Intrinsic("Random.ofSeed")>]
    static member ``new`` (Seed: int) : Random = intrinsic

    [<Requires("random")>]
    static member ``new`` () : Random = unseeded ()

    [<Requires("random")>]
    static member Shared : Random = unseeded ()

    [<Intrinsic("Random.next")>]
    member random.Next () : int = intrinsic

    [<Intrinsic("Random.nextBelow")>]
    member random.Next (maxValue: int) : int = intrinsic

    [<Intrinsic("Random.nextBetween")>]
    member random.Next (minValue: int, maxValue: int) : int = intrinsic

    [<Intrinsic("Random.nextDouble")>]
    member random.NextDouble () : float = intrinsic

    [<Intrinsic("Random.nextLong")>]
    member random.NextInt64 () : int = intrinsic

    [<Intrinsic("Random.nextLongBelow")>]
    member random.NextInt64 (maxValue: int) : int = intrinsic

    [<Intrinsic("Random.nextLongBetween")>]
    member random.NextInt64 (minValue: int, maxValue: int) : int = intrinsic

    [<Intrinsic("Random.nextBytes")>]
    member random.NextBytes (buffer: byte[]) : unit = intrinsic

    [<Intrinsic("Random.shuffle")>]
    member random.Shuffle (values: 'T[]) : unit = intrinsic

    member random.GetItems (choices: 'T[], length: int) : 'T[] =
        pick random choices.Length length |> Array.map (fun index -> choices.[index])
