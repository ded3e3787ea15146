package dev.fusabi.types.tree;

import dev.fusabi.types.tree.TypeConstructor.Field;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a type inherits, holds and overrides. Types mention the parameters of the type that it belongs to. Filled while
 * the type's group is checked.
 */
public final class Heritage {
    /** The class that it inherits; null for {@code obj}, for interfaces and for types that are no classes. */
    public Type.@Nullable Named base;

    /** The interfaces that it names, without what those inherit. */
    public final List<Type.Named> interfaces = new ArrayList<>(0);

    /** The fields of a class, without inherited ones. */
    public final List<Field> fields = new ArrayList<>(0);

    /** Those of {@link #fields} that are written {@code val} and reached by name. */
    public final List<Field> vals = new ArrayList<>(0);

    /** The abstract and virtual members that it introduces. */
    public final List<MemberInfo> slots = new ArrayList<>(0);

    /** What slots, inherited and own, mean for values of this type. */
    public final List<Override> overrides = new ArrayList<>(0);

    /** Slots that a definition was meant for but does not fit, which has been reported. */
    public final Set<Global> misfits = new HashSet<>(0);

    public boolean isAbstract;
    public boolean isSealed;

    /** Whether values are no references in .NET. */
    public boolean isStruct;

    public boolean allowsNull;

    /** Whether values are compared by identity although the type is a record or a union. */
    public boolean isIdentity;

    /** Whether it has taken part in the check of a type definition. */
    public boolean isDeclared;

    /**
     * What a slot means.
     *
     * @param slot the global of the abstract or virtual member
     * @param from the interface at the types at which it is implemented; null for a slot of a class
     * @param implementation the function; null in an object expression
     * @param closure in an object expression the field that holds the function
     */
    public record Override(
            Global slot,
            Type.@Nullable Named from,
            @Nullable Global implementation,
            @Nullable Field closure) {}

    /** The class that it inherits, or null. */
    public Type.@Nullable Named base() {
        return base;
    }

    public List<Type.Named> interfaces() {
        return interfaces;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Override> overrides() {
        return overrides;
    }

    public boolean isIdentity() {
        return isIdentity;
    }

    /** Whether values need to know at run time what they are and how members are implemented. */
    public boolean isPolymorphic() {
        return base != null || !interfaces.isEmpty() || !overrides.isEmpty() || isIdentity;
    }

    /** The override of a slot that stands for itself and not for one use of an interface. */
    public @Nullable Override override(Global slot) {
        for (Override override : overrides) {
            if (override.slot() == slot) {
                return override;
            }
        }
        return null;
    }
}
