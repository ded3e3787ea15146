package dev.fusabi.types.tree;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A type variable. Free ones have a level (the let-nesting in which they were made, Rémy's method) and may be linked by
 * unification; rigid ones are the parameters of a generalised scheme or a declared {@code 'a}.
 */
public final class TypeVariable implements Type {
    /** The level of generalised and declared variables: deeper than any let. */
    public static final int GENERIC = Integer.MAX_VALUE;

    private @Nullable String name;
    private int level;
    private boolean rigid;
    private @Nullable Type link;

    /** Whether uses may add constraints although it is rigid: an annotation's 'a without a declaration. */
    public boolean takesConstraints;

    /** Fields that a record standing for this variable must have: the open record constraint. */
    public final Map<String, Type> fields = new LinkedHashMap<>();

    /** Whether it stands for a unit of measure. */
    public boolean isMeasure;

    /**
     * Those of {@link #fields} that generic code, complete by now, looks up by name at run time: only a field of a
     * record will do, not a property, for which other code would have to stand there.
     */
    public final Set<String> fieldsOfRecord = new HashSet<>(0);

    /**
     * What enumerating a value of this type must give: the variable has been used as a sequence and may still become a
     * list, an array, a string. It becomes a sequence when its definition ends.
     */
    public @Nullable Type element;

    /** Static constraints still to be solved; the checker owns their form. */
    public final java.util.List<Constraint> constraints = new java.util.ArrayList<>(0);

    public TypeVariable(@Nullable String name, int level, boolean rigid) {
        this.name = name;
        this.level = level;
        this.rigid = rigid;
    }

    @Override
    public Type resolved() {
        Type type = this;
        while (type instanceof TypeVariable variable && variable.link != null) {
            type = variable.link;
        }
        // No path compression: a trial unification must be able to undo its links.
        return type;
    }

    public void link(@Nullable Type type) {
        link = type;
    }

    public int level() {
        return level;
    }

    public void level(int value) {
        level = value;
    }

    public boolean isRigid() {
        return rigid;
    }

    public void rigid(boolean value) {
        rigid = value;
    }

    /** The name it was written with, or null. */
    public @Nullable String name() {
        return name;
    }

    void name(String value) {
        name = value;
    }

    /** The fields an open record must supply; empty for ordinary variables. */
    public Map<String, Type> requiredFields() {
        return java.util.Collections.unmodifiableMap(fields);
    }

    @Override
    public String toString() {
        return TypePrinter.print(this);
    }
}
