package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Values with sequences in them as they become texts: a sequence is shown by its first elements, which script code must
 * compute.
 */
final class ShownSequences {
    private static final int MAX_DEPTH = 8;

    private final Context context;

    /** Whether objects that are sequences are shown as such, and not by their ToString. */
    private final boolean showsObjects;

    ShownSequences(Context context, boolean showsObjects) {
        this.context = context;
        this.showsObjects = showsObjects;
    }

    /** The value with the first elements of its sequences in their place. */
    TypedExpr shown(TypedExpr value) {
        return isSequential(value.type(), 0) ? shownParts(value) : value;
    }

    private boolean isSequential(Type type, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        return switch (type.resolved()) {
            case Type.Named named ->
                    named.constructor() == BuiltinTypes.SEQ
                            || sequence(named) != null
                            || isContainer(named.constructor())
                                    && isSequential(named.arguments().getLast(), depth + 1);
            case Type.Tuple tuple ->
                    tuple.elements().stream().anyMatch(part -> isSequential(part, depth + 1));
            default -> false;
        };
    }

    /** What an object enumerates; null where its look is another. */
    private Type.@Nullable Named sequence(Type.Named type) {
        boolean isObject =
                type.constructor().definition()
                                instanceof TypeConstructor.Definition.Class(var kind)
                        && kind != TypeConstructor.ClassKind.INTERFACE;
        return showsObjects && isObject ? Hierarchy.supertype(type, BuiltinTypes.SEQ) : null;
    }

    private static boolean isContainer(TypeConstructor type) {
        return type == BuiltinTypes.LIST
                || type == BuiltinTypes.ARRAY
                || type == BuiltinTypes.OPTION
                || type == BuiltinTypes.MAP;
    }

    private TypedExpr shownParts(TypedExpr value) {
        return switch (value.type().resolved()) {
            case Type.Tuple tuple -> tuple(value, tuple);
            case Type.Named named when named.constructor() == BuiltinTypes.SEQ -> {
                Type element = named.arguments().getFirst();
                TypedExpr known = isSequential(element, 1) ? mapped("Seq", element, value) : value;
                TypedExpr first = context.names.needLibrary("Seq", "shown", value.span());
                yield apply(first, List.of(known), value.span());
            }
            case Type.Named named when sequence(named) instanceof Type.Named seen ->
                    shownParts(new TypedExpr.Upcast(value, seen, value.span()));
            case Type.Named named -> {
                Type element = named.arguments().getLast();
                TypeConstructor constructor = named.constructor();
                yield constructor == BuiltinTypes.LIST
                        ? mapped("List", element, value)
                        : constructor == BuiltinTypes.ARRAY
                                ? mapped("Array", element, value)
                                : constructor == BuiltinTypes.OPTION
                                        ? mapped("Option", element, value)
                                        : mappedTable(named, value);
            }
            default -> value;
        };
    }

    private TypedExpr mapped(String module, Type element, TypedExpr value) {
        TypedExpr map = context.names.needLibrary(module, "map", value.span());
        TypedExpr show = function(element, value.span(), this::shown);
        return apply(map, List.of(show, value), value.span());
    }

    private TypedExpr mappedTable(Type.Named table, TypedExpr value) {
        TypedExpr map = context.names.needLibrary("Map", "map", value.span());
        TypedExpr show = function(table.arguments().getLast(), value.span(), this::shown);
        TypedExpr keyed = function(table.arguments().getFirst(), value.span(), _ -> show);
        return apply(map, List.of(keyed, value), value.span());
    }

    private TypedExpr tuple(TypedExpr value, Type.Tuple tuple) {
        Span span = value.span();
        var patterns = new ArrayList<TypedPattern>();
        var elements = new ArrayList<TypedExpr>();
        for (Type type : tuple.elements()) {
            var local = new Local("item" + (patterns.size() + 1), type, false, span);
            patterns.add(new TypedPattern.Bind(local, type, span));
            elements.add(shown(new TypedExpr.LocalRef(local, List.of(), type, span)));
        }
        Type type = new Type.Tuple(elements.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Match(
                value,
                List.of(
                        new TypedExpr.TypedRule(
                                new TypedPattern.Tuple(patterns, tuple, span),
                                null,
                                new TypedExpr.Tuple(elements, type, span))),
                type,
                span);
    }

    private static TypedExpr function(Type from, Span span, Function<TypedExpr, TypedExpr> body) {
        var local = new Local("value", from, false, span);
        TypedExpr result = body.apply(new TypedExpr.LocalRef(local, List.of(), from, span));
        return new TypedExpr.Lambda(
                List.of(local), result, new Type.Function(from, result.type()), span);
    }

    private TypedExpr apply(TypedExpr function, List<TypedExpr> arguments, Span span) {
        List<Argument> checked =
                arguments.stream().map(one -> (Argument) new Argument.Checked(one)).toList();
        return context.applications.apply(function, checked, Expected.NOTHING, span, null);
    }
}
