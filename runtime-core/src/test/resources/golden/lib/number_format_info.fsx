open System
open System.Globalization

let info = NumberFormatInfo()
info.NumberGroupSeparator <- " "
info.NumberDecimalSeparator <- ";"
info.CurrencySymbol <- "kr"
info.CurrencyPositivePattern <- 3
info.CurrencyNegativePattern <- 8
info.NumberDecimalDigits <- 1
info.NumberGroupSizes <- [| 3; 2 |]
info.NegativeSign <- "minus "
printfn "%s" ((123456789.25).ToString("N", info))
printfn "%s %s" ((3.5m).ToString("C", info)) ((-3.5m).ToString("C", info))
printfn "%s %s" ((-5).ToString info) ((-1e10).ToString("E2", info))
printfn "%s" ((1234567.5).ToString("#,0.0", info))

for pattern in 0..15 do
    info.CurrencyNegativePattern <- pattern
    printf "%s;" ((-1m).ToString("C0", info))

printfn ""

for pattern in 0..11 do
    info.PercentNegativePattern <- pattern
    printf "%s;" ((-0.5).ToString("P0", info))

printfn ""

for pattern in 0..4 do
    info.NumberNegativePattern <- pattern
    printf "%s;" ((-1.5).ToString("N1", info))

printfn ""

let culture = (CultureInfo "en-US").Clone() :?> CultureInfo
culture.NumberFormat.CurrencySymbol <- "$US"
culture.DateTimeFormat.ShortDatePattern <- "yyyy/MM/dd"
culture.DateTimeFormat.DateSeparator <- "-"
culture.DateTimeFormat.AMDesignator <- "morning"
printfn "%s %s" ((12.5m).ToString("C", culture)) (DateTime(2020, 1, 2).ToString("d", culture))
printfn "%s" (DateTime(2020, 1, 2, 8, 0, 0).ToString("h:mm tt", culture))
printfn "%s" ((12.5m).ToString("C", CultureInfo "en-US"))
printfn "%A" culture.DateTimeFormat.AbbreviatedDayNames
printfn "%s %s" (culture.DateTimeFormat.GetMonthName 2) (culture.DateTimeFormat.GetDayName DayOfWeek.Friday)
printfn "%d %A" culture.NumberFormat.CurrencyDecimalDigits culture.DateTimeFormat.FirstDayOfWeek

let attempt action =
    try
        action ()
    with e ->
        printfn "%s: %s" (e.GetType().Name) e.Message

attempt (fun () -> (CultureInfo.GetCultureInfo "de-DE").NumberFormat.CurrencySymbol <- "x")
attempt (fun () -> CultureInfo.InvariantCulture.NumberFormat.CurrencySymbol <- "x")
printfn "%b %b" CultureInfo.InvariantCulture.IsReadOnly culture.IsReadOnly
