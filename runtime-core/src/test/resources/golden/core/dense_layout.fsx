let box = [| "a";
  "b" |]
[ 0.0; 16.87;
101.25; 118.12;
185.63 ]
|> List.iter (printfn "%A")
let f n = {1 .. n} |> Seq.sum
printfn "%d" (f 4)
type R = {a:int; b:int}
let g (n: R)=n.a<>n.b&&n.a<n.b
printfn "%b" (g {a=1;b=2})
let s = seq[1]
let t = set[1..3]
printfn "%A %A" (Seq.toList s) t
type Line={a:float;b:float;c:float} member N.toS=sprintf "%.2fx + %.2fy = %.2f" N.a N.b N.c
let main0 () =
    try printfn "x" finally
    for i in 1..2 do
      printfn "%d" i
main0 ()
let median x =
    for e in x do
        if System.Double.IsNaN(e) then failwith "unable"
    let size = List.length(x)
    size
printfn "%d" (median [1.0;2.0])
let lr (a: int[]) = a.[0] <- (a.[0]-1)/2
let h a b = (a - b) / 2.0
printfn "%f" (h 3.0 1.0)
let lineText = { a = 1.0; b = 2.0; c = 3.0 }.toS
printfn "%s" lineText
let xs =
    [1; 2; 3]
    |> List.filter (fun n -> printf "%d;" n;
                             n % 2 = 1)
let ys =
    [1; 2; 3]
    |> List.filter (fun n -> printf "%d;" n;      // say it
                                not (n % 2 = 1))  // and decide
printfn "%A %A" xs ys
