package dev.fusabi.types.tree;

import dev.fusabi.syntax.Expr;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A member of a type. Its global is a flat curried function: the receiver of an instance member, then every argument
 * of every group; a static member without arguments takes unit.
 *
 * @param groups how many arguments each curried group has as written: {@code M(a, b)} has one group of 2, {@code M()}
 *     one of 0, a property none
 */
public record MemberInfo(
        String name,
        Kind kind,
        boolean isStatic,
        Global global,
        List<Parameter> parameters,
        List<Integer> groups,
        TypeConstructor owner) {
    public enum Kind {
        METHOD,
        GETTER,
        SETTER,
        CONSTRUCTOR
    }

    /** @param omitted what stands for the argument of a call that leaves it out, or null */
    public record Parameter(
            @Nullable String name,
            boolean isOptional,
            boolean isParamArray,
            @Nullable Omitted omitted) {
        public Parameter(@Nullable String name, boolean isOptional, boolean isParamArray) {
            this(name, isOptional, isParamArray, null);
        }
    }

    /** What .NET's attributes say about a parameter. */
    public sealed interface Omitted {
        /**
         * {@code [<Optional; DefaultParameterValue(1)>]}.
         *
         * @param written null for the default of its type
         */
        record Value(@Nullable Expr written) implements Omitted {}

        /** {@code [<Out>]}: the value becomes a part of the call's result. */
        record Result() implements Omitted {}
    }

    /** A static member of this name is a constructor. */
    public static final String CONSTRUCTOR_NAME = "new";

    public boolean isProperty() {
        return kind == Kind.GETTER || kind == Kind.SETTER;
    }

    /** How many leading parameters the global has before the written ones. */
    public int receivers() {
        return isStatic ? 0 : 1;
    }

    public int required() {
        int count = 0;
        for (Parameter parameter : parameters) {
            if (!parameter.isOptional()
                    && !parameter.isParamArray()
                    && parameter.omitted() == null) {
                count++;
            }
        }
        return count;
    }

    public boolean takesAnyNumber() {
        return !parameters.isEmpty() && parameters.getLast().isParamArray();
    }

    public boolean accepts(int count) {
        return count >= required() && (takesAnyNumber() || count <= parameters.size());
    }
}
