open System
type Color =
    | Red = 0
    | Green = 1
    | Blue = 2
[<Flags>]
type Access =
    | None = 0
    | Read = 1
    | Write = 2
printfn "%s %s %s %s" (Color.Red.ToString()) (Color.Green.ToString("D")) (Color.Green.ToString("G")) (Color.Blue.ToString("X"))
printfn "%s" ((Access.Read ||| Access.Write).ToString("F"))
printfn "%s" (String.Format("{0:X} {0:x} {1:d}", Color.Blue, Access.Write))
let all = Enum.GetValues typeof<Color> :?> Color[]
printfn "%A" all
printfn "%A" (Enum.GetNames typeof<Access>)
let ok, v = Enum.TryParse<Color> "Green"
printfn "%b %A" ok v
printfn "%A" (Enum.ToObject(typeof<Color>, 1))
printfn "%A" (Enum.GetUnderlyingType(typeof<Color>))
printfn "%A" (Convert.ToInt32 Color.Blue)
printfn "%s" (Convert.ToString Color.Blue)
let rank (c: Color) = LanguagePrimitives.EnumToValue c
printfn "%d" (rank Color.Blue)
type Pt = struct
    val mutable C: Color
    val mutable N: int
end
let p = Pt()
printfn "%A %d" p.C p.N
type K() =
    [<DefaultValue>]
    val mutable C : Color
    member val D = Color.Green with get, set
    static member Make(?c: Color) = defaultArg c Color.Blue
let k = K()
printfn "%A %A %A" k.C k.D (K.Make())
let m = Array2D.create 1 2 Color.Green
printfn "%A" m
let arr = Array.create 2 Color.Red
arr.[0] <- Color.Blue
printfn "%A %A" arr (Array.sort arr)
let r = ref Color.Red
r.Value <- Color.Green
printfn "%A" r.Value
let swap (x: byref<Color>) = x <- Color.Blue
let mutable c = Color.Red
swap &c
printfn "%A" c
let f (a, b) = match a, b with | Color.Red, Some Color.Blue -> 1 | Color.Red, _ -> 2 | _ -> 3
printfn "%d %d %d" (f (Color.Red, Some Color.Blue)) (f (Color.Red, None)) (f (Color.Blue, None))
let (|Warm|Cold|) c = match c with Color.Red -> Warm | _ -> Cold
printfn "%s" (match Color.Red with Warm -> "warm" | Cold -> "cold")
[<Literal>]
let Fav = Color.Blue
printfn "%b" (match Color.Blue with Fav -> true | _ -> false)
printfn "%A" (List.countBy id [Color.Red; Color.Blue; Color.Red])
printfn "%A" (List.max [Color.Red; Color.Blue])
printfn "%A" (Color.Red |> box |> unbox<Color>)
printfn "%A" (async { return Color.Blue } |> Async.RunSynchronously)
let lz = lazy Color.Green
printfn "%A" (lz.Force())
printfn "%A" (max Color.Red Color.Green)
printfn "%A" [ for c in all -> c, int c ]
type S = { C: Color } 
printfn "%b" ({ C = Color.Red } = { C = Color.Red })
printfn "%d" (compare { C = Color.Red } { C = Color.Blue })
printfn "%b" (obj.Equals(Color.Red, Color.Red))
printfn "%O %O" DayOfWeek.Friday (DateTime(2024, 3, 1).DayOfWeek)
printfn "%A" (box (DateTime(2024, 3, 1).DayOfWeek))
let chars = [ 'a'; 'b' ]
type Ch = | A = 'a' | B = 'b'
printfn "%A %A" Ch.A (box Ch.B)
let inline toInt (x: ^T) = int x
printfn "%d" (toInt Color.Blue)
printfn "%A" ((float Color.Blue), (byte Color.Blue))
