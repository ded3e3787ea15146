open System
open System.Text

let builder = StringBuilder()
builder.Append("abc").Append(1).Append('x').Append(1.5).Append(true).AppendLine() |> ignore
builder.AppendFormat("{0}-{1,4}|", 1, "z").AppendLine("end") |> ignore
printf "%s" (builder.ToString())
printfn "%d" builder.Length
builder.Insert(0, "<").Insert(1, 5).Replace("b", "BB").Replace('x', 'y').Remove(1, 1) |> ignore
printf "%s" (string builder)
builder.[0] <- 'Q'
printfn "%c%c" builder.[0] builder.[1]
builder.Length <- 3
printfn "%O|%d" builder builder.Length
builder.Length <- 5
printfn "%s" ((builder.ToString()).Replace('\000', '0'))
builder.Clear().Append('-', 3).Append("abcdef", 2, 3).Append([| 'x'; 'y' |]) |> ignore
printfn "%s" (builder.ToString())
printfn "%s" (builder.ToString(3, 3))
builder.Append(StringBuilder("other")).Append(null: string) |> ignore
printfn "%O" builder

let joined = StringBuilder("start:", 50)

for i in 1..3 do
    joined.Append(i).Append(", ") |> ignore

printfn "%s" (joined.ToString().TrimEnd(',', ' '))

let characters: char[] = Array.create 3 '.'
joined.CopyTo(0, characters, 1, 2)
printfn "%A" characters
printfn "%b" (StringBuilder("a").Equals(StringBuilder("a")))

try
    joined.[100] |> ignore
with :? IndexOutOfRangeException -> printfn "outside"

try
    joined.Remove(0, 100) |> ignore
with :? ArgumentOutOfRangeException -> printfn "outside"
