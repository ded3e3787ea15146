package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.ClassKind;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The default values of types that are held as references but have no null: what variables and elements hold before
 * anything is written to them.
 */
final class Defaults {
    /** The library's structs: what makes the default, and how many zeros that takes. */
    private record Maker(String builtin, int zeros) {}

    private static final Map<String, Maker> MAKERS =
            Map.of(
                    "DateTime", new Maker("DateTime.ofTicks", 2),
                    "TimeSpan", new Maker("TimeSpan.ofTicks", 1),
                    "DateTimeOffset", new Maker("DateTimeOffset.create", 2),
                    "TimeOnly", new Maker("TimeOnly.ofTicks", 1),
                    "DateOnly", new Maker("DateOnly.ofDayNumber", 1),
                    "Guid", new Maker("Guid.empty", 0));

    private final FunctionLowering function;

    Defaults(FunctionLowering function) {
        this.function = function;
    }

    /**
     * Whether the type has a default other than null that many elements can share: not one with mutable fields, since
     * elements hold references.
     */
    static boolean isShared(Type type) {
        if (Substitution.isEnum(type)
                || type instanceof Type.Named named && (maker(named) != null || isPair(named))) {
            return true;
        }
        return switch (expression(type, Span.NONE)) {
            case null -> false;
            case TypedExpr.NewRecord record ->
                    ((Definition.Record) record.record().definition())
                            .fields().stream().noneMatch(TypeConstructor.Field::isMutable);
            case TypedExpr.NewObject object ->
                    object.type() instanceof Type.Named named
                            && Hierarchy.fields(named.constructor()).stream()
                                    .noneMatch(TypeConstructor.Field::isMutable);
            default -> true;
        };
    }

    /** Lowers the default of a type; false when that is null or the zero of a type of numbers. */
    boolean lower(Type type, Span span, Target target) {
        Maker maker = type instanceof Type.Named named ? maker(named) : null;
        if (maker != null) {
            make(maker, span, target);
            return true;
        }
        if (type instanceof Type.Named pair && isPair(pair)) {
            pair(pair, span, target);
            return true;
        }
        TypedExpr expression = expression(type, span);
        if (expression != null) {
            function.lower(expression, target);
        }
        return expression != null;
    }

    private static @Nullable Maker maker(Type.Named type) {
        boolean isOpaque = type.constructor().definition() instanceof Definition.Builtin;
        return isOpaque && type.constructor().isLibrary()
                ? MAKERS.get(type.constructor().name())
                : null;
    }

    private static boolean isPair(Type.Named type) {
        return type.constructor().isLibrary()
                && type.constructor().name().equals("KeyValuePair")
                && type.constructor().definition() instanceof Definition.Builtin;
    }

    private void pair(Type.Named type, Span span, Target target) {
        Frame frame = function.frame;
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        type.arguments().forEach(part -> function.push(nothing(part, span), Kind.REF));
        function.calls().builtin("Map.pair", List.of(Kind.REF, Kind.REF), 2, r, span);
        frame.release(p, r);
        frame.finish(target, Kind.REF, r);
    }

    private void make(Maker maker, Span span, Target target) {
        Frame frame = function.frame;
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        for (int i = 0; i < maker.zeros(); i++) {
            frame.loadInt(frame.reserve(Kind.INT), 0);
        }
        // The result takes a register even where there are no arguments.
        int result = frame.reserve(Kind.REF);
        frame.at(span);
        List<Kind> zeros = Collections.nCopies(maker.zeros(), Kind.INT);
        int index = function.tables().builtin(maker.builtin(), List.of(), zeros, Kind.REF);
        frame.emit(Opcode.CALL_BUILTIN, index, p, r);
        frame.release(p, r);
        frame.finish(target, Kind.REF, result);
    }

    private static @Nullable TypedExpr expression(Type type, Span span) {
        if (type instanceof Type.Tuple tuple) {
            List<TypedExpr> parts =
                    tuple.elements().stream().map(part -> nothing(part, span)).toList();
            return new TypedExpr.Tuple(parts, tuple, span);
        }
        if (!(type instanceof Type.Named named)) {
            return null;
        }
        TypeConstructor constructor = named.constructor();
        if (constructor == BuiltinTypes.OPTION || constructor == BuiltinTypes.VALUE_OPTION) {
            var none = ((Definition.Union) constructor.definition()).cases().getFirst();
            return new TypedExpr.NewCase(none, List.of(), named, span);
        }
        if (constructor.definition() instanceof Definition.Class(ClassKind kind)
                && kind == ClassKind.STRUCT) {
            return new TypedExpr.NewObject(named, span);
        }
        if (constructor.definition() instanceof Definition.Record record
                && !record.isStructural()
                && Hierarchy.isStruct(constructor)) {
            int[] order = new int[record.fields().size()];
            var fields = new ArrayList<TypedExpr>();
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
                fields.add(nothing(Hierarchy.typeOf(record.fields().get(i), named), span));
            }
            return new TypedExpr.NewRecord(constructor, fields, order, named, span);
        }
        return null;
    }

    private static TypedExpr nothing(Type type, Span span) {
        return new TypedExpr.Constant(null, type, span);
    }
}
