/// Time zones: scripts know one.
module TimeZones

/// UTC, which is the local one, too.
type TimeZoneInfo private (id: string) =
    static member Utc : TimeZoneInfo = TimeZoneInfo "UTC"
    static member Local : TimeZoneInfo = TimeZoneInfo "UTC"

    static member FindSystemTimeZoneById (id: string) : TimeZoneInfo =
        match id with
        | "UTC"
        | "Etc/UTC"
        | "GMT" -> TimeZoneInfo "UTC"
        | _ -> raise (NotSupportedException ("Scripts know the time zone UTC only, not '" + id + "'."))

    static member ConvertTimeToUtc (dateTime: DateTime) : DateTime =
        DateTime.SpecifyKind (dateTime, DateTimeKind.Utc)

    static member ConvertTimeFromUtc (dateTime: DateTime, destinationTimeZone: TimeZoneInfo) : DateTime =
        DateTime.SpecifyKind (dateTime, DateTimeKind.Utc)

    static member ConvertTime (dateTime: DateTime, destinationTimeZone: TimeZoneInfo) : DateTime =
        DateTime.SpecifyKind (dateTime, DateTimeKind.Utc)

    static member ConvertTime (dateTimeOffset: DateTimeOffset, destinationTimeZone: TimeZoneInfo) : DateTimeOffset =
        dateTimeOffset.ToOffset TimeSpan.Zero

    member this.Id : string = id
    member this.DisplayName : string = "(UTC) Coordinated Universal Time"
    member this.StandardName : string = "Coordinated Universal Time"
    member this.BaseUtcOffset : TimeSpan = TimeSpan.Zero
    member this.SupportsDaylightSavingTime : bool = false
    member this.GetUtcOffset (dateTime: DateTime) : TimeSpan = TimeSpan.Zero
    member this.GetUtcOffset (dateTimeOffset: DateTimeOffset) : TimeSpan = TimeSpan.Zero
    member this.IsDaylightSavingTime (dateTime: DateTime) : bool = false
    override this.ToString () : string = this.DisplayName
