type IHandler<'T> =
    abstract Handle : 'T -> string

type Both() =
    interface IHandler<string> with
        member _.Handle x = x
    interface IHandler<int list> with
        member _.Handle x = string x.Length
