module Prices

/// A third off from ten pieces on.
let total (pieces: int) (price: float) : float =
    let sum = float pieces * price
    if pieces >= 10 then sum * 2.0 / 3.0 else sum

[<Test>]
let fewPiecesCostTheirPrice () = Assert.equal 6.0 (total 3 2.0)

[<Test>]
let manyPiecesAreCheaper () = Assert.close 0.01 13.33 (total 10 2.0)

[<Test>]
let testsMayWait () = async {
    do! Async.Sleep 10
    Assert.equal 0.0 (total 0 2.0)
}
