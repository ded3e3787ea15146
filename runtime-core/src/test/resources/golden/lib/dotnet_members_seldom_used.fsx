open System
open System.Collections
open System.Collections.Generic
open System.Globalization
open System.IO
open System.Text

let attempt action =
    try
        action ()
    with e ->
        printfn "%s" (e.GetType().Name)

// Texts
let text = "a-b-c-a-b-c"
printfn "%d %d" (text.IndexOf("b-", 2, 7, StringComparison.Ordinal)) (text.LastIndexOf("B", 10, 5, StringComparison.OrdinalIgnoreCase))
printfn "%d %d" (text.LastIndexOfAny([| 'a'; 'b' |], 7)) (text.LastIndexOfAny([| 'a' |], 5, 3))
printfn "%b %s" ((text.Clone() :?> string) = text) (text.ToString CultureInfo.InvariantCulture)
printfn "%d" (sign (String.Compare("a", "B", true, CultureInfo.InvariantCulture)))
printfn "%d" (sign (String.CompareOrdinal("xab", 1, "yac", 1, 2)))

// Arrays
let numbers = [| 5; 3; 9; 1; 7; 3 |]
printfn "%d %d" (Array.LastIndexOf(numbers, 3, 5, 2)) (Array.LastIndexOf(numbers, 3, 4, 4))
printfn "%d %d" (Array.FindIndex(numbers, 1, 3, (fun n -> n > 5))) (Array.FindLastIndex(numbers, 4, (fun n -> n < 5)))
printfn "%d" (Array.FindLastIndex(numbers, 4, 2, (fun n -> n < 5)))
Array.Sort(numbers, 1, 4, Comparer<int>.Default)
printfn "%A %d" numbers (Array.BinarySearch(numbers, 1, 4, 7, Comparer<int>.Default))

// Sorted sets
let set = SortedSet [ 3; 1; 2 ]
printfn "%b %b" (set.IsProperSubsetOf [ 1; 2; 3; 4 ]) (set.IsProperSubsetOf [ 1; 2; 3 ])
printfn "%b %b" (set.IsProperSupersetOf [ 1; 2 ]) (set.IsProperSupersetOf [ 1; 5 ])
let copied = Array.zeroCreate 5
set.CopyTo(copied, 1)
printfn "%A" copied
set.CopyTo(copied, 3, 2)
printfn "%A" copied

// Dates
let date = DateTime(2020, 2, 29, 12, 0, 0)
printfn "%f %b" (date.ToOADate()) (DateTime.FromOADate(43890.5) = date)
printfn "%f %b" (DateTime(1899, 12, 29, 6, 0, 0).ToOADate()) (DateTime.FromOADate -1.25 = DateTime(1899, 12, 29, 6, 0, 0))
printfn "%b" (DateTime.FromBinary(date.ToBinary()) = date)
let utc = DateTime.SpecifyKind(date, DateTimeKind.Utc)
printfn "%A %b" (DateTime.FromBinary(utc.ToBinary())).Kind (DateTime.FromFileTimeUtc(utc.ToFileTimeUtc()) = utc)
printfn "%d" (utc.ToFileTimeUtc())
printfn "%b" (Convert.ToDateTime "2020-02-29 12:00" = date)

// Bytes
let bytes = [| 1uy .. 6uy |]
printfn "%s" (Convert.ToBase64String(bytes, 1, 3))
printfn "%A" (Convert.FromBase64CharArray("xAgMEx".ToCharArray(), 1, 4))
printfn "%A" (Encoding.GetEncoding("utf-16").GetBytes "ab")
printfn "%A" (Encoding.Convert(Encoding.Unicode, Encoding.UTF8, [| 233uy; 0uy |]))
printfn "%d %A" (Encoding.UTF8.GetByteCount([| 'a'; 'é'; 'b' |], 1, 2)) (Encoding.UTF8.GetChars([| 97uy; 98uy; 99uy |], 1, 2))
printfn "%A" (Encoding.UTF8.GetPreamble())
attempt (fun () -> Encoding.GetEncoding "no-such" |> ignore)
let target = Array.zeroCreate<byte> 4
printfn "%d %A" (Encoding.ASCII.GetBytes("abc", 1, 2, target, 1)) target
let bits = BitArray [| 5uy |]
printfn "%A" [ for bit in bits -> if bit then 1 else 0 ]
printfn "%b" ((bits.Clone() :?> BitArray).[2])

// Others
printfn "%s %s" Boolean.TrueString Boolean.FalseString
printfn "%O" (Guid(1, 2s, 3s, 4uy, 5uy, 6uy, 7uy, 8uy, 9uy, 10uy, 11uy))

let nested = InvalidOperationException("outer", ArgumentException("inner", FormatException "cause"))
printfn "%s" (nested.GetBaseException().Message)
printfn "%b %s" (CultureInfo "de").IsNeutralCulture (CultureInfo "de-DE").Parent.Name

let version = Version "1.2.3"
printfn "%O %d %d %d %d" version version.Major version.Minor version.Build version.Revision
printfn "%b %b %b" (version < Version(1, 10)) (version = Version(1, 2, 3)) (Version("2.0") > version)
printfn "%s %s" (version.ToString 2) (Version(1, 2, 3, 4).ToString())
printfn "%A" (fst (Version.TryParse "1.x"))
printfn "%A" (List.max [ Version "1.2"; Version "1.10"; Version "1.9.9" ] |> string)
attempt (fun () -> Version "1" |> ignore)
attempt (fun () -> Version "a.b" |> ignore)
