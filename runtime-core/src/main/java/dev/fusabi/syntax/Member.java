package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may stand in the body of a type. */
public sealed interface Member {
    Span span();

    /**
     * {@code [static] member|override|default self.Name params = body}. A property without accessors has no
     * parameters.
     *
     * @param self the receiver's name, or null in a static member
     */
    record Method(
            boolean isStatic,
            MethodKind kind,
            @Nullable Name self,
            Name name,
            Binding binding,
            Span span)
            implements Member {}

    enum MethodKind {
        MEMBER,
        OVERRIDE,
        DEFAULT
    }

    /** {@code member x.P with get () = … and set v = …}. */
    record Property(
            boolean isStatic,
            MethodKind kind,
            @Nullable Name self,
            Name name,
            @Nullable Binding getter,
            @Nullable Binding setter,
            Span span)
            implements Member {}

    /** {@code [static] member val P = e with get, set}. */
    record AutoProperty(
            List<Attribute> attributes,
            @Nullable String doc,
            Access access,
            boolean isStatic,
            MethodKind kind,
            Name name,
            @Nullable TypeExpr type,
            Expr initial,
            boolean hasGetter,
            boolean hasSetter,
            Span span)
            implements Member {}

    /** {@code [static] abstract [member] M : type [with get, set]}. */
    record Abstract(
            List<Attribute> attributes,
            @Nullable String doc,
            boolean isStatic,
            Name name,
            List<TypeParameter> typeParameters,
            TypeExpr type,
            boolean hasGetter,
            boolean hasSetter,
            Span span)
            implements Member {}

    /** {@code [static] let …} inside a class. */
    record LetBindings(boolean isStatic, boolean isRec, List<Binding> bindings, Span span)
            implements Member {}

    /** {@code [static] do …} inside a class. */
    record DoBinding(boolean isStatic, Expr body, Span span) implements Member {}

    /** {@code new (params) as self = { … } then …}. */
    record Constructor(
            List<Attribute> attributes,
            @Nullable String doc,
            Access access,
            Pattern parameters,
            @Nullable Name self,
            Expr body,
            Span span)
            implements Member {}

    /** {@code inherit T(args)}; a null argument in an interface. */
    record Inherit(TypeExpr type, @Nullable Expr argument, Span span) implements Member {}

    /** {@code interface I [with members]}. */
    record Interface(TypeExpr type, List<Member> members, Span span) implements Member {}

    /** {@code [static] val [mutable] x : t}. */
    record Field(
            List<Attribute> attributes,
            boolean isStatic,
            boolean isMutable,
            Access access,
            Name name,
            TypeExpr type,
            Span span)
            implements Member {}
}
