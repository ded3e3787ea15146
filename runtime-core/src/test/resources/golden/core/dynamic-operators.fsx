// The operators ? and ?<- are for everybody to define.
type Greeting(text: string) =
    static member (?)(greeting: Greeting, name: string) = greeting.Text + name
    static member (?<-)(greeting: Greeting, name: string, value: string) = printfn "%s := %s" name value
    member _.Text = text

let greeting = Greeting("hello, ")
let spaced: string = greeting ? world
let tight: string = greeting?moon
greeting ? world <- "3"
greeting?moon <- "4"
printfn "%s %s %s" spaced tight (greeting?("sun"))

module Tables =
    open System.Collections.Generic

    let (?) (table: Dictionary<string, int>) (key: string) = table.[key]
    let (?<-) (table: Dictionary<string, int>) (key: string) value = table.[key] <- value
    let table = Dictionary<string, int>()
    table?alpha <- 3
    table ? beta <- 4
    printfn "%d" (table?alpha + table ? beta)
