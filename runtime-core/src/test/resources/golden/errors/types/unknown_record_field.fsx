type Person = { Name: string; Age: int }

let ada = { Name = "Ada"; Age = 36 }
let older = { ada with Agee = 37 }

printfn "%d" older.Age
