package dev.fusabi.load.compute.handwritten;

public final class Nbody {
    private Nbody() {}

    static final class Body {
        private static final double SOLAR = 39.47841760435743;
        private static final double YEAR = 365.24;

        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * YEAR;
            this.vy = vy * YEAR;
            this.vz = vz * YEAR;
            this.mass = mass * SOLAR;
        }
    }

    static Body[] system() {
        return new Body[] {
            new Body(0, 0, 0, 0, 0, 0, 1),
            new Body(
                    4.84143144246472090,
                    -1.16032004402742839,
                    -0.103622044471123109,
                    0.00166007664274403694,
                    0.00769901118419740425,
                    -0.0000690460016972063023,
                    0.000954791938424326609),
            new Body(
                    8.34336671824457987,
                    4.12479856412430479,
                    -0.403523417114321381,
                    -0.00276742510726411,
                    0.00499852801234917238,
                    0.0000230417297573763929,
                    0.000285885980666130812),
            new Body(
                    12.8943695621391310,
                    -15.1111514016986312,
                    -0.223307578892655734,
                    0.00296460137564761618,
                    0.00237847173959480950,
                    -0.0000296589568540237556,
                    0.0000436624404335156298),
            new Body(
                    15.3796971148509165,
                    -25.9193146099879641,
                    0.179258772950371181,
                    0.00268067772490389322,
                    0.00162824170038242295,
                    -0.0000951592254519715870,
                    0.0000515138902046611451)
        };
    }

    static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double distance = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (distance * Math.sqrt(distance));
                a.vx -= dx * b.mass * magnitude;
                a.vy -= dy * b.mass * magnitude;
                a.vz -= dz * b.mass * magnitude;
                b.vx += dx * a.mass * magnitude;
                b.vy += dy * a.mass * magnitude;
                b.vz += dz * a.mass * magnitude;
            }
        }
        for (int i = 0; i < bodies.length; i++) {
            Body b = bodies[i];
            b.x += dt * b.vx;
            b.y += dt * b.vy;
            b.z += dt * b.vz;
        }
    }

    static double energy(Body[] bodies) {
        double e = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    public static double run(long n) {
        Body[] bodies = system();
        for (long i = 0; i < n; i++) {
            advance(bodies, 0.01);
        }
        return energy(bodies);
    }
}
