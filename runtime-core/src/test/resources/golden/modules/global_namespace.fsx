namespace Foo.Bar
type T = { X: int }
module M =
    let v = 1
namespace Foo.Baz
open Foo.Bar
module N =
    let t = { X = M.v }
    do printfn "%A" t
namespace global
module Z =
    do printfn "%d" Foo.Baz.N.t.X
