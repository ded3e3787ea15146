package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.expr.FormatParser.Parsed;
import dev.fusabi.types.expr.FormatParser.Printed;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.FormatSink;

import java.util.ArrayList;
import java.util.List;

/**
 * Formats as values, of the library's type {@code PrintfFormat}: a literal where one is expected, and the functions of
 * the printf family when their format is not a literal. The value holds a function from what is done with the text to
 * the function of the format's arguments.
 */
final class FormatValues {
    private static final String MODULE = "Printf";

    private final Context context;
    private final FormatParser parser;

    FormatValues(Context context, FormatParser parser) {
        this.context = context;
        this.parser = parser;
    }

    /** Whether a value of this type is a format. */
    boolean isFormat(Type type) {
        return type.resolved() instanceof Named named
                && named.constructor().qualifiedName().equals("Formats.PrintfFormat");
    }

    Printed writers() {
        for (TypeConstructor writer : context.scope.types("TextWriter")) {
            return new Printed(BuiltinTypes.type(writer), BuiltinTypes.unit());
        }
        return Printed.TEXT;
    }

    /** A literal as a value of the format type {@code expected}. */
    TypedExpr literal(String text, Type expected, Span span) {
        Named type = (Named) expected.resolved();
        Type printer = type.arguments().get(0);
        Type state = type.arguments().get(1);
        Type residue = type.arguments().get(2);
        Type result = type.arguments().get(3);
        settle(state, residue);
        Parsed parsed = parser.parse(text, new Printed(state, residue), span);
        if (parsed == null) {
            return context.error(span);
        }
        Why why = new Why(ErrorCode.FSB0307, "this format does not fit", null, null);
        if (!context.unify(printer, Type.functions(parsed.arguments(), result), span, why)) {
            return context.error(span);
        }
        Type sink = new Type.Function(BuiltinTypes.string(), result);
        TypedExpr run =
                context.applications.eta(
                        List.of(sink),
                        span,
                        values -> printer(parsed, values.getFirst(), result, span));
        TypedExpr make = context.names.needLibrary(MODULE, "make", span);
        List<Argument> arguments =
                List.of(
                        new Argument.Checked(
                                new TypedExpr.Constant(text, BuiltinTypes.string(), span)),
                        new Argument.Checked(run));
        return context.applications.apply(make, arguments, Expected.of(expected), span, null);
    }

    /** A format that is used as a value without saying for what is one for text. */
    private void settle(Type state, Type residue) {
        if (state.resolved() instanceof TypeVariable) {
            context.unifyQuietly(state, BuiltinTypes.unit());
            context.unifyQuietly(residue, BuiltinTypes.string());
        }
    }

    /** An interpolated string as a value of the format type {@code expected}. */
    TypedExpr interpolated(TypedExpr text, Type expected) {
        Span span = text.span();
        Named type = (Named) expected.resolved();
        settle(type.arguments().get(1), type.arguments().get(2));
        return context.applications.apply(
                context.names.needLibrary(MODULE, "interpolated", span),
                List.of(new Argument.Checked(text)),
                Expected.of(expected),
                span,
                null);
    }

    /** The function of the arguments that passes the text on. */
    private TypedExpr printer(Parsed parsed, TypedExpr sink, Type result, Span span) {
        TypedExpr format =
                new TypedExpr.Format(
                        FormatSink.STRING,
                        parsed.parts(),
                        Type.functions(parsed.arguments(), BuiltinTypes.string()),
                        span);
        TypedExpr text = parsed.hasFunctions() ? withWriters(format, parsed) : format;
        if (parsed.arguments().isEmpty()) {
            return new TypedExpr.Apply(sink, List.of(text), result, span);
        }
        return context.applications.eta(
                parsed.arguments(),
                span,
                values ->
                        new TypedExpr.Apply(
                                sink,
                                List.of(
                                        new TypedExpr.Apply(
                                                text, values, BuiltinTypes.string(), span)),
                                result,
                                span));
    }

    /**
     * The function of a format whose {@code %a} and {@code %t} are printed by functions that write: what they write is
     * taken up as text.
     */
    TypedExpr withWriters(TypedExpr format, Parsed parsed) {
        Span span = format.span();
        List<Type> arguments = parsed.arguments();
        return context.applications.eta(
                arguments,
                span,
                values -> {
                    var passed = new ArrayList<TypedExpr>();
                    for (int i = 0; i < arguments.size(); i++) {
                        passed.add(asText(values.get(i), parsed.specifiers().get(i)));
                    }
                    Type result = format.type();
                    for (int i = 0; i < arguments.size(); i++) {
                        result = ((Type.Function) result.resolved()).to();
                    }
                    return new TypedExpr.Apply(format, passed, result, span);
                });
    }

    private TypedExpr asText(TypedExpr value, String specifier) {
        if (!Parsed.isByFunction(specifier)
                || !(value.type().resolved() instanceof Type.Function function)
                || BuiltinTypes.is(function.from(), BuiltinTypes.UNIT)) {
            return value;
        }
        String state =
                function.from().resolved() instanceof Named named
                                && named.constructor().name().equals("StringBuilder")
                        ? "Builder"
                        : "Writer";
        String name = (specifier.endsWith("a") ? "valueBy" : "textBy") + state;
        TypedExpr library = context.names.needLibrary(MODULE, name, value.span());
        return context.applications.apply(
                library,
                List.of(new Argument.Checked(value)),
                Expected.NOTHING,
                value.span(),
                name);
    }

    /** A function of the printf family without a format behind it. */
    TypedExpr function(FormatSink sink, Span span) {
        return context.names.needLibrary(MODULE, name(sink), span);
    }

    private static String name(FormatSink sink) {
        return switch (sink) {
            case STRING -> "toText";
            case OUT -> "toOut";
            case OUT_LINE -> "toOutLine";
            case ERR -> "toError";
            case ERR_LINE -> "toErrorLine";
            case FAIL -> "toFailure";
        };
    }

    /** {@code sprintf format …} where the format is no literal. */
    TypedExpr apply(FormatSink sink, List<Argument> arguments, Expected expected, Span span) {
        TypedExpr function = function(sink, span);
        if (!(function.type().resolved() instanceof Type.Function signature)) {
            return function;
        }
        TypedExpr format = context.applications.infer(arguments.getFirst(), signature.from());
        if (BuiltinTypes.is(format.type(), BuiltinTypes.STRING)) {
            arguments
                    .subList(1, arguments.size())
                    .forEach(argument -> context.applications.infer(argument, null));
            return context.error(
                    ErrorCode.FSB0307,
                    arguments.getFirst().span(),
                    "the format must be a string literal, so that it can be checked");
        }
        var all = new ArrayList<Argument>(arguments);
        all.set(0, new Argument.Checked(format));
        return context.applications.apply(function, all, expected, span, null);
    }
}
