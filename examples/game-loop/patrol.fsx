// What a character of a game does, written as one goes through it. Game.frame waits for the next frame of the host's
// loop; between frames the script takes no time and no thread.
let patrol (name: string) (route: (int * int) list) : string =
    for x, y in route do
        Game.move name x y
        Game.frame () |> ignore

    $"{name} has arrived"

// Two at the same time, in the same frames.
let escort (first: string) (second: string) (route: (int * int) list) : string =
    let arrived =
        [ first; second ]
        |> List.map (fun name -> async { return patrol name route })
        |> Async.Parallel
        |> Async.RunSynchronously

    String.concat ", " arrived

// Until the host cancels it: what it has taken is given back.
let guard (name: string) : unit =
    Game.take name "torch"

    try
        while true do
            Game.frame () |> ignore
    finally
        Game.put name "torch"
