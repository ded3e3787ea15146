type Person = { Name: string; Age: int }

let ada: Person = { Name = "Ada" }

printfn "%s" ada.Name
