package dev.fusabi.types.tree;

import dev.fusabi.source.Span;

import java.util.List;

/**
 * A local variable or parameter; identity is object identity.
 */
public final class Local {
    private final String name;
    private final Type type;
    private final boolean isMutable;
    private final Span span;
    private List<TypeVariable> typeParameters = List.of();
    private boolean isInline;

    public Local(String name, Type type, boolean isMutable, Span span) {
        this.name = name;
        this.type = type;
        this.isMutable = isMutable;
        this.span = span;
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    public boolean isMutable() {
        return isMutable;
    }

    public Span span() {
        return span;
    }

    /** The parameters over which a local function is generic. */
    public List<TypeVariable> typeParameters() {
        return typeParameters;
    }

    /** Whether it is a local inline function, which knows all types of a use. */
    public boolean isInline() {
        return isInline;
    }

    public void isInline(boolean value) {
        isInline = value;
    }

    public void generalise(List<TypeVariable> parameters) {
        typeParameters = parameters;
    }

    @Override
    public String toString() {
        return name;
    }
}
