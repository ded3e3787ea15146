let letter = 'ab'

printfn "%c" letter
