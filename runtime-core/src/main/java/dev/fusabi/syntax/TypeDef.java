package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One type of a {@code type … and …} group. */
public record TypeDef(
        List<Attribute> attributes,
        @Nullable String doc,
        Access access,
        List<Name> path,
        List<TypeParameter> parameters,
        List<TypeConstraint> constraints,
        Body body,
        List<Member> members,
        Span span) {
    /** The name without its qualification (only extensions have one). */
    public Name name() {
        return path.getLast();
    }

    /** What kind of type is defined. */
    public sealed interface Body {
        record Record(Access access, List<Field> fields) implements Body {}

        record Union(Access access, List<Case> cases) implements Body {}

        record Enum(List<EnumCase> cases) implements Body {}

        record Abbreviation(TypeExpr type) implements Body {}

        /**
         * A class, struct or interface; which one follows from the attributes, the {@code class … end} words and the
         * members.
         *
         * @param constructor the primary constructor's parameter, or null
         * @param keyword {@code class}, {@code struct}, {@code interface} if written
         */
        record Class(
                @Nullable Pattern constructor,
                Access constructorAccess,
                @Nullable Name self,
                @Nullable String keyword)
                implements Body {}

        record Delegate(TypeExpr signature) implements Body {}

        /** {@code [<Measure>] type m}, {@code type T} without a body. */
        record Opaque() implements Body {}

        /** {@code type X with …}. */
        record Extension() implements Body {}
    }

    public record Field(
            List<Attribute> attributes,
            @Nullable String doc,
            boolean isMutable,
            Name name,
            TypeExpr type) {}

    /** A union case; a field without a name has a null one. */
    public record Case(
            List<Attribute> attributes,
            @Nullable String doc,
            Name name,
            List<CaseField> fields,
            Span span) {}

    public record CaseField(@Nullable Name name, TypeExpr type) {}

    public record EnumCase(
            List<Attribute> attributes, @Nullable String doc, Name name, Expr value) {}
}
