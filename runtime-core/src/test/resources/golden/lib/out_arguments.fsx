open System.Collections.Generic

let ages = Dictionary<string, int>()
ages.["Ada"] <- 36

let mutable age = 0

if ages.TryGetValue("Ada", &age) then
    printfn "%d" age

printfn "%b %d" (ages.TryGetValue("Bob", &age)) age

match ages.TryGetValue "Ada" with
| true, value -> printfn "%d" value
| _ -> printfn "missing"

let find name =
    let mutable found = -1
    let known = ages.TryGetValue(name, &found)
    known, found

printfn "%A %A" (find "Ada") (find "Eve")
