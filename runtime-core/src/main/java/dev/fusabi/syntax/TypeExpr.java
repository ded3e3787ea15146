package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import java.util.List;

/** A type as written. */
public sealed interface TypeExpr {
    Span span();

    /** {@code int}, {@code Map<string, int>}, {@code int list} (postfix form included), {@code A.B.T<'x>}. */
    record Named(List<Name> path, List<TypeExpr> arguments, Span span) implements TypeExpr {}

    /** {@code 'a}, or {@code ^a} when {@code isStatic}. */
    record Var(Name name, boolean isStatic, Span span) implements TypeExpr {}

    record Function(TypeExpr from, TypeExpr to, Span span) implements TypeExpr {}

    record Tuple(List<TypeExpr> elements, boolean isStruct, Span span) implements TypeExpr {}

    /** {@code t[]}, {@code t[,]}. */
    record Array(TypeExpr element, int rank, Span span) implements TypeExpr {}

    /** {@code {| a: int |}}. */
    record AnonymousRecord(List<FieldType> fields, boolean isStruct, Span span)
            implements TypeExpr {}

    /** The structural record {@code { a: int; b: string }}, or the open record {@code { a: int; .. }}. */
    record Structural(List<FieldType> fields, boolean isOpen, Span span) implements TypeExpr {}

    record FieldType(Name name, TypeExpr type) {}

    /** {@code #IDisposable}. */
    record Flexible(TypeExpr bound, Span span) implements TypeExpr {}

    /** {@code _}. */
    record Wild(Span span) implements TypeExpr {}

    /** {@code name: t} or {@code ?name: t} inside a member signature. */
    record Labelled(
            Name name, boolean isOptional, List<Attribute> attributes, TypeExpr type, Span span)
            implements TypeExpr {}

    record Constrained(TypeExpr type, List<TypeConstraint> constraints, Span span)
            implements TypeExpr {}

    /** {@code m * s}, {@code m / s}, {@code s ^ -1}, {@code 1} inside the angle brackets of a measured number. */
    record MeasureProduct(TypeExpr left, TypeExpr right, boolean isQuotient, Span span)
            implements TypeExpr {}

    record MeasurePower(TypeExpr base, int numerator, int denominator, Span span)
            implements TypeExpr {}

    record MeasureOne(Span span) implements TypeExpr {}

    /** Text that could not be parsed; already reported. */
    record Error(Span span) implements TypeExpr {}
}
