package dev.fusabi.load.compute.handwritten;

public final class Mandelbrot {
    private Mandelbrot() {}

    public static long run(long n) {
        long inside = 0;
        for (long py = 0; py < n; py++) {
            for (long px = 0; px < n; px++) {
                double cx = 2.0 * px / n - 1.5;
                double cy = 2.0 * py / n - 1.0;
                double x = 0;
                double y = 0;
                int i = 0;
                while (i < 50 && x * x + y * y <= 4.0) {
                    double next = x * x - y * y + cx;
                    y = 2.0 * x * y + cy;
                    x = next;
                    i++;
                }
                if (i == 50) {
                    inside++;
                }
            }
        }
        return inside;
    }
}
