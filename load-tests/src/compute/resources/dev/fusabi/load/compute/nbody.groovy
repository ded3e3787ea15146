class Body {
    static final double SOLAR = 39.47841760435743d
    static final double YEAR = 365.24d
    public double x, y, z, vx, vy, vz, mass

    Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
        this.x = x
        this.y = y
        this.z = z
        this.vx = vx * YEAR
        this.vy = vy * YEAR
        this.vz = vz * YEAR
        this.mass = mass * SOLAR
    }
}

class Workload {
    static Body[] system() {
        Body[] bodies = [
            new Body(0d, 0d, 0d, 0d, 0d, 0d, 1d),
            new Body(4.84143144246472090d, -1.16032004402742839d, -0.103622044471123109d, 0.00166007664274403694d, 0.00769901118419740425d, -0.0000690460016972063023d, 0.000954791938424326609d),
            new Body(8.34336671824457987d, 4.12479856412430479d, -0.403523417114321381d, -0.00276742510726411d, 0.00499852801234917238d, 0.0000230417297573763929d, 0.000285885980666130812d),
            new Body(12.8943695621391310d, -15.1111514016986312d, -0.223307578892655734d, 0.00296460137564761618d, 0.00237847173959480950d, -0.0000296589568540237556d, 0.0000436624404335156298d),
            new Body(15.3796971148509165d, -25.9193146099879641d, 0.179258772950371181d, 0.00268067772490389322d, 0.00162824170038242295d, -0.0000951592254519715870d, 0.0000515138902046611451d)
        ] as Body[]
        return bodies
    }

    static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i]
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j]
                double dx = a.x - b.x
                double dy = a.y - b.y
                double dz = a.z - b.z
                double distance = dx * dx + dy * dy + dz * dz
                double magnitude = dt / (distance * Math.sqrt(distance))
                a.vx = a.vx - dx * b.mass * magnitude
                a.vy = a.vy - dy * b.mass * magnitude
                a.vz = a.vz - dz * b.mass * magnitude
                b.vx = b.vx + dx * a.mass * magnitude
                b.vy = b.vy + dy * a.mass * magnitude
                b.vz = b.vz + dz * a.mass * magnitude
            }
        }
        for (int i = 0; i < bodies.length; i++) {
            Body b = bodies[i]
            b.x = b.x + dt * b.vx
            b.y = b.y + dt * b.vy
            b.z = b.z + dt * b.vz
        }
    }

    static double energy(Body[] bodies) {
        double e = 0d
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i]
            e += 0.5d * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j]
                double dx = a.x - b.x
                double dy = a.y - b.y
                double dz = a.z - b.z
                e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz)
            }
        }
        return e
    }

    static double run(long n) {
        Body[] bodies = system()
        for (long i = 0; i < n; i++) {
            advance(bodies, 0.01d)
        }
        return energy(bodies)
    }
}
