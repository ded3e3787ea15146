class Workload {
    static long fib(long n) { n < 2 ? n : fib(n - 1) + fib(n - 2) }

    static long run(long n) { fib(n) }
}
