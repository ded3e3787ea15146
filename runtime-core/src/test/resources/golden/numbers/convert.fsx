// Conversions under .NET's names.
open System
let attempt name f = try printfn "%s: %s" name (f ()) with e -> printfn "%s: %s" name e.Message

printfn "%A %A %A" (Convert.ToInt32 2.5) (Convert.ToInt32 3.5) (Convert.ToInt32 true)
printfn "%A %A" (Convert.ToInt32 'a') (Convert.ToChar 97)
printfn "%A %A" (Convert.ToDouble "1.5") (Convert.ToDecimal 1.25)
printfn "%A %A" (Convert.ToBoolean 1) (Convert.ToBoolean "true")
printfn "%A %A" (Convert.ToByte("11", 2)) (Convert.ToInt16("FFFF", 16))
printfn "%s %s" (Convert.ToString(10uy, 2)) (Convert.ToString(-1s, 16))
printfn "%s" (Convert.ToString 1.5m)
printfn "%s %A" (Convert.ToBase64String "hello"B) (Convert.FromBase64String "aGVsbG8=")
attempt "ToByte" (fun () -> string (Convert.ToByte 300))
attempt "ToByte s" (fun () -> string (Convert.ToByte "300"))
attempt "ToSByte" (fun () -> string (Convert.ToSByte 200.0))
attempt "ToUInt32" (fun () -> string (Convert.ToUInt32 -1))
attempt "ToInt32" (fun () -> string (Convert.ToInt32 99999999999.0))
attempt "ToChar" (fun () -> string (Convert.ToChar "ab"))
