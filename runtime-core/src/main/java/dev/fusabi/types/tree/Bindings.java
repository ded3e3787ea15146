package dev.fusabi.types.tree;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that a pattern binds. The sides of an or-pattern bind the same ones. */
public final class Bindings {
    private final Map<String, Local> locals = new LinkedHashMap<>();
    private final @Nullable Bindings shared;

    public Bindings() {
        this(null);
    }

    private Bindings(@Nullable Bindings shared) {
        this.shared = shared;
    }

    /** For the right side of an or-pattern: variables of the left side are used again. */
    public Bindings again() {
        return new Bindings(this);
    }

    /** The local of this name that another side has bound, or null. */
    public @Nullable Local shared(String name) {
        Bindings at = shared;
        while (at != null) {
            Local local = at.locals.get(name);
            if (local != null) {
                return local;
            }
            at = at.shared;
        }
        return null;
    }

    /** False when the name is already bound. */
    public boolean add(Local local) {
        return locals.putIfAbsent(local.name(), local) == null;
    }

    public void addAll(Bindings others) {
        locals.putAll(others.locals);
    }

    public Map<String, Local> locals() {
        return locals;
    }
}
