package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.value.Kind;

import java.util.HashSet;
import java.util.Set;

/** Which type constructors can be compared for equality and order, as F# infers it from their definitions. */
public final class Capabilities {
    public static final String EQUALITY = "equality";
    public static final String COMPARISON = "comparison";

    public static final String ENUM = "enum";
    public static final String STRUCT = "struct";
    static final String NOT_STRUCT = "not struct";
    public static final String NULL = "null";

    /** What may stand after the colon of a constraint and is checked. */
    public static final Set<String> WORDS =
            Set.of(EQUALITY, COMPARISON, ENUM, STRUCT, NOT_STRUCT, NULL);

    /** The types of the runtime that are structs in .NET and references here. */
    private static final Set<TypeConstructor> VALUES =
            Set.of(
                    BuiltinTypes.DECIMAL,
                    BuiltinTypes.BIGINT,
                    BuiltinTypes.VALUE_OPTION,
                    BuiltinTypes.RESULT);

    private Capabilities() {}

    /** Whether values of the type have the capability, given that its arguments have it. */
    public static boolean has(TypeConstructor constructor, String word) {
        return has(constructor, word, new HashSet<>());
    }

    /** Whether functions and tuples have it. */
    public static boolean hasReference(String word) {
        return word.equals(NOT_STRUCT);
    }

    /** Whether it asks for a form of types rather than for an operation on values. */
    public static boolean isForm(String word) {
        return !word.equals(EQUALITY) && !word.equals(COMPARISON);
    }

    /** Whether a type is of the form that the constraint asks for; of the library's structs only some are known. */
    private static boolean isOfForm(TypeConstructor constructor, String word) {
        Definition definition = constructor.definition();
        boolean isValue =
                constructor.heritage().isStruct
                        || definition instanceof Definition.Enum
                        || definition instanceof Definition.Builtin(Kind kind) && kind.isPrimitive()
                        || VALUES.contains(constructor);
        boolean isReference =
                !isValue
                        && (!constructor.isLibrary()
                                || definition instanceof Definition.Builtin
                                || definition instanceof Definition.Exception);
        return switch (word) {
            case ENUM -> definition instanceof Definition.Enum;
            case STRUCT -> !isReference;
            case NOT_STRUCT -> !isValue;
            default -> allowsNull(constructor);
        };
    }

    /** Whether {@code null} is a value of the type. */
    public static boolean allowsNull(TypeConstructor constructor) {
        return switch (constructor.definition()) {
            case Definition.Builtin(Kind kind) ->
                    kind == Kind.REF
                            && !VALUES.contains(constructor)
                            && constructor != BuiltinTypes.UNIT
                            && constructor != BuiltinTypes.LIST
                            && constructor != BuiltinTypes.MAP
                            && constructor != BuiltinTypes.SET;
            case Definition.Delegate _ -> true;
            default ->
                    constructor.heritage().allowsNull
                            || constructor == BuiltinTypes.DISPOSABLE
                            || constructor == BuiltinTypes.COMPARABLE;
        };
    }

    /** Whether the arguments need the capability for the type to have it. */
    public static boolean dependsOnArguments(TypeConstructor constructor, String word) {
        return !isForm(word)
                && constructor != BuiltinTypes.SEQ
                && constructor != BuiltinTypes.ASYNC_SEQ
                && constructor != BuiltinTypes.ASYNC;
    }

    private static boolean has(
            TypeConstructor constructor, String word, Set<TypeConstructor> visiting) {
        if (constructor.isMeasure) {
            // The unit of a number says nothing about values.
            return true;
        }
        if (isForm(word)) {
            return isOfForm(constructor, word);
        }
        if (constructor.denied.contains(word)) {
            return false;
        }
        if (constructor == BuiltinTypes.EXN
                || constructor == BuiltinTypes.SEQ
                || constructor == BuiltinTypes.ASYNC_SEQ
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

    /** Whether values of the type have the capability; type variables do. */
    public static boolean has(Type type, String word) {
        return has(type, word, new HashSet<>());
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
            case Function function -> hasReference(word);
            case TypeVariable variable -> true;
            case Tuple tuple ->
                    isForm(word)
                            ? hasReference(word)
                            : tuple.elements().stream()
                                    .allMatch(element -> has(element, word, visiting));
            case Named named ->
                    has(named.constructor(), word, visiting)
                            && (!dependsOnArguments(named.constructor(), word)
                                    || named.arguments().stream()
                                            .allMatch(part -> has(part, word, visiting)));
        };
    }
}
