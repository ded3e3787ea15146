// `base.Name <- value` sets the property as the base class has it.
type Thermostat() =
    member val Name = "room" with get, set
    abstract Target: int with get, set
    default val Target = 20 with get, set

type Careful() =
    inherit Thermostat()

    override _.Target
        with get () = base.Target
        and set value = base.Target <- min 23 value

    member _.Rename name = base.Name <- name
    member _.Reset() = base.Target <- 18

let careful = Careful()
careful.Target <- 30
printfn "%d" careful.Target
careful.Reset()
careful.Rename "hall"
printfn "%s %d" careful.Name (careful :> Thermostat).Target
