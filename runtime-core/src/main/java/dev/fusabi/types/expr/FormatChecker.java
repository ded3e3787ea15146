package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.FormatPart;
import dev.fusabi.types.tree.TypedExpr.FormatSink;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Format strings of the printf family, and interpolated strings: checked against what they are given. */
final class FormatChecker {
    private static final Pattern NET_FORMAT =
            Pattern.compile("[FfNnDdXxEeGgPpCcBb]\\d{0,3}|[0#.,%+\\-: /hHmMsSdyftzKT]+");

    private final Context context;
    private final FormatParser parser;
    private final FormatValues values;

    FormatChecker(Context context) {
        this.context = context;
        parser = new FormatParser(context);
        values = new FormatValues(context, parser);
    }

    TypedExpr apply(
            FormatSink sink, List<Argument> arguments, Expected expected, Span name, Span span) {
        Expr format =
                arguments.getFirst() instanceof Argument.Written(Expr expression, boolean tight)
                        ? strip(expression)
                        : null;
        if (format instanceof Expr.Interpolated text) {
            TypedExpr value = interpolated(text);
            FormatParser.Parsed parsed =
                    new FormatParser.Parsed(
                            List.of(new FormatPart.Hole("%s", List.of(BuiltinTypes.string()))),
                            List.of(BuiltinTypes.string()),
                            List.of("%s"));
            TypedExpr function = function(sink, parsed, expected, span);
            Type result = ((Type.Function) function.type()).to();
            TypedExpr applied = new TypedExpr.Apply(function, List.of(value), result, span);
            return arguments.size() == 1
                    ? applied
                    : context.applications.apply(
                            applied, arguments.subList(1, arguments.size()), expected, span, null);
        }
        String text = format == null ? null : text(format);
        if (format == null || text == null || writes(sink) && FormatParser.hasFunctions(text)) {
            return values.apply(sink, arguments, expected, span);
        }
        FormatParser.Parsed parsed = parser.parse(text, FormatParser.Printed.TEXT, format.span());
        if (parsed == null) {
            arguments
                    .subList(1, arguments.size())
                    .forEach(argument -> context.applications.infer(argument, null));
            return context.error(span);
        }
        Expected result =
                arguments.size() - 1 == parsed.arguments().size() ? expected : Expected.NOTHING;
        TypedExpr function = function(sink, parsed, result, format.span());
        return arguments.size() == 1
                ? function
                : given(function, parsed, arguments.subList(1, arguments.size()), name, span);
    }

    /** The text of a string literal, or of a value that is one; null for others. */
    private @Nullable String text(Expr format) {
        return switch (format) {
            case Expr.Const constant when constant.literal() instanceof Literal.Text(String text) ->
                    text;
            case Expr.Ident ident
                    when context.scope.value(ident.name().text())
                            instanceof Entity.OfGlobal(Global global) ->
                    global.literal() instanceof String text ? text : null;
            default -> null;
        };
    }

    private static boolean writes(FormatSink sink) {
        return switch (sink) {
            case STRING, FAIL -> false;
            case OUT, OUT_LINE, ERR, ERR_LINE -> true;
        };
    }

    /** A literal where a format is expected. */
    @Nullable TypedExpr literal(Literal literal, @Nullable Type expected, Span span) {
        return expected != null
                        && literal instanceof Literal.Text(String text)
                        && values.isFormat(expected)
                ? values.literal(text, expected, span)
                : null;
    }

    /** A member of the printf family as a value. */
    TypedExpr asFunction(FormatSink sink, Span span) {
        return values.function(sink, span);
    }

    private static Expr strip(Expr expression) {
        Expr at = expression;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        return at;
    }

    private TypedExpr function(
            FormatSink sink, FormatParser.Parsed parsed, Expected expected, Span span) {
        Type result =
                switch (sink) {
                    case STRING -> BuiltinTypes.string();
                    case OUT, OUT_LINE, ERR, ERR_LINE -> BuiltinTypes.unit();
                    case FAIL ->
                            expected.type() == null ? context.inference.fresh() : expected.type();
                };
        return new TypedExpr.Format(
                sink, parsed.parts(), Type.functions(parsed.arguments(), result), span);
    }

    private TypedExpr given(
            TypedExpr function,
            FormatParser.Parsed parsed,
            List<Argument> arguments,
            Span name,
            Span span) {
        int count = parsed.arguments().size();
        var checked = new ArrayList<TypedExpr>();
        Type at = function.type();
        for (int i = 0; i < arguments.size(); i++) {
            if (i >= count) {
                Span extra = arguments.get(i).span();
                boolean isBelow =
                        context.source.locate(extra.start()).line()
                                > context.source.locate(name.start()).line();
                context.errors.error(
                        ErrorCode.FSB0307,
                        isBelow ? name : extra,
                        "the format has "
                                + (count == 0
                                        ? "no specifier"
                                        : count == 1 ? "one specifier" : count + " specifiers")
                                + (isBelow
                                        ? ", but the lines below give it one more argument"
                                        : ", but here is one more argument"),
                        isBelow
                                ? "a line of its own begins at the column of the line above"
                                : "add a specifier such as `%A` to the format");
                return context.error(span);
            }
            String specifier = parsed.specifiers().get(i);
            Argument argument = arguments.get(i);
            TypedExpr value = context.applications.infer(argument, parsed.arguments().get(i));
            Type asked = parsed.arguments().get(i);
            Type wanted = taken(asked, value.type());
            var why =
                    new Why(
                            ErrorCode.FSB0307,
                            "wrong argument for `" + specifier + "`",
                            function.span(),
                            "in this format");
            // Where another number is needed, nothing converts to it.
            TypedExpr fitting =
                    wanted == asked || BuiltinTypes.is(value.type(), BuiltinTypes.DYN)
                            ? context.coerce(value, wanted, why)
                            : context.unify(wanted, value.type(), Tail.spanOf(value), why)
                                    ? value
                                    : context.error(value.span());
            checked.add(shown(fitting, specifier));
            at = ((Type.Function) at.resolved()).to();
        }
        return new TypedExpr.Apply(function, checked, at, span);
    }

    /** What a specifier for numbers takes: the argument's type if it is such a number, else the usual one. */
    private static Type taken(Type wanted, Type actual) {
        if (wanted.resolved() instanceof TypeVariable variable
                && actual.resolved() instanceof Type.Named named) {
            for (Constraint constraint : variable.constraints) {
                if (constraint instanceof Constraint.Operation operation
                        && (operation.operator() == Operator.FORMAT_INTEGER
                                || operation.operator() == Operator.FORMAT_FLOAT)
                        && Arithmetic.result(operation.operator(), named.constructor()) == null) {
                    return BuiltinTypes.type(Arithmetic.defaultOperand(operation.operator()));
                }
            }
        }
        return wanted;
    }

    /** What is printed, its sequences computed as far as they are shown. */
    private TypedExpr shown(TypedExpr value, String specifier) {
        boolean isStructural =
                specifier.endsWith("A") || specifier.endsWith("O") || specifier.startsWith("{");
        return isStructural
                ? new ShownSequences(context, specifier.endsWith("A")).shown(value)
                : value;
    }

    /** {@code $"…"}, as text or as a format of which nothing is open. */
    TypedExpr interpolated(Expr.Interpolated text, Expected expected) {
        TypedExpr value = interpolated(text);
        return expected.type() != null && values.isFormat(expected.type())
                ? values.interpolated(value, expected.type())
                : value;
    }

    private TypedExpr interpolated(Expr.Interpolated text) {
        var parts = new ArrayList<FormatPart>();
        var values = new ArrayList<TypedExpr>();
        for (Expr.Part part : text.parts()) {
            switch (part) {
                case Expr.Part.Text(String literal) -> parts.add(new FormatPart.Text(literal));
                case Expr.Part.Hole hole -> hole(hole, parts, values);
            }
        }
        Span span = text.span();
        if (values.isEmpty()) {
            var literal = new StringBuilder();
            parts.forEach(part -> literal.append(((FormatPart.Text) part).text()));
            return new TypedExpr.Constant(literal.toString(), BuiltinTypes.string(), span);
        }
        List<Type> types = values.stream().map(TypedExpr::type).toList();
        var format =
                new TypedExpr.Format(
                        FormatSink.STRING,
                        List.copyOf(parts),
                        Type.functions(types, BuiltinTypes.string()),
                        span);
        return new TypedExpr.Apply(format, values, BuiltinTypes.string(), span);
    }

    private void hole(Expr.Part.Hole hole, List<FormatPart> parts, List<TypedExpr> values) {
        Span span = hole.expression().span();
        String specifier = hole.specifier();
        if (specifier != null) {
            List<Type> types = parser.hole(specifier, span);
            if (types == null) {
                return;
            }
            Why why = new Why(ErrorCode.FSB0307, "wrong value for `" + specifier + "`", null, null);
            TypedExpr inferred =
                    context.expressions.infer(hole.expression(), Expected.of(types.getFirst()));
            TypedExpr value =
                    context.coerce(inferred, taken(types.getFirst(), inferred.type()), why);
            parts.add(new FormatPart.Hole(specifier, types));
            values.add(shown(value, specifier));
            return;
        }
        TypedExpr value = context.expressions.infer(hole.expression());
        if (hole.format() != null && !NET_FORMAT.matcher(hole.format()).matches()) {
            context.errors.error(
                    ErrorCode.FSB0307, span, "the format `" + hole.format() + "` is not known");
        }
        String composite =
                "{"
                        + (hole.alignment() == null ? "" : "," + hole.alignment())
                        + (hole.format() == null ? "" : ":" + hole.format())
                        + "}";
        TypedExpr printed = shown(value, composite);
        parts.add(new FormatPart.Hole(composite, List.of(printed.type())));
        values.add(printed);
    }
}
