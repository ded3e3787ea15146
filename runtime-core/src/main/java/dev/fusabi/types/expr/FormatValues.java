package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.expr.FormatParser.Parsed;
import dev.fusabi.types.expr.FormatParser.Printed;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.FormatPart;
import dev.fusabi.types.tree.TypedExpr.FormatSink;

import java.util.ArrayList;
import java.util.List;

/**
 * Formats as values, of the library's type {@code PrintfFormat}: a literal where one is expected, and the functions of
 * the printf family when their format is not a literal. The value holds a function from what begins an output to the
 * function of the format's arguments.
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
        TypedExpr run = printer(parsed, state, result, span);
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

    /** The function of what begins an output, then of the arguments, that writes all parts in order. */
    private TypedExpr printer(Parsed parsed, Type state, Type result, Span span) {
        TypedExpr start = context.names.needLibrary(MODULE, "start", span);
        if (!(start.type().resolved() instanceof Type.Function(Type begin, Type output))
                || !(output.resolved() instanceof Named named)) {
            return start;
        }
        context.unifyQuietly(named.arguments().get(0), state);
        context.unifyQuietly(named.arguments().get(1), result);
        return context.applications.eta(
                List.of(begin),
                span,
                begins -> {
                    TypedExpr started = new TypedExpr.Apply(start, begins, output, span);
                    return parsed.arguments().isEmpty()
                            ? written(parsed, List.of(), started)
                            : context.applications.eta(
                                    parsed.arguments(),
                                    span,
                                    values -> written(parsed, values, started));
                });
    }

    /** What the functions of {@code %a} and {@code %t} write comes where they stand. */
    private TypedExpr written(Parsed parsed, List<TypedExpr> values, TypedExpr started) {
        TypedExpr output = started;
        var texts = new ArrayList<FormatPart>();
        int first = 0;
        int next = 0;
        for (FormatPart part : parsed.parts()) {
            if (!(part instanceof FormatPart.Hole(String specifier, List<Type> arguments))) {
                texts.add(part);
                continue;
            }
            int end = next + arguments.size();
            if (Parsed.isByFunction(specifier)) {
                output = text(texts, values.subList(first, next), output);
                output = byFunction(values.subList(next, end), output);
                texts.clear();
                first = end;
            } else {
                texts.add(part);
            }
            next = end;
        }
        output = text(texts, values.subList(first, next), output);
        return call("finished", List.of(output), output.span());
    }

    private TypedExpr text(List<FormatPart> parts, List<TypedExpr> values, TypedExpr output) {
        if (parts.isEmpty()) {
            return output;
        }
        Span span = output.span();
        Type string = BuiltinTypes.string();
        TypedExpr format =
                new TypedExpr.Format(
                        FormatSink.STRING,
                        List.copyOf(parts),
                        Type.functions(values.stream().map(TypedExpr::type).toList(), string),
                        span);
        TypedExpr text =
                values.isEmpty() ? format : new TypedExpr.Apply(format, values, string, span);
        return call("written", List.of(output, text), span);
    }

    private TypedExpr byFunction(List<TypedExpr> values, TypedExpr output) {
        Type printed = values.getFirst().type();
        for (int i = 0; i < values.size(); i++) {
            printed = ((Type.Function) printed.resolved()).to();
        }
        String what = values.size() == 1 ? "By" : "ValueBy";
        String name = (BuiltinTypes.is(printed, BuiltinTypes.UNIT) ? "written" : "text") + what;
        var arguments = new ArrayList<TypedExpr>(List.of(output));
        arguments.addAll(values);
        return call(name, arguments, output.span());
    }

    private TypedExpr call(String function, List<TypedExpr> arguments, Span span) {
        return context.applications.apply(
                context.names.needLibrary(MODULE, function, span),
                arguments.stream().<Argument>map(Argument.Checked::new).toList(),
                Expected.NOTHING,
                span,
                function);
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
