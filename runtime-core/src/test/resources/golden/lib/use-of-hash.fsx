// `use` of a hash algorithm.
let digest (text: string) =
    use md5 = System.Security.Cryptography.MD5.Create()
    text |> System.Text.Encoding.UTF8.GetBytes |> md5.ComputeHash |> Seq.map (sprintf "%02X") |> String.concat ""

printfn "%s" (digest "abc")
