type Person = { Name: string; Age: int }

let ada = { Name: "Ada"; Age: 36 }
