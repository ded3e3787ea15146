package dev.fusabi.types.tree;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A pattern after inference; {@code type} is the type of what it is matched against. */
public sealed interface TypedPattern {
    Type type();

    Span span();

    record Wild(Type type, Span span) implements TypedPattern {}

    record Bind(Local local, Type type, Span span) implements TypedPattern {}

    /** The value of a constant or literal, as in {@link TypedExpr.Constant}. */
    record Constant(@Nullable Object value, Type type, Span span) implements TypedPattern {}

    record Tuple(List<TypedPattern> elements, Type type, Span span) implements TypedPattern {}

    /** A union case with a pattern for each of its fields. */
    record Case(TypeConstructor.Case unionCase, List<TypedPattern> fields, Type type, Span span)
            implements TypedPattern {}

    /** Some fields of a record. */
    record Record(List<FieldMatch> fields, Type type, Span span) implements TypedPattern {}

    record FieldMatch(TypeConstructor.Field field, TypedPattern pattern) {}

    record ListOf(List<TypedPattern> elements, Type type, Span span) implements TypedPattern {}

    record Cons(TypedPattern head, TypedPattern tail, Type type, Span span)
            implements TypedPattern {}

    record ArrayOf(List<TypedPattern> elements, Type type, Span span) implements TypedPattern {}

    /** Both sides bind the same locals. */
    record Or(TypedPattern left, TypedPattern right, Type type, Span span)
            implements TypedPattern {}

    record And(TypedPattern left, TypedPattern right, Type type, Span span)
            implements TypedPattern {}

    /** {@code :? T}, then the inner pattern on the value as a {@code T}; also each exception case and dyn constant. */
    record TypeTest(Type tested, TypedPattern inner, Type type, Span span)
            implements TypedPattern {}

    record Null(Type type, Span span) implements TypedPattern {}

    /**
     * Applies {@code view} (a function of the matched value) and matches its result: active patterns.
     */
    record View(TypedExpr view, TypedPattern inner, Type type, Span span) implements TypedPattern {
        /** What names the function, a {@link Global} or a {@link Local}; null when it is given arguments. */
        public static @Nullable Object named(TypedExpr view) {
            return switch (view) {
                case TypedExpr.Deferred deferred -> named(deferred.resolution());
                case TypedExpr.Upcast flexible -> named(flexible.value());
                case TypedExpr.GlobalRef ref -> ref.global();
                case TypedExpr.LocalRef ref -> ref.local();
                default -> null;
            };
        }
    }
}
