open System
open System.Globalization

// Spaces that do not break the line, made visible.
let visible (text: string) =
    text.Replace('\u202f', '~').Replace('\u00a0', '~')

let moment = DateTime(2020, 3, 5, 15, 4, 9)

for name in [ ""; "en-GB"; "de-DE"; "nl-NL"; "ja-JP" ] do
    let culture = CultureInfo name
    printfn "== %s" culture.Name

    for format in [ "N2"; "C2"; "F1"; "E2"; "G4"; "#,##0.00"; "0.0%" ] do
        let positive = (1234567.891).ToString(format, culture)
        let negative = (-1234.5).ToString(format, culture)
        printfn "%s: %s | %s" format (visible positive) (visible negative)

    for format in [ "t"; "T"; "m"; "MMMM"; "dddd"; "HH:mm" ] do
        printfn "%s: %s" format (moment.ToString(format, culture))

    printfn "%s" (String.Format(culture, "{0:N1} {1} {2,8:F2}|", 1234.5, 0.5, 2.25m))
    printfn "%s %s" ((1.5).ToString culture) ((-2.5m).ToString culture)
    printfn "%A" (Double.TryParse("1.234,5", NumberStyles.Any, culture))
    printfn "%A" (Double.TryParse("1,234.5", NumberStyles.Any, culture))

let writeDate (culture: IFormatProvider) (date: DateTime) = date.ToString("d", culture)
printfn "%s" (writeDate (CultureInfo "de-DE") moment)
printfn "%s" (writeDate (CultureInfo "en-US") moment)
printfn "%s" (writeDate null moment)
printfn "%A" (DateTime.Parse("5.3.2020", CultureInfo "de-DE") = DateTime(2020, 3, 5))
printfn "%A" (DateTime.Parse("5 mars 2020", CultureInfo "fr-FR") = DateTime(2020, 3, 5))
printfn "%A" (DateTime.ParseExact("05.März.2020", "dd.MMMM.yyyy", CultureInfo "de-DE") = DateTime(2020, 3, 5))
printfn "%f %M" (Convert.ToDouble("1,5", CultureInfo "de-DE")) (Convert.ToDecimal("1.234,5", CultureInfo "de-DE"))
printfn "%M" (Decimal.Parse("-12,50 €", NumberStyles.Currency, CultureInfo "de-DE"))
printfn "%s %s" ("title".ToUpper(CultureInfo "tr-TR")) ("TITLE".ToLower(CultureInfo.InvariantCulture))
printfn "%s" ((CultureInfo "en-US").TextInfo.ToTitleCase "war and peace")

try
    CultureInfo "no such culture" |> ignore
with :? ArgumentException ->
    printfn "unknown"
