package dev.fusabi.types.tree;

/** The exponent of a unit of measure, in lowest terms with a positive denominator. */
public record Rational(int numerator, int denominator) {
    static final Rational ZERO = new Rational(0, 1);
    static final Rational ONE = new Rational(1, 1);

    public static Rational of(long numerator, long denominator) {
        if (numerator == 0 || denominator == 0) {
            return ZERO;
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Rational(
                Math.clamp(sign * numerator / divisor, Integer.MIN_VALUE + 1, Integer.MAX_VALUE),
                Math.clamp(sign * denominator / divisor, 1, Integer.MAX_VALUE));
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    Rational plus(Rational other) {
        return of(
                (long) numerator * other.denominator + (long) other.numerator * denominator,
                (long) denominator * other.denominator);
    }

    Rational times(Rational other) {
        return of((long) numerator * other.numerator, (long) denominator * other.denominator);
    }

    Rational dividedBy(Rational other) {
        return of((long) numerator * other.denominator, (long) denominator * other.numerator);
    }

    Rational negated() {
        return new Rational(-numerator, denominator);
    }

    boolean isZero() {
        return numerator == 0;
    }

    /** How large it is, for choosing the smallest. */
    double magnitude() {
        return Math.abs((double) numerator / denominator);
    }

    @Override
    public String toString() {
        return denominator == 1
                ? String.valueOf(numerator)
                : "(" + numerator + "/" + denominator + ")";
    }
}
