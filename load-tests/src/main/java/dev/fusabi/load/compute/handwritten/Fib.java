package dev.fusabi.load.compute.handwritten;

public final class Fib {
    private Fib() {}

    static long fib(long n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    public static long run(long n) {
        return fib(n);
    }
}
