/// The symbols of the international system of units: open FSharp.Data.UnitSystems.SI.UnitSymbols.
module UnitSymbols

/// The metre, the unit of length.
[<Measure>]
type m = UnitNames.metre

/// The kilogram, the unit of mass.
[<Measure>]
type kg = UnitNames.kilogram

/// The second, the unit of time.
[<Measure>]
type s = UnitNames.second

/// The ampere, the unit of electric current.
[<Measure>]
type A = UnitNames.ampere

/// The kelvin, the unit of thermodynamic temperature.
[<Measure>]
type K = UnitNames.kelvin

/// The mole, the unit of amount of substance.
[<Measure>]
type mol = UnitNames.mole

/// The candela, the unit of luminous intensity.
[<Measure>]
type cd = UnitNames.candela

/// The hertz, the unit of frequency.
[<Measure>]
type Hz = UnitNames.hertz

/// The newton, the unit of force.
[<Measure>]
type N = UnitNames.newton

/// The pascal, the unit of pressure.
[<Measure>]
type Pa = UnitNames.pascal

/// The joule, the unit of energy.
[<Measure>]
type J = UnitNames.joule

/// The watt, the unit of power.
[<Measure>]
type W = UnitNames.watt

/// The coulomb, the unit of electric charge.
[<Measure>]
type C = UnitNames.coulomb

/// The volt, the unit of electric potential.
[<Measure>]
type V = UnitNames.volt

/// The farad, the unit of capacitance.
[<Measure>]
type F = UnitNames.farad

/// The ohm, the unit of electric resistance.
[<Measure>]
type ohm = UnitNames.ohm

/// The siemens, the unit of electric conductance.
[<Measure>]
type S = UnitNames.siemens

/// The weber, the unit of magnetic flux.
[<Measure>]
type Wb = UnitNames.weber

/// The tesla, the unit of magnetic flux density.
[<Measure>]
type T = UnitNames.tesla

/// The henry, the unit of inductance.
[<Measure>]
type H = UnitNames.henry

/// The lumen, the unit of luminous flux.
[<Measure>]
type lm = UnitNames.lumen

/// The lux, the unit of illuminance.
[<Measure>]
type lx = UnitNames.lux

/// The becquerel, the unit of activity.
[<Measure>]
type Bq = UnitNames.becquerel

/// The gray, the unit of absorbed dose.
[<Measure>]
type Gy = UnitNames.gray

/// The sievert, the unit of dose equivalent.
[<Measure>]
type Sv = UnitNames.sievert

/// The katal, the unit of catalytic activity.
[<Measure>]
type kat = UnitNames.katal
