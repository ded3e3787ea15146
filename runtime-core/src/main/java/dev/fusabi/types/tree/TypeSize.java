package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;

import java.util.List;

/** How large a type may become before it is refused. */
public final class TypeSize {
    /** A type larger than this is of no use to anybody. */
    public static final int MAX = 20_000;

    public static final int MAX_DEPTH = 300;

    private TypeSize() {}

    /** Whether the type is larger or deeper than the limits; takes no longer than the limits allow. */
    public static boolean isTooLarge(Type type) {
        return measure(type, MAX, 0) < 0;
    }

    private static int measure(Type type, int budget, int depth) {
        if (budget <= 0 || depth > MAX_DEPTH) {
            return -1;
        }
        return switch (type.resolved()) {
            case TypeVariable variable -> budget - 1;
            case Function function -> {
                int rest = measure(function.from(), budget - 1, depth + 1);
                yield rest < 0 ? rest : measure(function.to(), rest, depth + 1);
            }
            case Tuple tuple -> measureAll(tuple.elements(), budget - 1, depth);
            case Named named -> measureAll(named.arguments(), budget - 1, depth);
        };
    }

    private static int measureAll(List<Type> types, int budget, int depth) {
        int rest = budget;
        for (Type type : types) {
            rest = measure(type, rest, depth + 1);
            if (rest < 0) {
                return rest;
            }
        }
        return rest;
    }
}
