package dev.fusabi.types.tree;

import dev.fusabi.source.Span;

import java.util.List;

/** A static constraint on a type variable, solved when the variable gets a type, or defaulted, or generalised. */
public sealed interface Constraint {
    Span span();

    /** {@code equality}, {@code comparison}, {@code enum}, {@code struct}, {@code not struct}, {@code null}. */
    record Capability(String word, Span span) implements Constraint {}

    /** {@code :> T}. */
    record Subtype(Type supertype, Span span) implements Constraint {}

    /** An arithmetic or conversion operator: the operand types and the result, all of which may be variables. */
    record Operation(Operator operator, List<Type> operands, Type result, Span span)
            implements Constraint {
        public Operation at(Span place) {
            return new Operation(operator, operands, result, place);
        }
    }

    /**
     * A member that one of the support types must have.
     *
     * @param name as in {@link Arithmetic#memberName}
     * @param operands the receiver of an instance member, then the arguments
     */
    record Trait(
            List<Type> supports,
            String name,
            boolean isStatic,
            List<Type> operands,
            Type result,
            Span span)
            implements Constraint {
        public Trait at(Span place) {
            return new Trait(supports, name, isStatic, operands, result, place);
        }
    }
}
