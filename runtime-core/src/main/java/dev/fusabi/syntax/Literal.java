package dev.fusabi.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A constant of the source text. */
public sealed interface Literal {
    record Unit() implements Literal {}

    record Bool(boolean value) implements Literal {}

    record Char(char value) implements Literal {}

    record Text(String value) implements Literal {}

    /** {@code "abc"B}. */
    record Bytes(byte[] value) implements Literal {}

    /** An integer of any width: the suffix says which ({@code ""} for int, L, UL, u, y, uy, s, us, n, un). */
    record Int(BigInteger value, String suffix) implements Literal {}

    /** {@code 12I}. */
    record BigInt(BigInteger value) implements Literal {}

    /** {@code 1.5} or, with {@code single}, {@code 1.5f}. */
    record Float(double value, boolean single) implements Literal {}

    /** {@code 1.5m}. */
    record Decimal(BigDecimal value) implements Literal {}

    record Null() implements Literal {}
}
