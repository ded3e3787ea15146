package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** An expression as written. Nothing is desugared here except layout. */
public sealed interface Expr {
    Span span();

    record Const(Literal literal, Span span) implements Expr {}

    /** A lone identifier, or an operator as a value: {@code (+)} has the text {@code +}. */
    record Ident(Name name, Span span) implements Expr {}

    /** {@code target.member}; qualified names are nested too and are told apart by name resolution. */
    record Dot(Expr target, Name member, Span span) implements Expr {}

    /** {@code _.Prop.Method(x)}: the body refers to the argument as {@link Ident} {@code _}. */
    record DotLambda(Expr body, Span span) implements Expr {}

    /** {@code e.[i, j]} or {@code e[i]}; an argument may be a {@link Slice}. */
    record Index(Expr target, List<Expr> arguments, Span span) implements Expr {}

    /** {@code a..b}, {@code a..}, {@code ..b} or {@code *} inside an index. */
    record Slice(@Nullable Expr from, @Nullable Expr to, Span span) implements Expr {}

    /**
     * {@code function argument}, one argument at a time. {@code isTight} when the argument is bracketed and follows
     * without a space, as in {@code f(x)}, which binds more tightly.
     */
    record App(Expr function, Expr argument, boolean isTight, Span span) implements Expr {}

    record TypeApp(Expr function, List<TypeExpr> arguments, Span span) implements Expr {}

    record Infix(Expr left, Name operator, Expr right, Span span) implements Expr {}

    /** {@code -x}, {@code +x}, {@code ~~~x}, {@code !x}, {@code &x}, {@code %x}; the text is without a leading tilde. */
    record Prefix(Name operator, Expr operand, Span span) implements Expr {}

    record Tuple(List<Expr> elements, boolean isStruct, Span span) implements Expr {}

    /** {@code [a; b]}, {@code [| a; b |]}, with single elements; an element may be a {@link Range}. */
    record Collection(CollectionKind kind, List<Expr> elements, Span span) implements Expr {}

    /** {@code [for …]}, {@code [| yield … |]}: the body has the form of a sequence expression. */
    record Comprehension(CollectionKind kind, Expr body, Span span) implements Expr {}

    enum CollectionKind {
        LIST,
        ARRAY
    }

    record Range(Expr from, @Nullable Expr step, Expr to, Span span) implements Expr {}

    /** {@code { a = 1; M.b = 2 }}, {@code { r with a = 1 }}, {@code { inherit X(…); a = 1 }}. */
    record Record(@Nullable Expr copied, List<FieldInit> fields, Span span) implements Expr {}

    record AnonymousRecord(
            @Nullable Expr copied, List<FieldInit> fields, boolean isStruct, Span span)
            implements Expr {}

    /** A field's path has more than one part when it is qualified, or nested in a copy ({@code { r with A.B = 1 }}). */
    record FieldInit(List<Name> path, Expr value) {}

    record Lambda(List<Pattern> parameters, Expr body, Span span) implements Expr {}

    /** {@code function | … -> …}. */
    record Function(List<Rule> rules, Span span) implements Expr {}

    record Rule(Pattern pattern, @Nullable Expr guard, Expr body, Span span) {}

    record If(Expr condition, Expr then, @Nullable Expr otherwise, Span span) implements Expr {}

    /** {@code match} or, with {@code isBang}, {@code match!}. */
    record Match(Expr scrutinee, List<Rule> rules, boolean isBang, Span span) implements Expr {}

    /** {@code let [rec] a = … and b = …} followed by the rest of the block; an empty rest is the unit constant. */
    record Let(boolean isRec, List<Binding> bindings, Expr body, Span span) implements Expr {}

    /** {@code use x = …}. */
    record Use(Binding binding, Expr body, Span span) implements Expr {}

    /** {@code let! p = …}, {@code use! p = …}, with any {@code and! p = …} that follow. */
    record LetBang(boolean isUse, List<BangBinding> bindings, Expr body, Span span)
            implements Expr {}

    record BangBinding(Pattern pattern, Expr value, Span span) {}

    /** Two or more expressions one after the other. */
    record Sequence(List<Expr> expressions, Span span) implements Expr {}

    /** {@code while c do …}, or {@code while! c do …}. */
    record While(Expr condition, Expr body, boolean isBang, Span span) implements Expr {}

    /** {@code for p in e do …} and {@code for p in e -> …} (then the body is a {@link Yield}). */
    record ForIn(Pattern pattern, Expr source, Expr body, Span span) implements Expr {}

    record ForTo(Name variable, Expr from, boolean isDown, Expr to, Expr body, Span span)
            implements Expr {}

    record TryWith(Expr body, List<Rule> rules, Span span) implements Expr {}

    record TryFinally(Expr body, Expr cleanup, Span span) implements Expr {}

    /** {@code target <- value}. */
    record Assign(Expr target, Expr value, Span span) implements Expr {}

    record Typed(Expr expression, TypeExpr type, Span span) implements Expr {}

    /** {@code e :> T}; a null type is {@code upcast e}. */
    record Upcast(Expr expression, @Nullable TypeExpr type, Span span) implements Expr {}

    /** {@code e :?> T}; a null type is {@code downcast e}. */
    record Downcast(Expr expression, @Nullable TypeExpr type, Span span) implements Expr {}

    record TypeTest(Expr expression, TypeExpr type, Span span) implements Expr {}

    record Lazy(Expr expression, Span span) implements Expr {}

    record Assert(Expr condition, Span span) implements Expr {}

    /** {@code new T(args)}; the argument is a unit constant, one expression or a tuple. */
    record New(TypeExpr type, Expr argument, Span span) implements Expr {}

    /** {@code { new T(args) with member … interface I with … }}. */
    record ObjectExpr(
            TypeExpr type,
            @Nullable Expr argument,
            List<Member> members,
            List<Member.Interface> interfaces,
            Span span)
            implements Expr {}

    /** {@code builder { … }}; {@code seq { … }} and {@code async { … }} included. */
    record Computation(Expr builder, Expr body, Span span) implements Expr {}

    /** {@code yield e}, {@code yield! e}; {@code -> e} in comprehensions. */
    record Yield(Expr expression, boolean isBang, Span span) implements Expr {}

    record Return(Expr expression, boolean isBang, Span span) implements Expr {}

    record DoBang(Expr expression, Span span) implements Expr {}

    /** {@code do e} inside an expression. */
    record Do(Expr expression, Span span) implements Expr {}

    /** {@code $"…"}. */
    record Interpolated(List<Part> parts, Span span) implements Expr {}

    /** A part of an interpolated string. */
    sealed interface Part {
        /** Literal text, escapes resolved. */
        record Text(String text) implements Part {}

        /**
         * A hole.
         *
         * @param specifier the printf specifier right before it ({@code %5.2f}), or null
         * @param alignment the number after a comma, or null
         * @param format the .NET format after a colon, or null
         */
        record Hole(
                Expr expression,
                @Nullable String specifier,
                @Nullable Integer alignment,
                @Nullable String format)
                implements Part {}
    }

    record Paren(Expr expression, Span span) implements Expr {}

    /** {@code (^a : (static member M : …) args)}. */
    record TraitCall(
            List<TypeExpr> supports, TypeConstraint.Member member, Expr argument, Span span)
            implements Expr {}

    /** Text that could not be parsed; already reported. */
    record Error(Span span) implements Expr {}
}
