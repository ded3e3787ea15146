import java.util.function.LongUnaryOperator

class Workload {
    static LongUnaryOperator increment

    static long run(long n) {
        LongUnaryOperator host = increment
        long sum = 0
        for (long i = 0; i < n; i++) {
            sum = host.applyAsLong(sum)
        }
        return sum
    }
}
