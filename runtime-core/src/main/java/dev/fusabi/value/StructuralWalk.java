package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * One walk over two values side by side (or over one, for its hash code). Where it is in each enclosing value stands
 * on a stack of its own; the last part of a value needs none, so that long chains cost nothing.
 */
final class StructuralWalk {
    /** Parts visited before a value counts as endless: more than fit in memory without sharing, seconds at most. */
    private static final int MAX_STEPS = 20_000_000;

    private static final int MAX_DEPTH = 1_000_000;

    /** Parts that count for a hash code. */
    private static final int HASHED_PARTS = 500;

    private Object[] lefts = new Object[8];
    private Object[] rights = new Object[8];
    private int[] positions = new int[8];
    private int depth;
    private int steps;

    /** Whether a float that is no number ends a comparison: see {@link Structural#order}. */
    private boolean isOrder;

    /** Whether a value has no parts that must be walked. */
    static boolean isLeaf(@Nullable Object value) {
        return !(value instanceof ScriptObject
                || value instanceof ScriptList
                || value instanceof Tuple
                || value instanceof Object[]
                || value instanceof ScriptMap
                || value instanceof ScriptSet
                || value instanceof MultiArray);
    }

    boolean equal(@Nullable Object a, @Nullable Object b) {
        Object left = expand(a);
        Object right = expand(b);
        int at = 0;
        if (isOpaque(left)) {
            return opaqueEqual(left, right);
        }
        if (!sameShape(left, right)) {
            return false;
        }
        int size = size(left);
        while (true) {
            if (at == size) {
                if (depth == 0) {
                    return true;
                }
                depth--;
                left = lefts[depth];
                right = rights[depth];
                at = positions[depth];
                size = size(left);
                continue;
            }
            Object x = part(left, at);
            Object y = part(right, at);
            at++;
            if (isLeaf(x) || isLeaf(y)) {
                if (!Structural.leavesEqual(x, y)) {
                    return false;
                }
                continue;
            }
            if (isOpaque(x)) {
                if (!opaqueEqual(x, y)) {
                    return false;
                }
                continue;
            }
            if (at < size) {
                push(left, right, at);
            }
            step();
            left = expand(x);
            right = expand(y);
            at = 0;
            if (!sameShape(left, right)) {
                return false;
            }
            size = size(left);
        }
    }

    /** As {@link Structural#order}, with any negative and positive numbers. */
    int order(@Nullable Object a, @Nullable Object b) {
        isOrder = true;
        return compare(a, b);
    }

    int compare(@Nullable Object a, @Nullable Object b) {
        Object left = expand(a);
        Object right = expand(b);
        int at = 0;
        if (isOrderedByItself(left)) {
            return Integer.signum(ScriptMethods.compare((ScriptObject) left, right));
        }
        int order = compareShapes(left, right);
        if (order != 0) {
            return order;
        }
        int size = size(left);
        while (true) {
            if (at == size) {
                if (depth == 0) {
                    return 0;
                }
                depth--;
                left = lefts[depth];
                right = rights[depth];
                at = positions[depth];
                size = size(left);
                continue;
            }
            Object x = part(left, at);
            Object y = part(right, at);
            at++;
            if (isLeaf(x) || isLeaf(y)) {
                order = isOrder ? Structural.orderLeaves(x, y) : Structural.compareLeaves(x, y);
                if (order != 0) {
                    return order;
                }
                continue;
            }
            if (isOrderedByItself(x)) {
                order = Integer.signum(ScriptMethods.compare(object(x), y));
                if (order != 0) {
                    return order;
                }
                continue;
            }
            if (at < size) {
                push(left, right, at);
            }
            step();
            left = expand(x);
            right = expand(y);
            at = 0;
            order = compareShapes(left, right);
            if (order != 0) {
                return order;
            }
            size = size(left);
        }
    }

    int hash(@Nullable Object value) {
        Object node = expand(value);
        if (isHashedByItself(node)) {
            return opaqueHash((ScriptObject) node);
        }
        int at = 0;
        int size = size(node);
        int hash = 17;
        for (int counted = 0; counted < HASHED_PARTS; counted++) {
            if (at == size) {
                if (depth == 0) {
                    break;
                }
                depth--;
                node = lefts[depth];
                at = positions[depth];
                size = size(node);
                continue;
            }
            Object x = part(node, at);
            at++;
            if (isLeaf(x)) {
                hash = 31 * hash + Structural.hashLeaf(x);
                continue;
            }
            if (isHashedByItself(x)) {
                hash = 31 * hash + opaqueHash(object(x));
                continue;
            }
            if (at < size) {
                push(node, node, at);
            }
            node = expand(x);
            at = 0;
            size = size(node);
            hash = 31 * hash + (node instanceof ScriptObject object ? object.tag() : size);
        }
        return hash;
    }

    /** Whether equality does not look inside: the type has its own, or none but identity. */
    private static boolean isOpaque(@Nullable Object value) {
        return value instanceof ScriptObject object
                && (object.layout().isIdentity()
                        || ScriptMethods.has(object, ScriptMethods.EQUALS));
    }

    private static ScriptObject object(@Nullable Object value) {
        return (ScriptObject) java.util.Objects.requireNonNull(value);
    }

    private static boolean opaqueEqual(@Nullable Object value, @Nullable Object other) {
        ScriptObject object = object(value);
        return ScriptMethods.has(object, ScriptMethods.EQUALS)
                ? ScriptMethods.equal(object, other)
                : object == other;
    }

    private static boolean isOrderedByItself(@Nullable Object value) {
        return value instanceof ScriptObject object
                && ScriptMethods.has(object, ScriptMethods.COMPARE);
    }

    private static boolean isHashedByItself(@Nullable Object value) {
        return value instanceof ScriptObject object
                && (object.layout().isIdentity() || ScriptMethods.has(object, ScriptMethods.HASH));
    }

    private static int opaqueHash(ScriptObject object) {
        return ScriptMethods.has(object, ScriptMethods.HASH)
                ? ScriptMethods.hash(object)
                : System.identityHashCode(object);
    }

    private void step() {
        if (++steps > MAX_STEPS) {
            throw endless();
        }
    }

    private void push(Object left, Object right, int at) {
        if (depth == lefts.length) {
            if (depth >= MAX_DEPTH) {
                throw endless();
            }
            lefts = Arrays.copyOf(lefts, depth * 2);
            rights = Arrays.copyOf(rights, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
        }
        lefts[depth] = left;
        rights[depth] = right;
        positions[depth] = at;
        depth++;
    }

    private static ScriptFailure endless() {
        return BuiltinExceptions.invalidOperation(
                "The value is too large to be compared, or contains itself.");
    }

    /** Maps and sets compare as the lists of their entries, arrays of several dimensions as lengths and items. */
    private static Object expand(@Nullable Object part) {
        // Null is a leaf, and leaves are not expanded.
        Object value = java.util.Objects.requireNonNull(part);
        return switch (value) {
            case ScriptMap map -> map.toList();
            case ScriptSet set -> set.toList();
            case MultiArray array -> array.parts();
            default -> value;
        };
    }

    /** A cons cell has two parts, its head and its tail. */
    private static int size(Object node) {
        return switch (node) {
            case ScriptObject object -> object.layout().fields().size();
            case ScriptList list -> list.isEmpty() ? 0 : 2;
            case Tuple tuple -> tuple.size();
            default -> ((Object[]) node).length;
        };
    }

    private static @Nullable Object part(Object node, int index) {
        return switch (node) {
            case ScriptObject object -> object.field(index);
            case ScriptList list -> index == 0 ? list.head() : list.tail();
            case Tuple tuple -> tuple.get(index);
            default -> ((Object[]) node)[index];
        };
    }

    private static boolean sameShape(Object a, Object b) {
        return switch (a) {
            case ScriptObject x ->
                    b instanceof ScriptObject y && sameLayout(x.layout(), y.layout());
            case ScriptList x -> b instanceof ScriptList y && x.isEmpty() == y.isEmpty();
            case Tuple x -> b instanceof Tuple y && x.size() == y.size();
            default -> b instanceof Object[] y && ((Object[]) a).length == y.length;
        };
    }

    private static int compareShapes(Object a, Object b) {
        return switch (a) {
            case ScriptObject x
                    when b instanceof ScriptObject y
                            && !x.layout().isIdentity()
                            && sameOwner(x.layout(), y.layout()) ->
                    Integer.compare(x.tag(), y.tag());
            case ScriptList x when b instanceof ScriptList y ->
                    Boolean.compare(y.isEmpty(), x.isEmpty());
            case Tuple x when b instanceof Tuple y -> Integer.compare(x.size(), y.size());
            case Object[] x when b instanceof Object[] y -> Integer.compare(x.length, y.length);
            default ->
                    throw BuiltinExceptions.argument(
                            "Failure during generic comparison: values of type '"
                                    + TypeNames.of(a)
                                    + "' and '"
                                    + TypeNames.of(b)
                                    + "' have no order.",
                            "");
        };
    }

    private static boolean sameLayout(Layout a, Layout b) {
        return a == b || (a.form() == Layout.Form.STRUCTURAL && sameNames(a, b));
    }

    private static boolean sameOwner(Layout a, Layout b) {
        return sameLayout(a, b)
                || (a.form() == Layout.Form.UNION_CASE
                        && b.form() == Layout.Form.UNION_CASE
                        && a.owner().equals(b.owner()));
    }

    private static boolean sameNames(Layout a, Layout b) {
        if (b.form() != Layout.Form.STRUCTURAL || a.fields().size() != b.fields().size()) {
            return false;
        }
        for (int i = 0; i < a.fields().size(); i++) {
            if (!a.fields().get(i).name().equals(b.fields().get(i).name())) {
                return false;
            }
        }
        return true;
    }
}
