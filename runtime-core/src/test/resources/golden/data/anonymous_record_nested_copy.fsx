// A path in a copy changes a field inside a field, also where the copy has fields that the original lacks.
let car = {| Interior = {| Seats = 4; Color = "red" |}; Name = "van" |}
let wide = {| car with Interior.Seats = 5; Year = 1999 |}
printfn "%d %s %d, before %d" wide.Interior.Seats wide.Interior.Color wide.Year car.Interior.Seats
let blue = {| car with Interior.Seats = 6; Interior.Color = "blue" |}
printfn "%d %s %s" blue.Interior.Seats blue.Interior.Color blue.Name

type Motor = { Power: int; Fuel: string }
let bus = {| Motor = { Power = 90; Fuel = "gas" }; Doors = 2 |}
let tuned = {| bus with Motor.Power = 120 |}
printfn "%d %s %d" tuned.Motor.Power tuned.Motor.Fuel tuned.Doors
