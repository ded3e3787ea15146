/// The names of the international system of units: open FSharp.Data.UnitSystems.SI.UnitNames.
module UnitNames

/// The unit of length.
[<Measure>]
type metre

/// The unit of length.
[<Measure>]
type meter = metre

/// The unit of mass.
[<Measure>]
type kilogram

/// The unit of time.
[<Measure>]
type second

/// The unit of electric current.
[<Measure>]
type ampere

/// The unit of thermodynamic temperature.
[<Measure>]
type kelvin

/// The unit of amount of substance.
[<Measure>]
type mole

/// The unit of luminous intensity.
[<Measure>]
type candela

/// The unit of frequency.
[<Measure>]
type hertz = 1 / second

/// The unit of force.
[<Measure>]
type newton = kilogram metre / second^2

/// The unit of pressure.
[<Measure>]
type pascal = newton / metre^2

/// The unit of energy.
[<Measure>]
type joule = newton metre

/// The unit of power.
[<Measure>]
type watt = joule / second

/// The unit of electric charge.
[<Measure>]
type coulomb = second ampere

/// The unit of electric potential.
[<Measure>]
type volt = watt / ampere

/// The unit of capacitance.
[<Measure>]
type farad = coulomb / volt

/// The unit of electric resistance.
[<Measure>]
type ohm = volt / ampere

/// The unit of electric conductance.
[<Measure>]
type siemens = ampere / volt

/// The unit of magnetic flux.
[<Measure>]
type weber = volt second

/// The unit of magnetic flux density.
[<Measure>]
type tesla = weber / metre^2

/// The unit of inductance.
[<Measure>]
type henry = weber / ampere

/// The unit of luminous flux.
[<Measure>]
type lumen = candela

/// The unit of illuminance.
[<Measure>]
type lux = lumen / metre^2

/// The unit of activity.
[<Measure>]
type becquerel = 1 / second

/// The unit of absorbed dose.
[<Measure>]
type gray = joule / kilogram

/// The unit of dose equivalent.
[<Measure>]
type sievert = joule / kilogram

/// The unit of catalytic activity.
[<Measure>]
type katal = mole / second
