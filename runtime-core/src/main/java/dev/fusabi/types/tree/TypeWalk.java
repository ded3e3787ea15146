package dev.fusabi.types.tree;

import java.util.function.Predicate;

/**
 * Looks through a type for a part. A type is a graph in which parts are shared, so that it may be far larger than it is
 * in memory: the search ends at a limit, beyond which the type is refused anyway.
 */
public final class TypeWalk {
    private final Predicate<Type> sought;
    private int left = TypeSize.MAX;

    private TypeWalk(Predicate<Type> sought) {
        this.sought = sought;
    }

    /** Whether a part of the type, itself included, is what is sought. */
    public static boolean any(Type type, Predicate<Type> sought) {
        return new TypeWalk(sought).find(type, 0);
    }

    private boolean find(Type type, int depth) {
        if (--left < 0 || depth > 2 * TypeSize.MAX_DEPTH) {
            return false;
        }
        Type at = type.resolved();
        if (sought.test(at)) {
            return true;
        }
        return switch (at) {
            case TypeVariable variable -> false;
            case Type.Function function ->
                    find(function.from(), depth + 1) || find(function.to(), depth + 1);
            case Type.Tuple tuple -> {
                for (Type element : tuple.elements()) {
                    if (find(element, depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Type.Named named -> {
                for (Type argument : named.arguments()) {
                    if (find(argument, depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }
}
