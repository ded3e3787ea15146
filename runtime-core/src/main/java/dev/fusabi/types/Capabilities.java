package dev.fusabi.types;

import dev.fusabi.types.Type.Function;
import dev.fusabi.types.Type.Named;
import dev.fusabi.types.Type.Tuple;
import dev.fusabi.types.TypeConstructor.Definition;

import java.util.HashSet;
import java.util.Set;

/** Which type constructors can be compared for equality and order, as F# infers it from their definitions. */
final class Capabilities {
    static final String EQUALITY = "equality";
    static final String COMPARISON = "comparison";

    private Capabilities() {}

    /** Whether values of the type have the capability, given that its arguments have it. */
    static boolean has(TypeConstructor constructor, String word) {
        return has(constructor, word, new HashSet<>());
    }

    /** Whether the arguments need the capability for the type to have it. */
    static boolean dependsOnArguments(TypeConstructor constructor) {
        return constructor != BuiltinTypes.SEQ && constructor != BuiltinTypes.ASYNC;
    }

    private static boolean has(
            TypeConstructor constructor, String word, Set<TypeConstructor> visiting) {
        if (constructor.denied.contains(word)) {
            return false;
        }
        if (constructor == BuiltinTypes.EXN
                || constructor == BuiltinTypes.SEQ
                || constructor == BuiltinTypes.OBJ) {
            return word.equals(EQUALITY);
        }
        if (constructor == BuiltinTypes.ASYNC) {
            return false;
        }
        if (!visiting.add(constructor)) {
            return true;
        }
        return switch (constructor.definition()) {
            case Definition.Builtin builtin -> true;
            case Definition.Enum values -> true;
            case Definition.Pending pending -> true;
            case Definition.Abbreviation abbreviation -> true;
            case Definition.Class kind -> hasObject(constructor, word, visiting);
            case Definition.Delegate delegate -> word.equals(EQUALITY);
            case Definition.Exception exception -> word.equals(EQUALITY);
            case Definition.Record(var fields, boolean structural) ->
                    fields.stream().allMatch(field -> has(field.type(), word, visiting));
            case Definition.Union(var cases) ->
                    cases.stream()
                            .allMatch(one ->
                                    one.fields().stream()
                                            .allMatch(field -> has(field.type(), word, visiting)));
        };
    }

    private static boolean hasObject(
            TypeConstructor constructor, String word, Set<TypeConstructor> visiting) {
        if (word.equals(EQUALITY)
                || constructor == BuiltinTypes.COMPARABLE
                || Hierarchy.isComparable(constructor)) {
            return true;
        }
        return constructor.definition() instanceof Definition.Class(var kind)
                && kind == TypeConstructor.ClassKind.STRUCT
                && constructor.heritage().fields.stream()
                        .allMatch(field -> has(field.type(), word, visiting));
    }

    private static boolean has(Type type, String word, Set<TypeConstructor> visiting) {
        return switch (type.resolved()) {
            case Function function -> false;
            case TypeVariable variable -> true;
            case Tuple tuple ->
                    tuple.elements().stream().allMatch(element -> has(element, word, visiting));
            case Named named ->
                    has(named.constructor(), word, visiting)
                            && (!dependsOnArguments(named.constructor())
                                    || named.arguments().stream()
                                            .allMatch(part -> has(part, word, visiting)));
        };
    }
}
