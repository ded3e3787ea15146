package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.types.tree.Global.AttributeUse;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes as written, and as hosts read them: a name with constant arguments. */
public final class Attributes {
    private Attributes() {}

    public static boolean has(List<Attribute> attributes, String name) {
        return find(attributes, name) != null;
    }

    public static @Nullable Attribute find(List<Attribute> attributes, String name) {
        for (Attribute attribute : attributes) {
            if (attribute.simpleName().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    public static boolean isPrivate(Access access) {
        return access == Access.PRIVATE;
    }

    /** The first argument if it is a string. */
    public static @Nullable String text(Attribute attribute) {
        List<Object> arguments = constants(attribute.argument());
        return arguments != null
                        && !arguments.isEmpty()
                        && arguments.getFirst() instanceof String text
                ? text
                : null;
    }

    public static List<AttributeUse> uses(List<Attribute> attributes, Errors errors) {
        var uses = new ArrayList<AttributeUse>();
        for (Attribute attribute : attributes) {
            List<Object> arguments = constants(attribute.argument());
            if (arguments == null) {
                errors.error(
                        ErrorCode.FSB0313,
                        attribute.span(),
                        "the arguments of an attribute must be constants");
                arguments = List.of();
            }
            uses.add(
                    new AttributeUse(
                            attribute.simpleName(),
                            arguments,
                            named(attribute.argument()),
                            attribute.span()));
        }
        return List.copyOf(uses);
    }

    /** The constants in an attribute's argument; null when something else stands there. */
    private static @Nullable List<Object> constants(@Nullable Expr argument) {
        var values = new ArrayList<Object>();
        return argument == null || collect(argument, values) ? List.copyOf(values) : null;
    }

    private static Map<String, Object> named(@Nullable Expr argument) {
        Expr at = argument;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        List<Expr> parts =
                at instanceof Expr.Tuple tuple
                        ? tuple.elements()
                        : at == null ? List.of() : List.of(at);
        var named = new HashMap<String, Object>();
        for (Expr part : parts) {
            if (part instanceof Expr.Infix infix
                    && infix.operator().text().equals("=")
                    && infix.left() instanceof Expr.Ident name) {
                var values = new ArrayList<Object>();
                if (collect(infix.right(), values) && values.size() == 1) {
                    named.put(name.name().text(), values.getFirst());
                }
            }
        }
        return Map.copyOf(named);
    }

    /** What an operator gives on constants; null when it is none that attributes take. */
    private static @Nullable Object combined(String operator, Object left, Object right) {
        if (operator.equals("+")
                && left instanceof String first
                && right instanceof String second) {
            return first + second;
        }
        if (left instanceof Long first && right instanceof Long second) {
            return switch (operator) {
                case "+" -> first + second;
                case "|||" -> first | second;
                default -> null;
            };
        }
        // Flags of .NET's enums, which mean nothing here.
        return operator.equals("|||") ? left : null;
    }

    private static boolean collect(Expr expression, List<Object> values) {
        return switch (expression) {
            case Expr.Paren paren -> collect(paren.expression(), values);
            case Expr.Tuple tuple ->
                    tuple.elements().stream().allMatch(element -> collect(element, values));
            case Expr.Const constant -> literal(constant.literal(), values);
            case Expr.Prefix prefix
                    when prefix.operator().text().equals("-")
                            && prefix.operand() instanceof Expr.Const constant
                            && constant.literal() instanceof Literal.Int integer -> {
                values.add(-integer.value().longValue());
                yield true;
            }
            // A named argument: its value counts.
            case Expr.Infix infix when infix.operator().text().equals("=") ->
                    collect(infix.right(), values);
            // Flags, and texts that are put together.
            case Expr.Infix infix -> {
                var sides = new ArrayList<Object>();
                Object whole =
                        collect(infix.left(), sides)
                                        && collect(infix.right(), sides)
                                        && sides.size() == 2
                                ? combined(infix.operator().text(), sides.get(0), sides.get(1))
                                : null;
                yield whole != null && values.add(whole);
            }
            case Expr.Collection array ->
                    array.elements().stream().allMatch(element -> collect(element, values));
            // typeof<T>: the type says nothing here.
            case Expr.TypeApp type
                    when type.function() instanceof Expr.Ident word
                            && word.name().text().startsWith("type") ->
                    values.add(word.name().text());
            // A name, such as an enum's value or a type.
            case Expr.Ident ident -> values.add(ident.name().text());
            case Expr.Dot dot when NameResolver.pathOf(dot) != null ->
                    values.add(
                            NameResolver.join(
                                    java.util.Objects.requireNonNull(NameResolver.pathOf(dot))));
            default -> false;
        };
    }

    private static boolean literal(Literal literal, List<Object> values) {
        return switch (literal) {
            case Literal.Unit unit -> true;
            case Literal.Bool(boolean value) -> values.add(value);
            case Literal.Char(char value) -> values.add(value);
            case Literal.Text(String value) -> values.add(value);
            case Literal.Int integer -> values.add(integer.value().longValue());
            case Literal.Float(double value, boolean single) -> values.add(value);
            default -> false;
        };
    }
}
