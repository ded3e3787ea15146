package dev.fusabi.syntax;

import org.jspecify.annotations.Nullable;

/** What a minus in front of a literal means. */
final class Literals {
    private Literals() {}

    /** The negative number, or null if the literal is no number. */
    static @Nullable Literal negated(Literal literal) {
        return switch (literal) {
            case Literal.Int number -> new Literal.Int(number.value().negate(), number.suffix());
            case Literal.BigInt number -> new Literal.BigInt(number.value().negate());
            case Literal.Float number -> new Literal.Float(-number.value(), number.single());
            case Literal.Decimal number -> new Literal.Decimal(number.value().negate());
            default -> null;
        };
    }
}
