class Workload {
    static double a(int i, int j) { return 1.0d / (((i + j) * (i + j + 1)).intdiv(2) + i + 1) }

    static double[] times(double[] v) {
        double[] r = new double[v.length]
        for (int i = 0; i < v.length; i++) {
            double sum = 0d
            for (int j = 0; j < v.length; j++) {
                sum += a(i, j) * v[j]
            }
            r[i] = sum
        }
        return r
    }

    static double[] timesTransposed(double[] v) {
        double[] r = new double[v.length]
        for (int i = 0; i < v.length; i++) {
            double sum = 0d
            for (int j = 0; j < v.length; j++) {
                sum += a(j, i) * v[j]
            }
            r[i] = sum
        }
        return r
    }

    static double run(long n) {
        double[] u = new double[(int) n]
        double[] v = new double[(int) n]
        Arrays.fill(u, 1d)
        for (int k = 0; k < 10; k++) {
            v = timesTransposed(times(u))
            u = timesTransposed(times(v))
        }
        double uv = 0d
        double vv = 0d
        for (int i = 0; i < v.length; i++) {
            uv += u[i] * v[i]
            vv += v[i] * v[i]
        }
        return Math.sqrt(uv / vv)
    }
}
