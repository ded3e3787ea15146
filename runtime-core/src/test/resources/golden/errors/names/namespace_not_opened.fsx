let root = Math.Sqrt 2.0
let now (table: Dictionary<string, int>) = table.Count
let fail () = raise (InvalidOperationException "no")
let joined = String.Join(", ", [ 1; 2 ])
let fine = System.Math.Abs -2
let length = String.length "text"
