package dev.fusabi.types.expr;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeVariable;

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
        if (from.resolved() instanceof Type.Named a
                && to.resolved() instanceof Type.Named b
                && isInHierarchy(a, b)) {
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

    /** Whether one is above the other, or a type that is not sealed may implement the interface. */
    private static boolean isInHierarchy(Type.Named from, Type.Named to) {
        if (Hierarchy.supertype(from, to.constructor()) != null
                || Hierarchy.supertype(to, from.constructor()) != null) {
            return true;
        }
        boolean mayImplement =
                Hierarchy.isInterface(from.constructor()) && isOpen(to)
                        || Hierarchy.isInterface(to.constructor()) && isOpen(from);
        return mayImplement
                || Hierarchy.isInterface(from.constructor())
                        && Hierarchy.isInterface(to.constructor());
    }

    private static boolean isOpen(Type.Named type) {
        return Hierarchy.isOpen(type) || type.constructor() == BuiltinTypes.EXN;
    }

    private static boolean isAnything(Type type) {
        return BuiltinTypes.is(type, BuiltinTypes.DYN)
                || BuiltinTypes.is(type, BuiltinTypes.OBJ)
                || type.resolved() instanceof TypeVariable;
    }

    private static boolean isException(Type type) {
        return BuiltinTypes.is(type, BuiltinTypes.EXN)
                || type.resolved() instanceof Type.Named named
                        && Hierarchy.isException(named.constructor());
    }
}
