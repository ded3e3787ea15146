type Point = { X: int; Y: int }
let p = { X = 1; Y = 2 }
let q = { p with Y = 5 }
printfn "%d %d" q.X q.Y
printfn "%A" q
printfn "%b %b" (p = { X = 1; Y = 2 }) (p = q)
printfn "%b" (p < q)
type Line = { From: Point; To: Point; mutable Width: float }
let l = { From = p; To = q; Width = 1.5 }
l.Width <- 2.5
printfn "%.1f %d" l.Width l.To.Y
let moved = { l with From = { l.From with X = 100 } }
printfn "%d %d" moved.From.X l.From.X
type Named = { Name: string; Tags: string list; Active: bool; Initial: char; Score: float }
let n =
    { Name = "n"
      Tags = ["a"; "b"]
      Active = true
      Initial = 'i'
      Score = 0.5 }
printfn "%s %A %b %c %.1f" n.Name n.Tags n.Active n.Initial n.Score
let shift dx p = { p with X = p.X + dx }
printfn "%A" (shift 5 p)
printfn "%d" (hash p - hash { X = 1; Y = 2 })
