// Records need no declaration. A function takes every record that has the fields it uses.
let title item = $"{item.name} ({item.year})"

let film = { name = "Metropolis"; year = 1927; minutes = 153 }
let book = { name = "Solaris"; year = 1961; author = "Lem" }

printfn "%s" (title film)
printfn "%s" (title book)

let older = { film with year = film.year - 1 }
printfn "%d %d" older.year older.minutes
printfn "%b" (older = { name = "Metropolis"; year = 1926; minutes = 153 })
