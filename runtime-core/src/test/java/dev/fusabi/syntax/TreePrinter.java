package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints trees as s-expressions: a node is {@code (kind parts…)}; spans, absent parts and defaults are left out. */
final class TreePrinter {
    private TreePrinter() {}

    static String print(@Nullable Object node) {
        return switch (node) {
            case null -> "_";
            case Name name -> name.text().isEmpty() ? "?" : name.text();
            case Literal literal -> literal(literal);
            case Expr.Const constant -> literal(constant.literal());
            case Expr.Ident ident -> ident.name().text();
            case Expr.Paren paren -> "(paren " + print(paren.expression()) + ")";
            case Expr.Infix infix ->
                    "("
                            + infix.operator()
                            + " "
                            + print(infix.left())
                            + " "
                            + print(infix.right())
                            + ")";
            case Expr.App app ->
                    "("
                            + (app.isTight() ? "call " : "app ")
                            + print(app.function())
                            + " "
                            + print(app.argument())
                            + ")";
            case Expr.Dot dot -> "(. " + print(dot.target()) + " " + dot.member() + ")";
            case Pattern.Var variable ->
                    variable.isMutable() ? "mutable " + variable.name() : variable.name().text();
            case Pattern.Const constant -> literal(constant.literal());
            case Pattern.Wild wild -> "_";
            case TypeExpr.Var variable -> (variable.isStatic() ? "^" : "'") + variable.name();
            case TypeExpr.Named named when named.arguments().isEmpty() -> path(named.path());
            case TypeParameter parameter -> "'" + parameter.name();
            case Boolean flag -> flag.toString();
            case String text -> '"' + text + '"';
            case Enum<?> value -> value.name().toLowerCase(Locale.ROOT);
            case List<?> list -> list(list);
            case Record record -> record(record);
            default -> node.toString();
        };
    }

    private static String literal(Literal literal) {
        return switch (literal) {
            case Literal.Unit unit -> "()";
            case Literal.Bool bool -> Boolean.toString(bool.value());
            case Literal.Char character -> "'" + character.value() + "'";
            case Literal.Text text -> '"' + text.value() + '"';
            case Literal.Bytes bytes -> "bytes[" + bytes.value().length + "]";
            case Literal.Int number -> number.value() + number.suffix();
            case Literal.BigInt number -> number.value() + "I";
            case Literal.Float number -> number.value() + (number.single() ? "f" : "");
            case Literal.Decimal number -> number.value() + "m";
            case Literal.Null none -> "null";
        };
    }

    private static String path(List<Name> path) {
        return String.join(".", path.stream().map(Name::text).toList());
    }

    private static String list(List<?> list) {
        if (!list.isEmpty() && list.getFirst() instanceof Name) {
            return String.join(".", list.stream().map(TreePrinter::print).toList());
        }
        return "[" + String.join(" ", list.stream().map(TreePrinter::print).toList()) + "]";
    }

    private static String record(Record record) {
        List<String> parts = new ArrayList<>();
        parts.add(kind(record));
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (isShown(value)) {
                parts.add(value instanceof Boolean ? label(component) : print(value));
            }
        }
        return "(" + String.join(" ", parts) + ")";
    }

    private static boolean isShown(@Nullable Object value) {
        return value != null
                && !(value instanceof Span)
                && !Boolean.FALSE.equals(value)
                && value != Access.PUBLIC
                && !(value instanceof List<?> list && list.isEmpty());
    }

    private static String label(RecordComponent component) {
        String name = component.getName();
        return name.startsWith("is") ? name.substring(2).toLowerCase(Locale.ROOT) : name;
    }

    private static String kind(Record record) {
        String name = record.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
