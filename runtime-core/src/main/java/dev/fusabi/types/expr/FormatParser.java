package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr.FormatPart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of the printf family to their parts, with the types that their specifiers take. */
final class FormatParser {
    private static final Pattern SPECIFIER =
            Pattern.compile(
                    "%(?<flags>[-+ 0#]*)(?<width>\\d+|\\*)?(?:\\.(?<precision>\\*|\\d*))?(?<type>[a-zA-Z%])?");

    private static final String INTEGERS = "diuxXoB";
    private static final String NUMBERS = INTEGERS + "eEfFgGM";

    private final Context context;

    FormatParser(Context context) {
        this.context = context;
    }

    /** A format with its arguments' types in order, and for each argument the specifier that takes it. */
    record Parsed(List<FormatPart> parts, List<Type> arguments, List<String> specifiers) {
        static boolean isByFunction(String specifier) {
            return specifier.endsWith("a") || specifier.endsWith("t");
        }
    }

    /** What the functions of {@code %a} and {@code %t} take first and give. */
    record Printed(Type state, Type result) {
        static final Printed TEXT = new Printed(BuiltinTypes.unit(), BuiltinTypes.string());
    }

    /** Whether some of the format is printed by functions among its arguments. */
    static boolean hasFunctions(String text) {
        return SPECIFIER
                .matcher(text)
                .results()
                .anyMatch(specifier -> Parsed.isByFunction(specifier.group()));
    }

    /** The parts of a format, or null after reporting what is wrong with it. */
    @Nullable Parsed parse(String text, Printed printed, Span span) {
        var parts = new ArrayList<FormatPart>();
        var arguments = new ArrayList<Type>();
        var specifiers = new ArrayList<String>();
        var literal = new StringBuilder();
        Matcher matcher = SPECIFIER.matcher(text);
        int at = 0;
        while (matcher.find()) {
            literal.append(text, at, matcher.start());
            at = matcher.end();
            String specifier = matcher.group();
            String type = matcher.group("type");
            if (type == null) {
                context.errors.error(
                        ErrorCode.FSB0307,
                        span,
                        "`" + specifier + "` is not a format specifier",
                        "write `%%` for a percent sign");
                return null;
            }
            if (type.equals("%")) {
                literal.append('%');
                continue;
            }
            List<Type> types = typesOf(matcher, type.charAt(0), printed, span);
            if (types == null) {
                return null;
            }
            if (!literal.isEmpty()) {
                parts.add(new FormatPart.Text(literal.toString()));
                literal.setLength(0);
            }
            parts.add(new FormatPart.Hole(specifier, types));
            for (Type one : types) {
                arguments.add(one);
                specifiers.add(specifier);
            }
        }
        literal.append(text, at, text.length());
        if (!literal.isEmpty()) {
            parts.add(new FormatPart.Text(literal.toString()));
        }
        return new Parsed(List.copyOf(parts), List.copyOf(arguments), List.copyOf(specifiers));
    }

    private @Nullable List<Type> typesOf(Matcher matcher, char type, Printed printed, Span span) {
        String specifier = matcher.group();
        String wrong = wrongFlag(matcher, type);
        if (wrong != null) {
            context.errors.error(ErrorCode.FSB0307, span, wrong);
            return null;
        }
        var types = new ArrayList<Type>();
        if ("*".equals(matcher.group("width"))) {
            types.add(BuiltinTypes.type(BuiltinTypes.INT));
        }
        if ("*".equals(matcher.group("precision"))) {
            types.add(BuiltinTypes.type(BuiltinTypes.INT));
        }
        switch (type) {
            case 'd', 'i', 'u', 'x', 'X', 'o', 'B' ->
                    types.add(number(Operator.FORMAT_INTEGER, span));
            case 'f', 'F', 'e', 'E', 'g', 'G' -> types.add(number(Operator.FORMAT_FLOAT, span));
            case 'M' -> types.add(BuiltinTypes.type(BuiltinTypes.DECIMAL));
            case 's' -> types.add(BuiltinTypes.string());
            case 'c' -> types.add(BuiltinTypes.type(BuiltinTypes.CHAR));
            case 'b' -> types.add(BuiltinTypes.type(BuiltinTypes.BOOL));
            case 'A', 'O' -> types.add(context.inference.fresh());
            case 'a' -> {
                Type value = context.inference.fresh();
                types.add(Type.functions(List.of(printed.state(), value), printed.result()));
                types.add(value);
            }
            case 't' -> types.add(new Type.Function(printed.state(), printed.result()));
            default -> {
                context.errors.error(
                        ErrorCode.FSB0307,
                        span,
                        "`" + specifier + "` is not a format specifier",
                        "there are %s %d %i %u %x %X %o %B %f %F %e %E %g %G %c %b %A %O %a %t, and %% for a percent sign");
                return null;
            }
        }
        return types;
    }

    /** What stands before a hole of an interpolated string: the type of the hole, or null after a report. */
    @Nullable List<Type> hole(String specifier, Span span) {
        Matcher matcher = SPECIFIER.matcher(specifier);
        String type = matcher.matches() ? matcher.group("type") : null;
        List<Type> types =
                type == null ? List.of() : typesOf(matcher, type.charAt(0), Printed.TEXT, span);
        if (types != null && types.size() != 1) {
            context.errors.error(
                    ErrorCode.FSB0307, span, "`" + specifier + "` cannot stand before a hole");
            return null;
        }
        return types;
    }

    /** What F# says about flags that a specifier does not take; null when all is well. */
    private static @Nullable String wrongFlag(Matcher matcher, char type) {
        String flags = matcher.group("flags");
        String specifier = "`%" + type + "`";
        if (flags.indexOf('#') >= 0) {
            return "the flag `#` of a format is not valid in F#";
        }
        if (flags.chars().filter(flag -> flag == '-').count() > 1) {
            return "the flag `-` is set twice";
        }
        if (flags.chars().filter(flag -> flag == '0').count() > 1) {
            return "the flag `0` is set twice";
        }
        if (flags.chars().filter(flag -> flag == '+' || flag == ' ').count() > 1) {
            return "a prefix flag (`+` or a space) is set twice";
        }
        String precision = matcher.group("precision");
        if (precision != null && precision.isEmpty()) {
            return "the precision is missing after the point";
        }
        if (type == 'A') {
            return null;
        }
        if (precision != null && (INTEGERS.indexOf(type) >= 0 || NUMBERS.indexOf(type) < 0)) {
            return specifier + " does not take a precision";
        }
        if (NUMBERS.indexOf(type) >= 0) {
            return null;
        }
        if (flags.indexOf('0') >= 0) {
            return specifier + " does not take the flag `0`";
        }
        return flags.indexOf('+') >= 0 || flags.indexOf(' ') >= 0
                ? specifier + " does not take a prefix flag (`+` or a space)"
                : null;
    }

    /** Some type of numbers, which the argument decides. */
    private Type number(Operator requirement, Span span) {
        Type type = context.inference.fresh();
        context.operators.register(
                new Constraint.Operation(
                        requirement, List.of(type), context.inference.fresh(), span));
        return type;
    }
}
