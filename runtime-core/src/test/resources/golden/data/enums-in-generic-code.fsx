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
    | Execute = 4
    | All = 7

type Small =
    | Low = 1uy
    | High = 200uy

type Level =
    | Minus = -1
    | Zero = 0

type Car = { Paint: Color; Access: Access }
type Tree<'T> =
    | Leaf
    | Node of Tree<'T> * 'T * Tree<'T>
type Wrapper<'T>(value: 'T) =
    member _.Value = value
    override _.ToString() = sprintf "Wrapper %O" value

let show (x: 'T) = sprintf "%A" x
let plain (x: 'T) = sprintf "%O" x
let text (x: 'T) = string (box x)
let inline inlined x = string x
let pair (a: 'T) (b: 'U) = sprintf "%A/%A" a b

printfn "%s %s %s %s" (show Color.Red) (plain Color.Green) (text Color.Blue) (inlined Color.Red)
printfn "%s" (pair Color.Red 1)
printfn "%A %O %s" (box Color.Green) (box Color.Green) (string (box Color.Green))
printfn "%s" ((box Color.Blue).ToString())
let objects: obj list = [ Color.Red; 1; "a"; Access.Read ||| Access.Write ]
printfn "%A" objects
for o in objects do
    match o with
    | :? Color as c -> printfn "color %A" c
    | :? int as n -> printfn "int %d" n
    | :? string as s -> printfn "string %s" s
    | :? Access as a -> printfn "access %A" a
    | _ -> printfn "other"
printfn "%A" [ Color.Red; Color.Blue ]
printfn "%A" (Array.map id [| Color.Red; Color.Blue |])
printfn "%s" (show [| Color.Red; Color.Blue |])
printfn "%A" { Paint = Color.Red; Access = Access.All }
printfn "%s" (show (Node(Leaf, Color.Green, Leaf)))
printfn "%O" (Wrapper Color.Red)
printfn "%A" (Map.ofList [ Color.Red, 1; Color.Blue, 2 ])
printfn "%A" (Some Color.Red, (Ok Color.Blue: Result<Color, int>))
printfn "%A %A" (enum<Color> 1) (enum<Color> 7)
printfn "%A" (Access.Read ||| Access.Execute)
printfn "%A" (Access.Read ||| enum 16)
printfn "%A %A" (Access.All &&& ~~~Access.Read) Access.None
printfn "%A %A" Small.High (LanguagePrimitives.EnumOfValue<byte, Small> 1uy)
printfn "%A %A" Level.Minus (enum<Level> -5)
printfn "%d %d %d" (int Color.Blue) (int Small.High) (int Level.Minus)
printfn "%b %b %d" (Color.Red = Color.Red) (Color.Red < Color.Blue) (compare Color.Blue Color.Red)
let eq (a: 'T) (b: 'T) = a = b
let lt (a: 'T) (b: 'T) = a < b
printfn "%b %b %b" (eq Color.Red Color.Red) (eq Color.Red Color.Blue) (lt Color.Red Color.Blue)
printfn "%A" (List.sort [ Color.Blue; Color.Red; Color.Green ])
printfn "%A" (List.groupBy (fun c -> c) [ Color.Blue; Color.Red; Color.Blue ])
printfn "%A" (Array.zeroCreate<Color> 2)
let zeros (n: int) : 'T[] = Array.zeroCreate n
printfn "%A" (zeros 2: Color[])
printfn "%A" (Unchecked.defaultof<Color>)
let mutable c = Color.Red
c <- Color.Green
let next () =
    c <- enum (int c + 1)
    c
printfn "%A %A" (next ()) c
let name color =
    match color with
    | Color.Red -> "r"
    | Color.Green -> "g"
    | Color.Blue -> "b"
    | other -> sprintf "?%d" (int other)
printfn "%s %s" (name Color.Blue) (name (enum 9))
printfn "%A" (Seq.toList (Seq.map (fun (x: Color) -> box x) (seq { Color.Red; Color.Blue })))
let apply (f: 'a -> 'b) x = f x
printfn "%A" (apply (fun n -> enum<Color> n) 2)
printfn "%s" (apply (fun (x: Color) -> x.ToString()) Color.Blue)
printfn "%A" (Enum.GetValues(typeof<Color>) |> Seq.cast<Color> |> Seq.toList)
printfn "%A" (Enum.Parse(typeof<Color>, "Blue"))
printfn "%A" (Enum.Parse(typeof<Color>, "Blue") :?> Color)
printfn "%s %b" (Enum.GetName(typeof<Color>, Color.Green)) (Enum.IsDefined(typeof<Color>, 2))
printfn $"{Color.Red} {Access.Read ||| Access.Write} %A{Color.Blue}"
printfn "%s" (String.Format("{0} {1:d} {1:D} {0:G}", Color.Red, Color.Blue))
printfn "%s" (String.Join(",", [ Color.Red; Color.Blue ]))
Console.WriteLine Color.Blue
Console.WriteLine("{0}", Color.Blue)
printfn "%s" ((box Color.Red).GetType().Name)
printfn "%s" (Color.Red.GetType().Name)
printfn "%b" (Access.All.HasFlag Access.Read)
printfn "%d" (unbox<int> (box Color.Blue))
printfn "%A" (unbox<Color> (box Color.Blue))
printfn "%A" (Color.Red, [| Access.Read |], {| A = Color.Blue |})
let d = System.Collections.Generic.Dictionary<Color, string>()
d.[Color.Red] <- "red"
d.[Color.Blue] <- "blue"
for KeyValue(k, v) in d do printfn "%A=%s" k v
printfn "%b %s" (d.ContainsKey Color.Blue) d.[Color.Red]
let q = System.Collections.Generic.Queue<Color>([ Color.Red ])
printfn "%A" (q.Dequeue())
exception Bad of Color
try raise (Bad Color.Green) with Bad c -> printfn "bad %A" c
printfn "%d" (hash Color.Blue)
let withDefault = defaultArg None Color.Blue
printfn "%A" withDefault
printfn "%A" (Set.ofList [ Color.Blue; Color.Red ])
printfn "%A" (Color.Red :> obj)
printfn "%b" (Color.Red.Equals Color.Red)
printfn "%b" ((box Color.Red).Equals(box 0))
printfn "%d" (Color.Blue.CompareTo Color.Red)
