package dev.fusabi.types;

import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a value type holds itself, which would make it endless. */
final class StructLayout {
    private StructLayout() {}

    static boolean holdsItself(TypeConstructor type) {
        return isStruct(type) && holds(type, type, new HashSet<>());
    }

    private static boolean holds(
            TypeConstructor outer, TypeConstructor wanted, Set<TypeConstructor> seen) {
        if (!seen.add(outer)) {
            return false;
        }
        for (Field field : fields(outer)) {
            if (field.type().resolved() instanceof Type.Named(TypeConstructor inner, _)
                    && isStruct(inner)
                    && (inner == wanted || holds(inner, wanted, seen))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStruct(TypeConstructor type) {
        return type.heritage().isStruct;
    }

    private static List<Field> fields(TypeConstructor type) {
        return switch (type.definition()) {
            case Definition.Record(var fields, _) -> fields;
            case Definition.Union(var cases) ->
                    cases.stream().flatMap(one -> one.fields().stream()).toList();
            case Definition.Class _ -> type.heritage().fields;
            default -> List.of();
        };
    }
}
