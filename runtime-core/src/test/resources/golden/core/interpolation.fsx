let name = "Ada"
let n = 36
printfn $"{name} is {n}"
printfn $"{name.Length + n} and {{braces}}"
printfn $"%s{name} %d{n} %.2f{1.5}"
let s = $"sum {1 + 2} list {[1; 2]}"
printfn "%s" s
printfn $"""triple "{name}" here"""
printfn $"{n,5}|{n,-5}|"
printfn $"{3.14159:F2}"
