[<Struct>]
type P =
  val x : float
  new (a : float) = {x = a}
  override this.ToString() = "P!"
printfn "%A %O" (P 1.0) (P 2.0)
type Q =
  val x : float
  new (a : float) = {x = a}
  override this.ToString() = "Q!"
printfn "%A %O" (Q 1.0) (Q 2.0)
[<Struct>]
type S(a: int) =
  member _.A = a
  override this.ToString() = "S!"
printfn "%A %O" (S 1) (S 2)
