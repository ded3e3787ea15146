package dev.fusabi.lower;

import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor.Case;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A compiled match: tests with what to do for each outcome. No path tests the same thing twice. */
sealed interface Decision {
    /** No rule matches. */
    record Fail() implements Decision {}

    /**
     * A rule matches, if its guard agrees.
     *
     * @param otherwise what to do when the guard refuses; null without a guard
     */
    record Leaf(int rule, List<Binding> bindings, @Nullable Decision otherwise)
            implements Decision {}

    /**
     * Looks at a part of the value.
     *
     * @param otherwise for values that none of the branches take; null when there are none
     */
    record Test(Occurrence occurrence, List<Branch> branches, @Nullable Decision otherwise)
            implements Decision {}

    record Branch(Head head, Decision decision) {}

    /** A variable of a rule and the part that it names. */
    record Binding(Local local, Occurrence occurrence) {}

    /** What a value can turn out to be. */
    sealed interface Head {
        record Union(Case unionCase) implements Head {}

        record Nil() implements Head {}

        record Cons() implements Head {}

        record Constant(Object value) implements Head {}

        /** An array of this length. */
        record Length(int length) implements Head {}

        record Null() implements Head {}

        /** Of a type at run time. A value may be of several tested types. */
        record OfType(Type type) implements Head {}

        /** Whether a value of this head can have no other head. */
        default boolean isExclusive() {
            return !(this instanceof OfType || this instanceof Null);
        }
    }
}
