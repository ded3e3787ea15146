/// Regular expressions. Where .NET's classes inherit members from each other, each type here has them all.
module RegularExpressions

type RegexOptions =
    | None = 0
    | IgnoreCase = 1
    | Multiline = 2
    | ExplicitCapture = 4
    | Compiled = 8
    | Singleline = 16
    | IgnorePatternWhitespace = 32
    | RightToLeft = 64
    | ECMAScript = 256
    | CultureInvariant = 512
    | NonBacktracking = 1024

[<Opaque>]
type Capture

type Capture with
    [<Intrinsic("Regex.captureValue")>]
    member capture.Value : string = intrinsic

    [<Intrinsic("Regex.captureIndex")>]
    member capture.Index : int = intrinsic

    [<Intrinsic("Regex.captureLength")>]
    member capture.Length : int = intrinsic

    member capture.ToString () : string = capture.Value

[<Opaque>]
type CaptureCollection

[<Intrinsic("Regex.item")>]
let private captureAt (captures: CaptureCollection) (index: int) : Capture = intrinsic

type CaptureCollection with
    [<Intrinsic("Regex.count")>]
    member captures.Count : int = intrinsic

    member captures.Item (index: int) : Capture = captureAt captures index

    [<Intrinsic("Enumerable.self")>]
    member private captures.Elements : seq<Capture> = intrinsic

[<Opaque>]
type Group

type Group with
    [<Intrinsic("Regex.groupSuccess")>]
    member group.Success : bool = intrinsic

    [<Intrinsic("Regex.groupName")>]
    member group.Name : string = intrinsic

    [<Intrinsic("Regex.groupValue")>]
    member group.Value : string = intrinsic

    [<Intrinsic("Regex.groupIndex")>]
    member group.Index : int = intrinsic

    [<Intrinsic("Regex.groupLength")>]
    member group.Length : int = intrinsic

    [<Intrinsic("Regex.groupCaptures")>]
    member group.Captures : CaptureCollection = intrinsic

    member group.ToString () : string = group.Value

[<Opaque>]
type GroupCollection

type GroupCollection with
    [<Intrinsic("Regex.groupCount")>]
    member groups.Count : int = intrinsic

    [<Intrinsic("Regex.groupByNumber")>]
    member groups.Item (groupnum: int) : Group = intrinsic

    [<Intrinsic("Regex.groupByName")>]
    member groups.Item (groupname: string) : Group = intrinsic

    [<Intrinsic("Regex.hasGroup")>]
    member groups.ContainsKey (key: string) : bool = intrinsic


    [<Intrinsic("Enumerable.self")>]
    member private groups.Elements : seq<Group> = intrinsic
    member groups.Keys : seq<string> = seq { for group in groups -> group.Name }
    member groups.Values : seq<Group> = seq { for group in groups -> group }

[<Opaque>]
type Match

[<Intrinsic("Regex.empty")>]
let private noMatch () : Match = intrinsic

type Match with
    [<Intrinsic("Regex.success")>]
    member found.Success : bool = intrinsic

    [<Intrinsic("Regex.value")>]
    member found.Value : string = intrinsic

    [<Intrinsic("Regex.index")>]
    member found.Index : int = intrinsic

    [<Intrinsic("Regex.length")>]
    member found.Length : int = intrinsic

    [<Intrinsic("Regex.groups")>]
    member found.Groups : GroupCollection = intrinsic

    [<Intrinsic("Regex.matchCaptures")>]
    member found.Captures : CaptureCollection = intrinsic

    member found.Name : string = "0"

    [<Intrinsic("Regex.next")>]
    member found.NextMatch () : Match = intrinsic

    [<Intrinsic("Regex.result")>]
    member found.Result (replacement: string) : string = intrinsic

    member found.ToString () : string = found.Value
    static member Empty : Match = noMatch ()

[<Opaque>]
type MatchCollection

[<Intrinsic("Regex.item")>]
let private matchAt (matches: MatchCollection) (index: int) : Match = intrinsic

type MatchCollection with
    [<Intrinsic("Regex.count")>]
    member matches.Count : int = intrinsic

    member matches.Item (index: int) : Match = matchAt matches index

    [<Intrinsic("Enumerable.self")>]
    member private matches.Elements : seq<Match> = intrinsic

/// What computes a replacement.
type MatchEvaluator = delegate of Match -> string

[<Opaque>]
type Regex

[<Intrinsic("Regex.create")>]
let private create (pattern: string) (options: RegexOptions) : Regex = intrinsic

[<Intrinsic("Regex.replace")>]
let private replaceBy (regex: Regex) (input: string) (replacement: string) (count: int) (start: int) : string =
    intrinsic

[<Intrinsic("Regex.split")>]
let private splitAt (regex: Regex) (input: string) (count: int) (start: int) : string[] = intrinsic

[<Intrinsic("Regex.matches")>]
let private matchesFrom (regex: Regex) (input: string) (start: int) : MatchCollection = intrinsic

[<Intrinsic("Regex.isRightToLeft")>]
let private isRightToLeft (regex: Regex) : bool = intrinsic

/// Replaces up to some matches by what a function makes of them; from the right each part goes in front.
let private replaceWith (first: Match) (input: string) (evaluator: Match -> string) (count: int) (back: bool) : string =
    let mutable found = first
    let mutable left = count
    let mutable parts: string list = []
    let mutable edge = if back then input.Length else 0

    while found.Success && left <> 0 do
        let replacement = evaluator found
        let finish = found.Index + found.Length

        if back then
            parts <- replacement :: input.Substring (finish, edge - finish) :: parts
            edge <- found.Index
        else
            parts <- replacement :: input.Substring (edge, found.Index - edge) :: parts
            edge <- finish

        left <- left - 1
        found <- found.NextMatch ()

    if back then
        String.concat "" (input.Substring (0, edge) :: parts)
    else
        String.concat "" (List.rev (input.Substring edge :: parts))

type Regex with
    static member ``new`` (pattern: string) : Regex = create pattern RegexOptions.None
    static member ``new`` (pattern: string, options: RegexOptions) : Regex = create pattern options

    static member ``new`` (pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : Regex =
        create pattern options

    [<Intrinsic("Regex.options")>]
    member regex.Options : RegexOptions = intrinsic

    member regex.RightToLeft : bool = isRightToLeft regex

    [<Intrinsic("Regex.pattern")>]
    member regex.ToString () : string = intrinsic

    [<Intrinsic("Regex.match")>]
    member regex.Match (input: string) : Match = intrinsic

    [<Intrinsic("Regex.matchFrom")>]
    member regex.Match (input: string, startat: int) : Match = intrinsic

    [<Intrinsic("Regex.matchWithin")>]
    member regex.Match (input: string, beginning: int, length: int) : Match = intrinsic

    member regex.IsMatch (input: string) : bool = regex.Match(input).Success
    member regex.IsMatch (input: string, startat: int) : bool = regex.Match(input, startat).Success
    member regex.Matches (input: string) : MatchCollection = matchesFrom regex input -1
    member regex.Matches (input: string, startat: int) : MatchCollection = matchesFrom regex input startat
    member regex.Count (input: string) : int = (matchesFrom regex input -1).Count
    member regex.Replace (input: string, replacement: string) : string = replaceBy regex input replacement -1 -1

    member regex.Replace (input: string, replacement: string, count: int) : string =
        replaceBy regex input replacement count -1

    member regex.Replace (input: string, replacement: string, count: int, startat: int) : string =
        replaceBy regex input replacement count startat

    member regex.Replace (input: string, evaluator: Match -> string) : string =
        replaceWith (regex.Match input) input evaluator -1 regex.RightToLeft

    member regex.Replace (input: string, evaluator: Match -> string, count: int) : string =
        replaceWith (regex.Match input) input evaluator count regex.RightToLeft

    member regex.Replace (input: string, evaluator: Match -> string, count: int, startat: int) : string =
        replaceWith (regex.Match (input, startat)) input evaluator count regex.RightToLeft

    member regex.Split (input: string) : string[] = splitAt regex input 0 -1
    member regex.Split (input: string, count: int) : string[] = splitAt regex input count -1
    member regex.Split (input: string, count: int, startat: int) : string[] = splitAt regex input count startat

    [<Intrinsic("Regex.groupNames")>]
    member regex.GetGroupNames () : string[] = intrinsic

    [<Intrinsic("Regex.groupNumbers")>]
    member regex.GetGroupNumbers () : int[] = intrinsic

    [<Intrinsic("Regex.groupNameFromNumber")>]
    member regex.GroupNameFromNumber (i: int) : string = intrinsic

    [<Intrinsic("Regex.groupNumberFromName")>]
    member regex.GroupNumberFromName (name: string) : int = intrinsic

    static member IsMatch (input: string, pattern: string) : bool = Regex(pattern).IsMatch input

    static member IsMatch (input: string, pattern: string, options: RegexOptions) : bool =
        Regex(pattern, options).IsMatch input

    static member IsMatch (input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : bool =
        Regex(pattern, options).IsMatch input

    static member Match (input: string, pattern: string) : Match = Regex(pattern).Match input

    static member Match (input: string, pattern: string, options: RegexOptions) : Match =
        Regex(pattern, options).Match input

    static member Match (input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : Match =
        Regex(pattern, options).Match input

    static member Matches (input: string, pattern: string) : MatchCollection = Regex(pattern).Matches input

    static member Matches (input: string, pattern: string, options: RegexOptions) : MatchCollection =
        Regex(pattern, options).Matches input

    static member Matches (input: string, pattern: string, options: RegexOptions, matchTimeout: TimeSpan) : MatchCollection =
        Regex(pattern, options).Matches input

    static member Count (input: string, pattern: string) : int = Regex(pattern).Count input

    static member Count (input: string, pattern: string, options: RegexOptions) : int =
        Regex(pattern, options).Count input

    static member Replace (input: string, pattern: string, replacement: string) : string =
        Regex(pattern).Replace (input, replacement)

    static member Replace (input: string, pattern: string, replacement: string, options: RegexOptions) : string =
        Regex(pattern, options).Replace (input, replacement)

    static member Replace
        (
            input: string,
            pattern: string,
            replacement: string,
            options: RegexOptions,
            matchTimeout: TimeSpan
        ) : string =
        Regex(pattern, options).Replace (input, replacement)

    static member Replace (input: string, pattern: string, evaluator: Match -> string) : string =
        Regex(pattern).Replace (input, evaluator)

    static member Replace (input: string, pattern: string, evaluator: Match -> string, options: RegexOptions) : string =
        Regex(pattern, options).Replace (input, evaluator)

    static member Split (input: string, pattern: string) : string[] = Regex(pattern).Split input

    static member Split (input: string, pattern: string, options: RegexOptions) : string[] =
        Regex(pattern, options).Split input

    [<Intrinsic("Regex.escape")>]
    static member Escape (str: string) : string = intrinsic

    [<Intrinsic("Regex.unescape")>]
    static member Unescape (str: string) : string = intrinsic
