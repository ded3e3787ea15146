// Standard and custom formats of .NET.
open System
open System.Numerics
let attempt name f = try printfn "%s: %s" name (f ()) with e -> printfn "%s: %s" name e.Message

for f in ["C"; "D"; "D5"; "E"; "E2"; "F"; "F1"; "G"; "G3"; "N"; "N0"; "P"; "P1"; "X"; "x4"; "0.00"; "#,##0"; "0000"; "#.##"] do
    attempt ("int " + f) (fun () -> (1234).ToString(f: string))
for f in ["D3"; "X"; "X2"; "F2"; "N1"; "G"] do
    attempt ("byte " + f) (fun () -> (200uy).ToString(f: string))
    attempt ("sbyte " + f) (fun () -> (-5y).ToString(f: string))
    attempt ("uint64 " + f) (fun () -> (18446744073709551615UL).ToString(f: string))
for f in ["C"; "E"; "E2"; "F"; "F1"; "G"; "G3"; "N"; "P"; "0.00"; "#,##0.0"] do
    attempt ("float " + f) (fun () -> (1234.5678).ToString(f: string))
    attempt ("decimal " + f) (fun () -> (1234.5678m).ToString(f: string))
    attempt ("float32 " + f) (fun () -> (1234.5f).ToString(f: string))
for f in ["D"; "D10"; "X"; "N0"; "F2"; "G"; "R"] do
    attempt ("bigint " + f) (fun () -> (123456789012345678901234567890I).ToString(f: string))
attempt "neg X" (fun () -> (-255I).ToString("X"))
attempt "pos X" (fun () -> (255I).ToString("X"))
attempt "x8" (fun () -> (BigInteger 128).ToString("x"))
