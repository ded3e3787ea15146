open System
open System.Globalization
let d = DateTime(2024, 2, 28, 13, 5, 9)
printfn "%s" (d.ToString("yyyy-MM-dd HH:mm:ss"))
printfn "%s" (d.AddDays(2.0).ToString("dddd, d MMMM yyyy h:mm tt", CultureInfo.InvariantCulture))
printfn "%d %d %d" d.Year d.DayOfYear d.Hour
let e = DateTime.Parse("2024-03-01T00:00:00", CultureInfo.InvariantCulture)
printfn "%O" (e - d)
printfn "%b" (e > d)
printfn "%s" ((d + TimeSpan.FromHours 5.0).ToString("o"))
printfn "%s" (DateTime.Parse("7/25/2019 13:45:00", CultureInfo.InvariantCulture).ToString("s"))
printfn "%s" (DateTime.Parse("July 25, 2019 1:45 PM", CultureInfo.InvariantCulture).ToString("s"))
printfn "%s" (DateTime.Parse("Thursday, December 5, 2019 09:00:00", CultureInfo.InvariantCulture).ToString("s"))
let ok, v = DateTime.TryParse "nope"
printfn "%b" ok
printfn "%s" (DateTime.ParseExact("20240102", "yyyyMMdd", CultureInfo.InvariantCulture).ToString("d", CultureInfo.InvariantCulture))
printfn "%d" (DateTime.DaysInMonth(2024, 2))
printfn "%A" (d.DayOfWeek = DayOfWeek.Wednesday)
match d.DayOfWeek with
| DayOfWeek.Saturday | DayOfWeek.Sunday -> printfn "weekend"
| _ -> printfn "week"
printfn "%s" (String.Format("{0:yyyy}-{0:MM}", d))
printfn "%s" $"{d:dd.MM.yyyy}"
printfn "%s" (DateTime(2024, 1, 31).AddMonths(1).ToString("d", CultureInfo.InvariantCulture))
printfn "%s" (DateTime(2024, 2, 29).AddYears(1).ToString("s"))
printfn "%s" (DateTime(2024, 5, 6, 7, 8, 9, 123).ToString("ddd d MMM yy, H:m:s.fff tt", CultureInfo.InvariantCulture))
printfn "%s" (DateTime(2024, 5, 6, 17, 8, 9).ToString("D", CultureInfo("en-US")))
printfn "%s" (DateTime.Parse("12/25/2023", CultureInfo.InvariantCulture).ToString("R"))
printfn "%d" (DateTime(2024, 12, 31) - DateTime(2024, 1, 1)).Days
printfn "%b" (DateTime.IsLeapYear 1900)
printfn "%s" (TimeSpan(1, 2, 3, 4, 5).ToString())
printfn "%s" (TimeSpan(1, 2, 3).ToString(@"hh\:mm"))
printfn "%f" (TimeSpan.FromMinutes(90.0).TotalHours)
printfn "%O" (TimeSpan.Parse "1.02:03:04.5")
let moment = DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours 2.0)
printfn "%s" (moment.ToString("yyyy-MM-ddTHH:mm:sszzz"))
printfn "%s" (moment.ToUniversalTime().ToString("HH:mm"))
printfn "%b" (moment = DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero))

try
    DateTime(2023, 2, 29) |> ignore
with :? ArgumentOutOfRangeException -> printfn "no such day"

try
    DateTime.Parse("yesterday", CultureInfo.InvariantCulture) |> ignore
with :? FormatException -> printfn "no date"
