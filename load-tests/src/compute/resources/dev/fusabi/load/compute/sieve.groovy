class Workload {
    static long run(long size) {
        int n = (int) size
        boolean[] composite = new boolean[n + 1]
        long count = 0
        for (int i = 2; i <= n; i++) {
            if (!composite[i]) {
                count++
                for (long j = (long) i * i; j <= n; j += i) {
                    composite[(int) j] = true
                }
            }
        }
        return count
    }
}
