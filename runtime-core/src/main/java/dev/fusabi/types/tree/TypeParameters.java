package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;

import java.util.List;
import java.util.Map;

/** Finds what a type's parameters stand for. */
public final class TypeParameters {
    private TypeParameters() {}

    /**
     * Whether a type is a declared one at some types for its parameters.
     *
     * @param actual a type without variables
     * @param found what the parameters stand for; grows
     */
    public static boolean fits(Type declared, Type actual, Map<TypeVariable, Type> found) {
        Type given = actual.resolved();
        return switch (declared.resolved()) {
            case TypeVariable variable -> {
                Type known = found.putIfAbsent(variable, given);
                yield known == null || known.equals(given);
            }
            case Named named ->
                    given instanceof Named other
                            && named.constructor() == other.constructor()
                            && allFit(named.arguments(), other.arguments(), found);
            case Tuple tuple ->
                    given instanceof Tuple other
                            && allFit(tuple.elements(), other.elements(), found);
            case Function function ->
                    given instanceof Function other
                            && fits(function.from(), other.from(), found)
                            && fits(function.to(), other.to(), found);
        };
    }

    public static boolean allFit(
            List<Type> declared, List<Type> actual, Map<TypeVariable, Type> found) {
        boolean fits = declared.size() == actual.size();
        for (int i = 0; fits && i < declared.size(); i++) {
            fits = fits(declared.get(i), actual.get(i), found);
        }
        return fits;
    }
}
