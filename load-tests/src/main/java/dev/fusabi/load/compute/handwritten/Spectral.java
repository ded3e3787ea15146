package dev.fusabi.load.compute.handwritten;

public final class Spectral {
    private Spectral() {}

    static double a(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    static double[] times(double[] v) {
        double[] r = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += a(i, j) * v[j];
            }
            r[i] = sum;
        }
        return r;
    }

    static double[] timesTransposed(double[] v) {
        double[] r = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += a(j, i) * v[j];
            }
            r[i] = sum;
        }
        return r;
    }

    public static double run(long n) {
        double[] u = new double[(int) n];
        double[] v = new double[(int) n];
        java.util.Arrays.fill(u, 1.0);
        for (int k = 0; k < 10; k++) {
            v = timesTransposed(times(u));
            u = timesTransposed(times(v));
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < v.length; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Math.sqrt(uv / vv);
    }
}
