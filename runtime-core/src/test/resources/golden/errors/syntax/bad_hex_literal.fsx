let mask = 0xZZ

printfn "%d" mask
