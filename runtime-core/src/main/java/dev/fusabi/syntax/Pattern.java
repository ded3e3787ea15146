package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A pattern as written. */
public sealed interface Pattern {
    Span span();

    record Wild(Span span) implements Pattern {}

    /**
     * A lone identifier. Whether it binds a variable or names a union case, literal or active pattern is decided by
     * name resolution.
     */
    record Var(Name name, boolean isMutable, Access access, Span span) implements Pattern {}

    record Const(Literal literal, Span span) implements Pattern {}

    record Tuple(List<Pattern> elements, boolean isStruct, Span span) implements Pattern {}

    record ListOf(List<Pattern> elements, Span span) implements Pattern {}

    record ArrayOf(List<Pattern> elements, Span span) implements Pattern {}

    record Cons(Pattern head, Pattern tail, Span span) implements Pattern {}

    record Or(Pattern left, Pattern right, Span span) implements Pattern {}

    record And(Pattern left, Pattern right, Span span) implements Pattern {}

    record As(Pattern pattern, Pattern alias, Span span) implements Pattern {}

    /**
     * A name applied to patterns: {@code Some x}, {@code Shape.Circle (r, _)}, {@code ParseRegex "a" groups}, or a
     * qualified name alone. Juxtaposed arguments stand one by one; a parenthesised tuple is one {@link Tuple}.
     */
    record Case(List<Name> path, List<Pattern> arguments, Span span) implements Pattern {}

    /** {@code Circle (radius = r)}. */
    record CaseFields(List<Name> path, List<FieldPattern> fields, Span span) implements Pattern {}

    record Record(List<FieldPattern> fields, Span span) implements Pattern {}

    record FieldPattern(List<Name> path, Pattern pattern) {}

    record Typed(Pattern pattern, TypeExpr type, Span span) implements Pattern {}

    /** {@code :? T} ({@code as x} is an {@link As} around it). */
    record TypeTest(TypeExpr type, Span span) implements Pattern {}

    /** {@code ?x} in a member's parameters. */
    record Optional(Name name, @Nullable TypeExpr type, Span span) implements Pattern {}

    record Attributed(List<Attribute> attributes, Pattern pattern, Span span) implements Pattern {}

    record Paren(Pattern pattern, Span span) implements Pattern {}

    /** Text that could not be parsed; already reported. */
    record Error(Span span) implements Pattern {}
}
