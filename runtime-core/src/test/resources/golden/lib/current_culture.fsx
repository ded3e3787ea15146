open System
open System.Globalization
open System.Text
open System.Threading

printfn "[%s]" CultureInfo.CurrentCulture.Name
CultureInfo.CurrentCulture <- CultureInfo "de-DE"
printfn "%s" CultureInfo.CurrentCulture.Name

// What F# writes itself is the same everywhere, what .NET writes is not.
printfn "%s %f %g %A" (string 1.5) 1.5 1.5 1.5
printfn "%s %O %s" ((1.5).ToString()) 1.5 ((2.25m).ToString())
printfn "%s" $"{1234.5} {1234.5:N2} %.1f{1234.5}"
Console.WriteLine 2.5
Console.WriteLine("{0:N2} {1}", 1234.5, 0.5)
printfn "%s" (String.Format("{0:F1}", 0.25))
printfn "%s" (StringBuilder().Append(0.5).AppendFormat("|{0}", 1.5).ToString())
printfn "%s %s" (Convert.ToString 1.5) ((1234.5).ToString "N1")
printfn "%f %b" (Double.Parse "3,5") (fst (Double.TryParse "x"))
printfn "%f" (float "3.5")
printfn "%s" (DateTime(2020, 12, 24).ToShortDateString())
printfn "%b" (DateTime.Parse "24.12.2020" = DateTime(2020, 12, 24))

Thread.CurrentThread.CurrentCulture <- CultureInfo.InvariantCulture
printfn "%s" ((1.5).ToString())
