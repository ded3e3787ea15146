package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Entity.Form;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.FormatSink;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Names with a typing rule of their own: {@code raise}, {@code box}, {@code nameof}, the printf family. */
final class FormChecker {
    private final Context context;

    FormChecker(Context context) {
        this.context = context;
    }

    TypedExpr apply(Form form, List<Argument> arguments, Expected expected, Span name, Span span) {
        FormatSink sink = sink(form);
        if (sink != null) {
            return context.formats.apply(sink, arguments, expected, name, span);
        }
        if (form == Form.NAMEOF) {
            return nameOf(arguments.getFirst(), span);
        }
        if (form == Form.RERAISE) {
            context.applications.infer(arguments.getFirst(), null);
            return reraise(expected, span);
        }
        TypedExpr first =
                context.applications.infer(
                        arguments.getFirst(),
                        form == Form.RAISE ? BuiltinTypes.type(BuiltinTypes.EXN) : null);
        TypedExpr result =
                unary(form, first, arguments.size() == 1 ? expected : Expected.NOTHING, span);
        return arguments.size() == 1
                ? result
                : context.applications.apply(
                        result, arguments.subList(1, arguments.size()), expected, span, null);
    }

    private TypedExpr unary(Form form, TypedExpr argument, Expected expected, Span span) {
        return switch (form) {
            case RAISE ->
                    new TypedExpr.Raise(
                            context.coerce(
                                    argument,
                                    BuiltinTypes.type(BuiltinTypes.EXN),
                                    Why.argument("raise")),
                            false,
                            resultType(expected),
                            span);
            case BOX ->
                    context.coerce(
                            argument, BuiltinTypes.type(BuiltinTypes.OBJ), Why.argument("box"));
            case UNBOX -> unbox(argument, resultType(expected), span);
            case ENUM ->
                    new TypedExpr.Upcast(
                            context.coerce(
                                    argument,
                                    BuiltinTypes.type(BuiltinTypes.INT),
                                    Why.argument("enum")),
                            resultType(expected),
                            span);
            case SEQ -> {
                Type element = context.conversions.elementType(argument.type());
                Type sequence =
                        BuiltinTypes.seq(element == null ? context.inference.fresh() : element);
                yield context.coerce(argument, sequence, Why.argument("seq"));
            }
            case TYPEOF ->
                    context.error(ErrorCode.FSB0301, span, "`typeof` takes a type: `typeof<int>`");
            case INTRINSIC ->
                    context.error(
                            ErrorCode.FSB0500,
                            span,
                            "`intrinsic` stands for Java code and is for the library only");
            case ASYNC, ASYNC_SEQ, TASK, BACKGROUND_TASK ->
                    context.error(
                            ErrorCode.FSB0302,
                            span,
                            "a computation is written with braces: `async { … }`");
            default -> context.error(span);
        };
    }

    private Type resultType(Expected expected) {
        return expected.type() == null ? context.inference.fresh() : expected.type();
    }

    private TypedExpr unbox(TypedExpr argument, Type type, Span span) {
        if (BuiltinTypes.is(argument.type(), BuiltinTypes.DYN)) {
            return new TypedExpr.FromDyn(argument, type, span);
        }
        TypedExpr object =
                context.coerce(
                        argument, BuiltinTypes.type(BuiltinTypes.OBJ), Why.argument("unbox"));
        return new TypedExpr.Cast(object, type, span);
    }

    private TypedExpr reraise(Expected expected, Span span) {
        Local exception = context.expressions.caughtException();
        if (exception == null) {
            return context.error(
                    ErrorCode.FSB0200, span, "`reraise ()` stands inside the `with` of a `try`");
        }
        TypedExpr value = new TypedExpr.LocalRef(exception, List.of(), exception.type(), span);
        return new TypedExpr.Raise(value, true, resultType(expected), span);
    }

    private TypedExpr nameOf(Argument argument, Span span) {
        Expr at =
                argument instanceof Argument.Written(Expr expression, boolean tight)
                        ? expression
                        : null;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        List<Name> path = at == null ? null : NameResolver.pathOf(at);
        if (path == null) {
            return context.error(ErrorCode.FSB0103, argument.span(), "`nameof` takes a name");
        }
        boolean isType =
                !context.types.candidates(path).isEmpty() || !context.names.modules(path).isEmpty();
        boolean isForm =
                path.size() == 1
                        && context.scope.value(path.getFirst().text()) instanceof Entity.OfForm;
        if (!isType && !isForm && at != null) {
            context.expressions.infer(at);
        }
        return new TypedExpr.Constant(path.getLast().text(), BuiltinTypes.string(), span);
    }

    /** A form as a value: {@code List.map box}. */
    TypedExpr asFunction(Form form, Expected expected, Span span) {
        return switch (form) {
            case BOX, RAISE, UNBOX, SEQ, ENUM -> {
                Type from =
                        expected.known() instanceof Type.Function known
                                ? known.from()
                                : switch (form) {
                                    case RAISE -> BuiltinTypes.type(BuiltinTypes.EXN);
                                    case UNBOX -> BuiltinTypes.type(BuiltinTypes.OBJ);
                                    case ENUM -> BuiltinTypes.type(BuiltinTypes.INT);
                                    case SEQ -> BuiltinTypes.seq(context.inference.fresh());
                                    default -> context.inference.fresh();
                                };
                yield context.applications.eta(
                        List.of(from),
                        span,
                        values -> unary(form, values.getFirst(), Expected.NOTHING, span));
            }
            case SPRINTF, PRINTF, PRINTFN, EPRINTF, EPRINTFN, FAILWITHF ->
                    context.formats.asFunction(java.util.Objects.requireNonNull(sink(form)), span);
            case RERAISE, NAMEOF ->
                    context.error(
                            ErrorCode.FSB0301,
                            span,
                            "`"
                                    + form.name().toLowerCase(java.util.Locale.ROOT)
                                    + "` needs its argument right behind it");
            case TYPEOF ->
                    context.error(ErrorCode.FSB0301, span, "`typeof` takes a type: `typeof<int>`");
            case DEFAULTOF ->
                    // Null in a register of the type: zero for numbers.
                    new TypedExpr.Constant(
                            null,
                            expected.type() == null ? context.inference.fresh() : expected.type(),
                            span);
            case INTRINSIC ->
                    context.error(
                            ErrorCode.FSB0500,
                            span,
                            "`intrinsic` stands for Java code and is for the library only");
            case ASYNC -> context.names.needLibrary("AsyncBuilders", "builder", span);
            case ASYNC_SEQ, TASK, BACKGROUND_TASK ->
                    context.error(
                            ErrorCode.FSB0302,
                            span,
                            "a computation is written with braces: `async { … }`");
        };
    }

    /** {@code unbox<int>}. */
    TypedExpr typed(Form form, Type type, Span span) {
        if (form == Form.UNBOX) {
            return context.applications.eta(
                    List.of(BuiltinTypes.type(BuiltinTypes.OBJ)),
                    span,
                    values -> unbox(values.getFirst(), type, span));
        }
        if (form == Form.ENUM) {
            return context.applications.eta(
                    List.of(BuiltinTypes.type(BuiltinTypes.INT)),
                    span,
                    values -> unary(form, values.getFirst(), Expected.of(type), span));
        }
        if (form == Form.TYPEOF) {
            return typeOf(type, span);
        }
        return asFunction(
                form, form == Form.DEFAULTOF ? Expected.of(type) : Expected.NOTHING, span);
    }

    /** {@code value.GetType()}: what the value itself tells, and for enums the type of the expression. */
    TypedExpr typeOfValue(TypedExpr value, Span span) {
        if (value.type().resolved() instanceof Type.Named named
                && named.constructor().definition() instanceof TypeConstructor.Definition.Enum) {
            return typeOf(named, span);
        }
        TypedExpr object =
                new TypedExpr.ToDyn(value, BuiltinTypes.type(BuiltinTypes.OBJ), value.span());
        return context.applications.apply(
                context.names.needLibrary("Types", "ofValue", span),
                List.of(new Argument.Checked(object)),
                Expected.NOTHING,
                span,
                "GetType");
    }

    private TypedExpr typeOf(Type type, Span span) {
        TypedExpr function = context.names.needLibrary("Types", "ofArgument", span);
        if (function instanceof TypedExpr.GlobalRef ref) {
            context.unify(ref.typeArguments().getFirst(), type, span, Why.EXPRESSION);
        }
        return context.applications.apply(
                function,
                List.of(new Argument.Checked(context.unit(span))),
                Expected.NOTHING,
                span,
                null);
    }

    private static @Nullable FormatSink sink(Form form) {
        return switch (form) {
            case SPRINTF -> FormatSink.STRING;
            case PRINTF -> FormatSink.OUT;
            case PRINTFN -> FormatSink.OUT_LINE;
            case EPRINTF -> FormatSink.ERR;
            case EPRINTFN -> FormatSink.ERR_LINE;
            case FAILWITHF -> FormatSink.FAIL;
            default -> null;
        };
    }
}
