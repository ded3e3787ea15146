class Workload {
    static long run(long n) {
        long inside = 0
        for (int py = 0; py < n; py++) {
            for (int px = 0; px < n; px++) {
                double cx = 2.0d * px / n - 1.5d
                double cy = 2.0d * py / n - 1.0d
                double x = 0d
                double y = 0d
                int i = 0
                while (i < 50 && x * x + y * y <= 4d) {
                    double next = x * x - y * y + cx
                    y = 2d * x * y + cy
                    x = next
                    i++
                }
                if (i == 50) {
                    inside++
                }
            }
        }
        return inside
    }
}
