package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * F#'s structural equality, order and hash code of all values. Values may be nested to any depth: nothing here uses
 * the Java stack for it. A value that contains itself (or shares so much that it never ends) is an error.
 */
public final class Structural {
    private Structural() {}

    /**
     * What {@code a = b} means: floats as IEEE says, so {@code nan} differs from itself; functions cannot be compared.
     *
     * @throws ScriptFailure for functions and for endless values
     */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (StructuralWalk.isLeaf(a) || StructuralWalk.isLeaf(b)) {
            return leavesEqual(a, b);
        }
        return new StructuralWalk().equal(a, b);
    }

    /**
     * F#'s order: negative, zero or positive. Strings by their UTF-16 units, unions by case and then by fields, arrays
     * by length and then by elements, {@code nan} before all other floats.
     *
     * @throws ScriptFailure for values without an order and for endless values
     */
    public static int compare(@Nullable Object a, @Nullable Object b) {
        if (StructuralWalk.isLeaf(a) || StructuralWalk.isLeaf(b)) {
            return compareLeaves(a, b);
        }
        return new StructuralWalk().compare(a, b);
    }

    /** What {@link #order} gives where a float is no number. */
    public static final int UNORDERED = 2;

    /**
     * The order that {@code <} and its relatives see: -1, 0 or 1, or {@link #UNORDERED}.
     *
     * @throws ScriptFailure for values without an order and for endless values
     */
    public static int order(@Nullable Object a, @Nullable Object b) {
        int order =
                StructuralWalk.isLeaf(a) || StructuralWalk.isLeaf(b)
                        ? orderLeaves(a, b)
                        : new StructuralWalk().order(a, b);
        return order == UNORDERED ? order : Integer.signum(order);
    }

    static int orderLeaves(@Nullable Object a, @Nullable Object b) {
        return switch (a) {
            case Double x when b instanceof Double y -> orderFloats(x, y);
            case Float x when b instanceof Float y -> orderFloats(x, y);
            case double[] x when b instanceof double[] y && x.length == y.length -> {
                int order = 0;
                for (int i = 0; i < x.length && order == 0; i++) {
                    order = orderFloats(x[i], y[i]);
                }
                yield order;
            }
            case float[] x when b instanceof float[] y && x.length == y.length -> {
                int order = 0;
                for (int i = 0; i < x.length && order == 0; i++) {
                    order = orderFloats(x[i], y[i]);
                }
                yield order;
            }
            case null, default -> Integer.signum(compareLeaves(a, b));
        };
    }

    private static int orderFloats(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? UNORDERED : compareFloats(a, b);
    }

    /** Equal for equal values; of large values only the first parts count. */
    public static int hash(@Nullable Object value) {
        return StructuralWalk.isLeaf(value) ? hashLeaf(value) : new StructuralWalk().hash(value);
    }

    /** {@code compare} on floats. */
    public static int compareFloats(double a, double b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        if (a == b) {
            return 0;
        }
        return Boolean.compare(Double.isNaN(b), Double.isNaN(a));
    }

    static boolean leavesEqual(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        return switch (a) {
            case Double x -> b instanceof Double y && x.doubleValue() == y.doubleValue();
            case long[] x -> b instanceof long[] y && Arrays.equals(x, y);
            case double[] x -> b instanceof double[] y && floatsEqual(x, y);
            case boolean[] x -> b instanceof boolean[] y && Arrays.equals(x, y);
            case char[] x -> b instanceof char[] y && Arrays.equals(x, y);
            case Float x -> b instanceof Float y && x.floatValue() == y.floatValue();
            case BigDecimal x -> b instanceof BigDecimal y && x.compareTo(y) == 0;
            case byte[] x -> b instanceof byte[] y && Arrays.equals(x, y);
            case short[] x -> b instanceof short[] y && Arrays.equals(x, y);
            case int[] x -> b instanceof int[] y && Arrays.equals(x, y);
            case float[] x -> b instanceof float[] y && floatsEqual(x, y);
            case FunctionValue function -> throw noFunctions("equality");
            // A structure asks here itself, and differs from what has no structure.
            default -> StructuralWalk.isLeaf(a) && a.equals(b);
        };
    }

    private static boolean floatsEqual(double[] a, double[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean floatsEqual(float[] a, float[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    static int compareLeaves(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return switch (a) {
            case Long x when b instanceof Long y -> Long.compare(x, y);
            case String x when b instanceof String y -> x.compareTo(y);
            case Double x when b instanceof Double y -> compareFloats(x, y);
            case Character x when b instanceof Character y ->
                    Integer.signum(Character.compare(x, y));
            case Boolean x when b instanceof Boolean y -> Boolean.compare(x, y);
            case long[] x when b instanceof long[] y -> compareArrays(x, y);
            case double[] x when b instanceof double[] y -> compareArrays(x, y);
            case boolean[] x when b instanceof boolean[] y ->
                    x.length != y.length
                            ? Integer.compare(x.length, y.length)
                            : Arrays.compare(x, y);
            case char[] x when b instanceof char[] y ->
                    x.length != y.length
                            ? Integer.compare(x.length, y.length)
                            : Integer.signum(Arrays.compare(x, y));
            case Float x when b instanceof Float y -> compareFloats(x, y);
            case EnumValue x when b instanceof EnumValue y -> x.compareTo(y);
            case Unsigned x when b instanceof Unsigned y && x.kind() == y.kind() -> x.compareTo(y);
            case byte[] x when b instanceof byte[] y ->
                    x.length != y.length
                            ? Integer.compare(x.length, y.length)
                            : Integer.signum(Arrays.compareUnsigned(x, y));
            case short[] x when b instanceof short[] y ->
                    x.length != y.length
                            ? Integer.compare(x.length, y.length)
                            : Integer.signum(Arrays.compare(x, y));
            case int[] x when b instanceof int[] y ->
                    x.length != y.length
                            ? Integer.compare(x.length, y.length)
                            : Arrays.compare(x, y);
            case float[] x when b instanceof float[] y -> compareArrays(x, y);
            case FunctionValue function -> throw noFunctions("comparison");
            case Unit unit when b == Unit.UNIT -> 0;
            default -> compareOthers(a, b);
        };
    }

    private static int compareArrays(long[] a, long[] b) {
        return a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compare(a, b);
    }

    private static int compareArrays(double[] a, double[] b) {
        if (a.length != b.length) {
            return Integer.compare(a.length, b.length);
        }
        for (int i = 0; i < a.length; i++) {
            int order = compareFloats(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareArrays(float[] a, float[] b) {
        if (a.length != b.length) {
            return Integer.compare(a.length, b.length);
        }
        for (int i = 0; i < a.length; i++) {
            int order = compareFloats(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareOthers(Object a, Object b) {
        if (a instanceof Comparable left && a.getClass() == b.getClass()) {
            return left.compareTo(b);
        }
        throw BuiltinExceptions.argument(
                "Failure during generic comparison: values of type '"
                        + TypeNames.of(a)
                        + (a.getClass() == b.getClass() ? "'" : "' and '" + TypeNames.of(b) + "'")
                        + " have no order.",
                "");
    }

    private static ScriptFailure noFunctions(String what) {
        return BuiltinExceptions.notSupported("Functions do not support " + what + ".");
    }

    static int hashLeaf(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Double x -> x == 0.0 ? 0 : x.hashCode();
            case long[] x -> Arrays.hashCode(x);
            case double[] x -> hashFloats(x);
            case boolean[] x -> Arrays.hashCode(x);
            case char[] x -> Arrays.hashCode(x);
            case Float x -> x == 0.0f ? 0 : x.hashCode();
            case BigDecimal x -> x.signum() == 0 ? 0 : x.stripTrailingZeros().hashCode();
            case byte[] x -> Arrays.hashCode(x);
            case short[] x -> Arrays.hashCode(x);
            case int[] x -> Arrays.hashCode(x);
            case float[] x -> hashFloats(x);
            default -> value.hashCode();
        };
    }

    private static int hashFloats(float[] values) {
        int hash = 1;
        for (float value : values) {
            hash = 31 * hash + (value == 0.0f ? 0 : Float.hashCode(value));
        }
        return hash;
    }

    private static int hashFloats(double[] values) {
        int hash = 1;
        for (double value : values) {
            hash = 31 * hash + (value == 0.0 ? 0 : Double.hashCode(value));
        }
        return hash;
    }
}
