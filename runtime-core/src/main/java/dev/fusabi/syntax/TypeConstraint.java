package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import java.util.List;

/** What may stand after {@code when} in a type. */
public sealed interface TypeConstraint {
    Span span();

    /**
     * {@code 'a : comparison}, {@code equality}, {@code struct}, {@code null}, {@code unmanaged}, {@code not struct}.
     *
     * @param arguments of {@code enum<int>} and {@code delegate<…>}
     */
    record Kind(TypeExpr.Var parameter, String word, List<TypeExpr> arguments, Span span)
            implements TypeConstraint {}

    /** {@code 'a :> IDisposable}. */
    record Subtype(TypeExpr.Var parameter, TypeExpr supertype, Span span)
            implements TypeConstraint {}

    /** {@code ^a : (static member (+) : ^a * ^a -> ^a)}; {@code 'a : (new : unit -> 'a)} has the name {@code new}. */
    record Member(
            List<TypeExpr> supports, boolean isStatic, Name name, TypeExpr signature, Span span)
            implements TypeConstraint {}
}
