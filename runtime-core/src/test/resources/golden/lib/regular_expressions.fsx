open System.Text.RegularExpressions

// Matches and groups.
let address = Regex(@"(\w+)@(?<host>\w+)\.com")
let found = address.Match "mail bob@example.com and al@x.com"
printfn "%b %s %d %d" found.Success found.Value found.Index found.Length
printfn "%s %s %d" found.Groups.[1].Value found.Groups.["host"].Value found.Groups.Count

for m in address.Matches "bob@example.com al@x.com" do
    printfn "%s at %d" m.Value m.Index

printfn "%b" (found.NextMatch().NextMatch().Success)
printfn "%b %A" (Regex.Match("abc", "(x)?b").Groups.[1].Success) (Regex.Match("abc", "(x)?b").Groups.[1].Value)
printfn "%A" [ for c in Regex.Match("abc", "(?:(\w))+").Groups.[1].Captures -> c.Value ]
printfn "%d" (Regex.Match("2024-01-02", @"(?<y>\d+)-(\d+)-(?<d>\d+)").Groups.["d"].Index)
printfn "%A" (Regex(@"(a)(?<n>b)(c)").GetGroupNames())

// Replacing.
printfn "%s" (address.Replace("mail bob@example.com", "$1 at ${host} $$ $& $12"))
printfn "%s" (Regex.Replace("one two three", @"\w+", fun m -> m.Value.ToUpper() + string m.Index))
printfn "%s" (Regex.Replace("one two", @"(\w+) (\w+)", MatchEvaluator(fun m -> m.Groups.[2].Value + m.Groups.[1].Value)))
printfn "%s" (Regex("a").Replace("aaaa", "b", 2))
printfn "%s" (Regex.Replace("Hello World", "[aeiou]", "*", RegexOptions.IgnoreCase))

// Splitting.
printfn "%A" (Regex.Split("a1b22c", @"\d+"))
printfn "%A" (Regex.Split("a1b22c", @"(\d)+"))
printfn "%A" (Regex(",").Split("a,b,c,d", 2))
printfn "%A" (Regex.Split("abc", ""))

// The pattern language.
let test pattern input = Regex.Match(input, pattern).Value
printfn "%s" (test "a{2,3}?" "aaaa")
printfn "%s" (test "(?i)HELLO" "say hello")
printfn "%s" (test @"(?<=\$)\d+(?!\d|%)" "10% or $25")
printfn "%s" (test @"\b(\w+) \1\b" "this is is it")
printfn "%s" (test "[a-z-[aeiou]]+" "education")
printfn "%s" (test @"(?x) \d+  # digits
                     [a-z]  " "99 12a")
printfn "%s" (test @"\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)" "f(a(b)c) d)")
printfn "%s" (test @"(?(?=\d)\d{2}|[a-z]{3})" "-ab12")
printfn "%s" (test @"\p{Lu}\p{Ll}+" "the Word")
printfn "%A" (test "^b$" "a\nb\nc", Regex.Match("a\nb\nc", "^b$", RegexOptions.Multiline).Value)
printfn "%A" (Regex.Match("a\nb", "a.b").Success, Regex.Match("a\nb", "a.b", RegexOptions.Singleline).Success)
printfn "%s" (Regex("\\d", RegexOptions.RightToLeft).Match("1a2b3").Value)
printfn "%s" (Regex.Escape "1+1=2 (a.b)*[c]")
printfn "%s" (Regex.Unescape @"a\tb\.")

// A pattern that is none.
try
    Regex "(a" |> ignore
with :? System.ArgumentException -> printfn "refused"
