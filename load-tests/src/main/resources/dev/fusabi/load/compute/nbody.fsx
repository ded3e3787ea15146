type Body =
    { mutable X: float
      mutable Y: float
      mutable Z: float
      mutable VX: float
      mutable VY: float
      mutable VZ: float
      Mass: float }

let solarMass = 39.47841760435743
let year = 365.24

let body x y z vx vy vz mass =
    { X = x
      Y = y
      Z = z
      VX = vx * year
      VY = vy * year
      VZ = vz * year
      Mass = mass * solarMass }

let system () =
    [| body 0.0 0.0 0.0 0.0 0.0 0.0 1.0
       body 4.84143144246472090 -1.16032004402742839 -0.103622044471123109 0.00166007664274403694 0.00769901118419740425 -0.0000690460016972063023 0.000954791938424326609
       body 8.34336671824457987 4.12479856412430479 -0.403523417114321381 -0.00276742510726411 0.00499852801234917238 0.0000230417297573763929 0.000285885980666130812
       body 12.8943695621391310 -15.1111514016986312 -0.223307578892655734 0.00296460137564761618 0.00237847173959480950 -0.0000296589568540237556 0.0000436624404335156298
       body 15.3796971148509165 -25.9193146099879641 0.179258772950371181 0.00268067772490389322 0.00162824170038242295 -0.0000951592254519715870 0.0000515138902046611451 |]

let advance (bodies: Body[]) (dt: float) =
    for i in 0 .. bodies.Length - 1 do
        let a = bodies.[i]

        for j in i + 1 .. bodies.Length - 1 do
            let b = bodies.[j]
            let dx = a.X - b.X
            let dy = a.Y - b.Y
            let dz = a.Z - b.Z
            let distance = dx * dx + dy * dy + dz * dz
            let magnitude = dt / (distance * sqrt distance)
            a.VX <- a.VX - dx * b.Mass * magnitude
            a.VY <- a.VY - dy * b.Mass * magnitude
            a.VZ <- a.VZ - dz * b.Mass * magnitude
            b.VX <- b.VX + dx * a.Mass * magnitude
            b.VY <- b.VY + dy * a.Mass * magnitude
            b.VZ <- b.VZ + dz * a.Mass * magnitude

    for b in bodies do
        b.X <- b.X + dt * b.VX
        b.Y <- b.Y + dt * b.VY
        b.Z <- b.Z + dt * b.VZ

let energy (bodies: Body[]) =
    let mutable e = 0.0

    for i in 0 .. bodies.Length - 1 do
        let a = bodies.[i]
        e <- e + 0.5 * a.Mass * (a.VX * a.VX + a.VY * a.VY + a.VZ * a.VZ)

        for j in i + 1 .. bodies.Length - 1 do
            let b = bodies.[j]
            let dx = a.X - b.X
            let dy = a.Y - b.Y
            let dz = a.Z - b.Z
            e <- e - a.Mass * b.Mass / sqrt (dx * dx + dy * dy + dz * dz)

    e

let run (n: int) =
    let bodies = system ()

    for _ in 1 .. n do
        advance bodies 0.01

    energy bodies
