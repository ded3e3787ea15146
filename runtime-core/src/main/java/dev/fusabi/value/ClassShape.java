package dev.fusabi.value;

import java.util.List;

/**
 * A class, an interface or a type with interfaces as the runtime knows it: its name, and what it inherits. Compared by
 * identity; type arguments are not part of it. Parents are filled in once, since types may refer to each other.
 */
public final class ClassShape {
    /** Deeper hierarchies are nothing that anybody wrote. */
    private static final int MAX_DEPTH = 100;

    private final String name;
    private List<ClassShape> parents = List.of();

    public ClassShape(String name) {
        this.name = name;
    }

    public void define(List<ClassShape> value) {
        parents = List.copyOf(value);
    }

    public String name() {
        return name;
    }

    /** The base and the interfaces that it names itself. */
    public List<ClassShape> parents() {
        return parents;
    }

    /** Whether values of this type are values of the other one. */
    public boolean isWithin(ClassShape other) {
        return isWithin(other, MAX_DEPTH);
    }

    private boolean isWithin(ClassShape other, int depth) {
        if (this == other) {
            return true;
        }
        if (depth > 0) {
            for (ClassShape parent : parents) {
                if (parent.isWithin(other, depth - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }
}
