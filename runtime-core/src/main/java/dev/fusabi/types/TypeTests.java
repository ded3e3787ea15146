package dev.fusabi.types;

import dev.fusabi.types.TypeConstructor.Definition;

/** Which dynamic type tests and casts can ever succeed. */
final class TypeTests {
    private TypeTests() {}

    static boolean isPossible(Type from, Type to) {
        if (BuiltinTypes.isError(from) || BuiltinTypes.isError(to)) {
            return true;
        }
        if (isAnything(from) || isAnything(to)) {
            return true;
        }
        if (BuiltinTypes.is(from, BuiltinTypes.EXN)) {
            return isException(to);
        }
        if (BuiltinTypes.is(to, BuiltinTypes.EXN)) {
            return isException(from);
        }
        if (BuiltinTypes.is(from, BuiltinTypes.SEQ)) {
            return to.resolved() instanceof Type.Named;
        }
        return from.resolved() instanceof Type.Named a
                && to.resolved() instanceof Type.Named b
                && a.constructor() == b.constructor();
    }

    private static boolean isAnything(Type type) {
        return BuiltinTypes.is(type, BuiltinTypes.DYN)
                || BuiltinTypes.is(type, BuiltinTypes.OBJ)
                || type.resolved() instanceof TypeVariable;
    }

    private static boolean isException(Type type) {
        return BuiltinTypes.is(type, BuiltinTypes.EXN)
                || type.resolved() instanceof Type.Named named
                        && named.constructor().definition() instanceof Definition.Exception;
    }
}
