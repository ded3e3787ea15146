package dev.fusabi.lower;

import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.value.Kind;

import java.util.List;

/** Where the fields of objects are: those of the base class come first, so that code for it finds them in all. */
final class ObjectFields {
    private ObjectFields() {}

    static boolean isObject(TypeConstructor type) {
        return type.definition() instanceof Definition.Class;
    }

    /** How a field is held: boxed in an exception, and when it depends on a type parameter. */
    static Kind kind(TypeConstructor type, Field field) {
        return Hierarchy.isException(type) ? Kind.REF : ScriptTypes.fieldKind(field);
    }

    /** The position among the fields of the same window. */
    static int slot(TypeConstructor type, Field field) {
        boolean isException = Hierarchy.isException(type);
        boolean isPrimitive = !isException && ScriptTypes.fieldKind(field).isPrimitive();
        int slot = 0;
        List<Field> all = Hierarchy.fields(type);
        for (Field before : all) {
            if (before == field) {
                return slot;
            }
            slot += kind(type, before).isPrimitive() == isPrimitive ? 1 : 0;
        }
        throw new IllegalStateException(type + " has no field " + field.name());
    }
}
