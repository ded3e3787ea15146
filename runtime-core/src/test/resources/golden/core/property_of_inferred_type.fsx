// A property of a value whose type is found out further on in the same definition.
let total words =
    let measure = List.map (fun word -> word.Length) words
    List.sum measure + (String.concat "" words).Length

let rec apply f x = f x

printfn "%d" (total [ "one"; "three" ])
printfn "%d" (apply (fun text -> text.Length) "four")
printfn "%A" ([ "a"; "bb" ] |> List.map (fun text -> text.ToUpper()))

// A field of whatever record has it.
let greet person = "Hello " + person.name
printfn "%s" (greet {| name = "Ada" |})
printfn "%s" (greet {| name = "Eve"; age = 7 |})
