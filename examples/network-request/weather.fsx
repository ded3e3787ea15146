// Asks services over HTTP. Http.get waits for the answer; what fails is tried again, each time after a longer pause.
let rec private attempt (url: string) (tries: int) (pause: int) : string =
    let answer =
        try
            Some (Http.get url: string)
        with error when tries > 1 ->
            None

    match answer with
    | Some text -> text
    | None ->
        Async.sleep pause
        attempt url (tries - 1) (pause * 2)

let report (city: string) : string =
    let text = attempt $"/weather/{city}" 3 10
    $"{city}: {text}"

// All cities at the same time; one that fails does not spoil the others.
let reports (cities: string list) : string list =
    [ for city in cities ->
          async {
              try
                  return report city
              with error ->
                  return $"{city}: {error.Message}"
          } ]
    |> Async.Parallel
    |> Async.RunSynchronously
    |> List.ofArray
