open System
let t = TimeSpan.FromHours 1.5
printfn "%f" t.TotalMinutes
printfn "%d %d" t.Hours t.Minutes
printfn "%s" (t.ToString())
let u = t + TimeSpan.FromMinutes 45.0
printfn "%s" (string u)
printfn "%b" (u > t)
printfn "%f" (TimeSpan.FromDays 1.0).TotalSeconds
