module List =
    let double xs = List.map (fun x -> x * 2) xs
    let sum3 xs = xs |> List.sum |> (*) 3
printfn "%A %d %A" (List.double [1;2]) (List.sum3 [1]) (List.rev [1;2])
type Foo = { X: int }
module Foo =
    let create x = { X = x }
    let x f = f.X
printfn "%A %d" (Foo.create 3) (Foo.x (Foo.create 4))
module private P =
    let secret = 1
    let internal i = 2
printfn "%d" (P.secret + P.i)
module String =
    let shout (s: string) = s.ToUpper() + "!"
printfn "%s %s" (String.shout "a") (String.concat "," ["a";"b"])
module M1 =
    let v = 1
    let u = "m1"
module M2 =
    let v = 2
open M1
open M2
printfn "%d %s" v u
open M1
printfn "%d" v
module A =
    type T = { A: int; B: int }
module B =
    type T = { A: string; B: string }
open A
open B
printfn "%A" { A = "x"; B = "y" }
open A
printfn "%A" { A = 1; B = 2 }
[<CompiledName("Foo")>]
let foo x = x + 1
printfn "%d" (foo 1)
module Seq =
    module Extra =
        let firstTwo s = s |> Seq.take 2 |> Seq.toList
printfn "%A" (Seq.Extra.firstTwo [1;2;3])
module Opt = Option
printfn "%A" (Opt.map ((+) 1) (Some 1))
module begin_ = begin
    let q = 1
end
printfn "%d" begin_.q
