/// Names of files, as texts: nothing looks at any file.
module Paths

[<Opaque>]
type Path

let private isRooted (path: string) : bool = path.StartsWith '/'

/// Where the last part of a path begins.
let private nameStart (path: string) : int = path.LastIndexOf '/' + 1

/// Where the extension begins, with its dot; the end when there is none.
let private extensionStart (path: string) : int =
    let dot = path.LastIndexOf '.'
    if dot >= nameStart path && dot < path.Length - 1 then dot else path.Length

let private joined (first: string) (second: string) : string =
    if second = "" then first
    elif first = "" || isRooted second then second
    elif first.EndsWith '/' then first + second
    else first + "/" + second

let private required (path: string) (name: string) : unit =
    if isNull path then
        nullArg name

type Path with
    static member DirectorySeparatorChar : char = '/'
    static member AltDirectorySeparatorChar : char = '/'
    static member PathSeparator : char = ':'
    static member VolumeSeparatorChar : char = '/'

    /// The way from one folder to another file or folder; both must be rooted.
    static member GetRelativePath (relativeTo: string, path: string) : string =
        required relativeTo "relativeTo"
        required path "path"

        if not (isRooted relativeTo && isRooted path) then
            raise (NotSupportedException "There is no current folder: both paths must be rooted.")

        let parts (text: string) = text.Split ('/', StringSplitOptions.RemoveEmptyEntries) |> Array.toList

        let rec shared (one: string list) (other: string list) =
            match one, other with
            | a :: left, b :: right when a = b -> shared left right
            | _ -> (one, other)

        match shared (parts relativeTo) (parts path) with
        | [], [] -> "."
        | up, down -> String.Join ("/", (up |> List.map (fun _ -> "..")) @ down)

    static member Combine (path1: string, path2: string) : string =
        required path1 "path1"
        required path2 "path2"
        joined path1 path2

    static member Combine (path1: string, path2: string, path3: string) : string =
        joined (joined path1 path2) path3

    static member Combine ([<ParamArray>] paths: string[]) : string = Array.fold joined "" paths

    /// Unlike Combine, a later part that begins with a slash goes on.
    static member Join (path1: string, path2: string) : string =
        if path1 = "" then path2
        elif path2 = "" then path1
        elif path1.EndsWith '/' || path2.StartsWith '/' then path1 + path2
        else path1 + "/" + path2

    static member GetFileName (path: string) : string = if isNull path then null else path.Substring (nameStart path)

    static member GetFileNameWithoutExtension (path: string) : string =
        if isNull path then
            null
        else
            let name = path.Substring (nameStart path)
            let dot = name.LastIndexOf '.'
            if dot < 0 then name else name.Substring (0, dot)

    static member GetExtension (path: string) : string =
        if isNull path then null else path.Substring (extensionStart path)

    static member HasExtension (path: string) : bool = extensionStart path < path.Length

    static member GetDirectoryName (path: string) : string =
        if isNull path || path = "/" then
            null
        else
            let start = nameStart path
            if start = 0 then "" elif start = 1 then "/" else path.Substring(0, start).TrimEnd '/'

    static member ChangeExtension (path: string, extension: string) : string =
        let dot = path.LastIndexOf '.'
        let stem = if dot >= nameStart path then path.Substring (0, dot) else path

        if isNull extension then stem
        elif extension.StartsWith '.' then stem + extension
        else stem + "." + extension

    static member IsPathRooted (path: string) : bool = not (isNull path) && isRooted path
    static member IsPathFullyQualified (path: string) : bool = isRooted path
    static member GetPathRoot (path: string) : string = if isRooted path then "/" else ""
    static member EndsInDirectorySeparator (path: string) : bool = path.EndsWith '/'

    static member TrimEndingDirectorySeparator (path: string) : string =
        if path.Length > 1 && path.EndsWith '/' then path.Substring (0, path.Length - 1) else path

    static member GetInvalidFileNameChars () : char[] = [| '\000'; '/' |]
    static member GetInvalidPathChars () : char[] = [| '\000' |]
