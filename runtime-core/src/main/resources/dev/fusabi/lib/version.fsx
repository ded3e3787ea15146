/// .NET's versions of programs.
module Versions

/// Up to four numbers; -1 stands for one that is not given.
[<CustomEquality>]
[<CustomComparison>]
type Version (major: int, minor: int, build: int, revision: int) =
    let parts = [ major; minor; build; revision ]

    static let read (input: string) : int list option =
        let parts = input.Split '.' |> Array.toList |> List.map (fun part -> Int32.TryParse (part.Trim ()))

        if parts.Length >= 2 && parts.Length <= 4 && List.forall (fun (isNumber, value) -> isNumber && value >= 0) parts then
            Some (List.map snd parts)
        else
            None

    static let ofParts (parts: int list) : Version =
        let part index = if index < parts.Length then parts.[index] else -1
        Version (part 0, part 1, part 2, part 3)

    do
        if major < 0 || minor < 0 || build < -1 || revision < -1 then
            raise (ArgumentOutOfRangeException ("version", "Version's parameters must be greater than or equal to zero."))

    new (major: int, minor: int, build: int) = Version (major, minor, build, -1)
    new (major: int, minor: int) = Version (major, minor, -1, -1)
    new () = Version (0, 0, -1, -1)

    new (version: string) =
        let read = Version.Parse version
        Version (read.Major, read.Minor, read.Build, read.Revision)

    member this.Major : int = major
    member this.Minor : int = minor
    member this.Build : int = build
    member this.Revision : int = revision

    static member Parse (input: string) : Version =
        if isNull input then
            nullArg "input"

        match read input with
        | Some parts -> ofParts parts
        | None when input.Split('.').Length < 2 || input.Split('.').Length > 4 ->
            raise (ArgumentException ("Version string portion was too short or too long.", "input"))
        | None -> raise (FormatException "Input string was not in a correct format.")

    static member TryParse (input: string) : bool * Version =
        match (if isNull input then None else read input) with
        | Some parts -> (true, ofParts parts)
        | None -> (false, Unchecked.defaultof<Version>)

    member this.ToString (fieldCount: int) : string =
        let known = parts |> List.filter (fun part -> part >= 0)

        if fieldCount < 0 || fieldCount > known.Length then
            raise (ArgumentException ($"Argument must be between 0 and {known.Length}.", "fieldCount"))

        String.Join (".", List.truncate fieldCount known)

    override this.ToString () : string = String.Join (".", parts |> List.filter (fun part -> part >= 0))
    member this.CompareTo (value: Version) : int = compare parts value.Parts
    member this.Equals (obj: Version) : bool = parts = obj.Parts
    member private this.Parts : int list = parts

    override this.Equals (other: obj) : bool =
        match other with
        | :? Version as version -> parts = version.Parts
        | _ -> false

    override this.GetHashCode () : int = hash parts

    interface IComparable with
        member this.CompareTo (other: obj) : int =
            match other with
            | null -> 1
            | :? Version as version -> this.CompareTo version
            | _ -> raise (ArgumentException "Object must be of type Version.")

    static member op_Equality (v1: Version, v2: Version) : bool = v1.Equals v2
    static member op_LessThan (v1: Version, v2: Version) : bool = v1.CompareTo v2 < 0
    static member op_GreaterThan (v1: Version, v2: Version) : bool = v1.CompareTo v2 > 0
