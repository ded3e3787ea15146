class Workload implements java.util.function.LongUnaryOperator {
    long applyAsLong(long x) { x + 1L }
}
