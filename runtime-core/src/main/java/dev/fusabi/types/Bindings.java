package dev.fusabi.types;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that a pattern binds. The sides of an or-pattern bind the same ones. */
final class Bindings {
    private final Map<String, Local> locals = new LinkedHashMap<>();
    private final @Nullable Bindings shared;

    Bindings() {
        this(null);
    }

    private Bindings(@Nullable Bindings shared) {
        this.shared = shared;
    }

    /** For the right side of an or-pattern: variables of the left side are used again. */
    Bindings again() {
        return new Bindings(this);
    }

    /** The local of this name that another side has bound, or null. */
    @Nullable Local shared(String name) {
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
    boolean add(Local local) {
        return locals.putIfAbsent(local.name(), local) == null;
    }

    void addAll(Bindings others) {
        locals.putAll(others.locals);
    }

    Map<String, Local> locals() {
        return locals;
    }
}
