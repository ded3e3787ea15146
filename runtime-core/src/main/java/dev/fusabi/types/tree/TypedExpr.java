package dev.fusabi.types.tree;

import dev.fusabi.source.Span;
import dev.fusabi.types.expr.TraitMembers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An expression after inference: names resolved, operators and members resolved as far as types are known, conversions
 * from and to dyn explicit, computation expressions and format strings desugared. Types may still be linked variables;
 * read them through {@link Type#resolved}. Operands are evaluated from left to right.
 */
public sealed interface TypedExpr {
    /** The value of a unit {@link Constant}, in expressions and patterns. */
    Object UNIT_VALUE =
            new Object() {
                @Override
                public String toString() {
                    return "()";
                }
            };

    Type type();

    Span span();

    /**
     * A Long, Double, Boolean, Character, String, BigInteger, BigDecimal, …, {@link #UNIT_VALUE}, or null, which in a
     * numeric type is zero.
     */
    record Constant(@Nullable Object value, Type type, Span span) implements TypedExpr {}

    /** A local, with the types at which a generic local function is used. */
    record LocalRef(Local local, List<Type> typeArguments, Type type, Span span)
            implements TypedExpr {}

    /** Assignment to a mutable local; unit. */
    record LocalSet(Local local, TypedExpr value, Type type, Span span) implements TypedExpr {}

    /** A module-level value or function, with the types at which a generic one is used. */
    record GlobalRef(Global global, List<Type> typeArguments, Type type, Span span)
            implements TypedExpr {}

    record GlobalSet(Global global, TypedExpr value, Type type, Span span) implements TypedExpr {}

    /** A typed host function as a value. Applied to all its arguments it is called directly. */
    record HostRef(HostFunction function, Type type, Span span) implements TypedExpr {}

    /** A call of an untyped host function; arguments are of type dyn, and so is the result. */
    record HostCall(HostFunction function, List<TypedExpr> arguments, Type type, Span span)
            implements TypedExpr {}

    /** A curried function of one or more parameters. */
    record Lambda(List<Local> parameters, TypedExpr body, Type type, Span span)
            implements TypedExpr {}

    /** Application to one or more curried arguments; may be partial. */
    record Apply(TypedExpr function, List<TypedExpr> arguments, Type type, Span span)
            implements TypedExpr {}

    /** An operation that the operands' types choose; inside an inline definition they may still be parameters. */
    record Operation(Operator operator, List<TypedExpr> operands, Type type, Span span)
            implements TypedExpr {}

    /**
     * A call of a member that is found by the support types, which inside an inline definition may still be parameters;
     * see {@link TraitMembers}. An instance member's receiver is the first argument.
     */
    record TraitCall(
            List<Type> supports,
            String member,
            boolean isStatic,
            List<TypedExpr> arguments,
            Type type,
            Span span)
            implements TypedExpr {}

    record Let(Local local, TypedExpr value, TypedExpr body, Type type, Span span)
            implements TypedExpr {}

    /** Local functions (each value is a {@link Lambda}) that see each other when {@code isRec}; they may be generic. */
    record LetFunctions(
            boolean isRec, List<LocalFunction> functions, TypedExpr body, Type type, Span span)
            implements TypedExpr {}

    record LocalFunction(Local local, Lambda lambda) {}

    /** {@code let rec a = { … b … } and b = …}: record values that refer to each other. */
    record LetRecValues(List<RecValue> values, TypedExpr body, Type type, Span span)
            implements TypedExpr {}

    record RecValue(Local local, TypedExpr value) {}

    /** The last expression gives the value. */
    record Sequence(List<TypedExpr> expressions, Type type, Span span) implements TypedExpr {}

    record If(TypedExpr condition, TypedExpr then, TypedExpr otherwise, Type type, Span span)
            implements TypedExpr {}

    /** Raises MatchFailureException when no rule matches. */
    record Match(TypedExpr scrutinee, List<TypedRule> rules, Type type, Span span)
            implements TypedExpr {}

    record TypedRule(TypedPattern pattern, @Nullable TypedExpr guard, TypedExpr body) {}

    record Tuple(List<TypedExpr> elements, Type type, Span span) implements TypedExpr {}

    /** All fields, in the definition's order; {@code evaluationOrder} lists their indexes as written. */
    record NewRecord(
            TypeConstructor record,
            List<TypedExpr> fields,
            int[] evaluationOrder,
            Type type,
            Span span)
            implements TypedExpr {}

    /** {@code { r with … }}. */
    record CopyRecord(TypedExpr copied, List<FieldUpdate> updates, Type type, Span span)
            implements TypedExpr {}

    record FieldUpdate(TypeConstructor.Field field, TypedExpr value) {}

    /** A new object of a class, its fields still empty. */
    record NewObject(Type type, Span span) implements TypedExpr {}

    record GetField(TypedExpr target, TypeConstructor.Field field, Type type, Span span)
            implements TypedExpr {}

    record SetField(
            TypedExpr target, TypeConstructor.Field field, TypedExpr value, Type type, Span span)
            implements TypedExpr {}

    /**
     * Access by name to a field of an open record or of a dyn: looked up at run time. The result is converted, checked,
     * to {@code type}.
     */
    record GetFieldByName(TypedExpr target, String name, Type type, Span span)
            implements TypedExpr {}

    /** A union case (or exception) with all its fields. */
    record NewCase(TypeConstructor.Case unionCase, List<TypedExpr> fields, Type type, Span span)
            implements TypedExpr {}

    record ListOf(List<TypedExpr> elements, Type type, Span span) implements TypedExpr {}

    /** {@code head :: tail}; a long chain nests in its tails. */
    record Cons(TypedExpr head, TypedExpr tail, Type type, Span span) implements TypedExpr {}

    record ArrayOf(List<TypedExpr> elements, Type type, Span span) implements TypedExpr {}

    /** {@code array.[index]} on a one-dimensional array. */
    record GetElement(TypedExpr array, TypedExpr index, Type type, Span span)
            implements TypedExpr {}

    record SetElement(TypedExpr array, TypedExpr index, TypedExpr value, Type type, Span span)
            implements TypedExpr {}

    record While(TypedExpr condition, TypedExpr body, Type type, Span span) implements TypedExpr {}

    /** {@code for v = from to|downto to do body}; bounds are evaluated once. {@code step} is a non-zero constant. */
    record ForRange(
            Local variable,
            TypedExpr from,
            TypedExpr to,
            long step,
            TypedExpr body,
            Type type,
            Span span)
            implements TypedExpr {}

    /** {@code for v in source do body} over anything that can be enumerated; element patterns are matched in the body. */
    record ForEach(Local variable, TypedExpr source, TypedExpr body, Type type, Span span)
            implements TypedExpr {}

    /** Rules match a value of type exn; when none matches the exception goes on. */
    record TryWith(TypedExpr body, List<TypedRule> rules, Type type, Span span)
            implements TypedExpr {}

    /** The cleanup also runs when the script is cancelled. */
    record TryFinally(TypedExpr body, TypedExpr cleanup, Type type, Span span)
            implements TypedExpr {}

    /** Raises the operand, of type exn; {@code isReraise} keeps its stack trace. */
    record Raise(TypedExpr exception, boolean isReraise, Type type, Span span)
            implements TypedExpr {}

    /** Any value to dyn, or to obj: boxes. */
    record ToDyn(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /** dyn to {@code type}, checked at run time by conversion. */
    record FromDyn(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /** {@code e :? T}; bool. */
    record TypeTest(TypedExpr value, Type tested, Type type, Span span) implements TypedExpr {}

    /** {@code e :?> T}, checked; also {@code unbox}. */
    record Cast(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /** A conversion that cannot fail and changes nothing at run time: {@code :>}, an element type seen through seq. */
    record Upcast(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /**
     * A lazy sequence: the body yields with {@link Yield} and {@link YieldAll}, is of type unit, and runs when and as
     * far as the sequence is enumerated. {@code type} is {@code seq<t>}.
     */
    record NewSequence(TypedExpr body, Type type, Span span) implements TypedExpr {}

    /** A list or array built eagerly; the body yields into it. {@code type} is {@code t list} or {@code t[]}. */
    record Build(TypedExpr body, Type type, Span span) implements TypedExpr {}

    /** One element of the innermost enclosing {@link NewSequence} or {@link Build}; unit. */
    record Yield(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /** All elements of an enumerable value; unit. */
    record YieldAll(TypedExpr source, Type type, Span span) implements TypedExpr {}

    /**
     * A format string as a function of its arguments, in continuation form: formats, then passes the text to
     * {@code sink}.
     */
    record Format(FormatSink sink, List<FormatPart> parts, Type type, Span span)
            implements TypedExpr {}

    /** Where formatted text goes. */
    enum FormatSink {
        /** sprintf, interpolated strings. */
        STRING,
        /** printf. */
        OUT,
        /** printfn. */
        OUT_LINE,
        /** eprintf. */
        ERR,
        /** eprintfn. */
        ERR_LINE,
        /** failwithf. */
        FAIL
    }

    /** A part of a format. */
    sealed interface FormatPart {
        record Text(String text) implements FormatPart {}

        /**
         * A specifier that consumes one argument (two with a {@code *} width, and one or two for {@code %a} and
         * {@code %t}), of the given types.
         *
         * @param specifier as written, from {@code %} to the letter
         */
        record Hole(String specifier, List<Type> arguments) implements FormatPart {}
    }

    /**
     * An expression whose form depends on a type that was not known where it stands: an operator or a field access on
     * what turns out later to be a builtin type, a record or a type with members. Complete once the module is checked.
     */
    final class Deferred implements TypedExpr {
        private final Type type;
        private final Span span;
        private TypedExpr resolution;

        public Deferred(TypedExpr provisional) {
            type = provisional.type();
            span = provisional.span();
            resolution = provisional;
        }

        @Override
        public Type type() {
            return type;
        }

        @Override
        public Span span() {
            return span;
        }

        /** What stands here in truth. */
        public TypedExpr resolution() {
            return resolution;
        }

        public void resolve(TypedExpr meaning) {
            resolution = meaning;
        }
    }
}
