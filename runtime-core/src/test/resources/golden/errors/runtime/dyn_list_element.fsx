let setting (name: string) : dyn = [1; 2; 3]

let names: string list = setting "names"

printfn "%A" names
