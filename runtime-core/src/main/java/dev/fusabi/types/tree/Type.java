package dev.fusabi.types.tree;

import java.util.List;

/** A type as inference knows it. Variables are linked in place; see {@link #resolved}. */
public sealed interface Type permits Type.Named, Type.Function, Type.Tuple, TypeVariable {
    /** A type constructor with its arguments: {@code int}, {@code Map<string, int>}, {@code int[]}, a record, a union. */
    record Named(TypeConstructor constructor, List<Type> arguments) implements Type {
        @Override
        public String toString() {
            return TypePrinter.print(this);
        }
    }

    record Function(Type from, Type to) implements Type {
        @Override
        public String toString() {
            return TypePrinter.print(this);
        }
    }

    /** Two or more elements. */
    record Tuple(List<Type> elements) implements Type {
        @Override
        public String toString() {
            return TypePrinter.print(this);
        }
    }

    /** This type with the links of a leading variable followed. */
    default Type resolved() {
        return this;
    }

    static Type functions(List<? extends Type> parameters, Type result) {
        Type type = result;
        for (Type parameter : parameters.reversed()) {
            type = new Function(parameter, type);
        }
        return type;
    }
}
