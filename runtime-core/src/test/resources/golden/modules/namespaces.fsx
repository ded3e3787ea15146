namespace Foo.Bar
type T = { X: int }
type private Hidden = { H: int }
module private HM =
    let v = 7
module M =
    let v = { H = HM.v }.H
namespace Foo.Bar
module N =
    let t = { X = M.v }
    let private h : Hidden = { H = 1 }
    let k = HM.v
    do printfn "%A %A %d" t h k
namespace Foo.Qux
[<AutoOpen>]
module Auto =
    let a = 1
[<AutoOpen>]
module Auto2 =
    let b = 1
    type Foo = A | B
namespace Use
open Foo.Qux
module Z =
    do printfn "%d %A" (a + b) A
namespace rec RN
type A = { B: B option }
module X =
    let f (b: B) = b.V + Y.g 1
module Y =
    let g x = x + 1
type B = { V: int }
module Run =
    do printfn "%d" (X.f { V = 3 })
