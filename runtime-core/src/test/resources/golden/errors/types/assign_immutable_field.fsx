type Person = { Name: string; Age: int }

let ada = { Name = "Ada"; Age = 36 }
ada.Age <- 37

printfn "%d" ada.Age
