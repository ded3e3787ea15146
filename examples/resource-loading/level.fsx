// Loads what a level needs, all of it at the same time, and says how far it is.
type Resource = { name: string; bytes: int }

let private load (name: string) =
    async {
        try
            let bytes: int = Resources.load name
            Resources.progress name
            return Ok { name = name; bytes = bytes }
        with error ->
            return Error $"{name}: {error.Message}"
    }

// Not more than three at a time. What cannot be loaded is reported with the others, not instead of them.
let loadLevel (names: string list) : string list =
    let results =
        Async.Parallel (List.map load names, maxDegreeOfParallelism = 3)
        |> Async.RunSynchronously

    let loaded = results |> Array.sumBy (function Ok resource -> resource.bytes | Error _ -> 0)

    let problems =
        results
        |> Array.choose (function Error problem -> Some problem | Ok _ -> None)
        |> List.ofArray

    $"{loaded} bytes" :: problems
