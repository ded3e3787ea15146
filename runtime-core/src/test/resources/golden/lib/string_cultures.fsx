// Overloads of strings that take a culture.
open System
open System.Globalization
open System.Text

let invariant = CultureInfo.InvariantCulture
printfn "%b %b" ("ABCD".StartsWith ("ab", true, invariant)) ("ABCD".StartsWith ("ab", false, invariant))
printfn "%b %b" ("ABCD".EndsWith ("cd", true, invariant)) ("ABCD".EndsWith ("CD", false, invariant))
let builder = StringBuilder ()
builder.AppendFormat (invariant, "{0} and {1:0.00}", "one", 2.5) |> ignore
printfn "%s" (builder.ToString ())
