let setting (name: string) : dyn = ()

let url: string = setting "url"

printfn "%s" url
