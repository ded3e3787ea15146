type Priority = Low | Medium | High
type Task = { Id: int; Title: string; Priority: Priority; Done: bool; Tags: string list }
let tasks =
    [ { Id = 1; Title = "Write"; Priority = High; Done = false; Tags = ["a"; "b"] }
      { Id = 2; Title = "Test"; Priority = Medium; Done = true; Tags = [] }
      { Id = 3; Title = "Ship"; Priority = Low; Done = false; Tags = ["a"] } ]
let byPriority = tasks |> List.groupBy (fun t -> t.Priority) |> Map.ofList
for KeyValue (p, ts) in byPriority do
    printfn "%A: %s" p (ts |> List.map (fun t -> t.Title) |> String.concat ", ")
let rec render indent = function
    | [] -> ()
    | t :: rest ->
        let mark = if t.Done then "x" else " "
        printfn "%s[%s] %-8s %A" (String.replicate indent " ") mark t.Title t.Tags
        render (indent + 2) rest
render 0 tasks
let complete id = List.map (fun t -> if t.Id = id then { t with Done = true } else t)
tasks |> complete 1 |> complete 3 |> List.forall (fun t -> t.Done) |> printfn "%b"
tasks |> List.sortBy (fun t -> t.Priority, t.Title) |> List.map (fun t -> t.Id) |> printfn "%A"
tasks |> List.collect (fun t -> t.Tags) |> List.countBy id |> printfn "%A"
printfn "%A" (tasks |> List.tryFind (fun t -> t.Title.StartsWith "Sh") |> Option.map (fun t -> t.Id))
