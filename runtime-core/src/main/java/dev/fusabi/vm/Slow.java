package dev.fusabi.vm;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Conversions;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.MultiArray;
import dev.fusabi.value.Operation;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptMethods;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.value.Unsigned;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.IntFunction;

/** What instructions do that is too rare or too long for the dispatch loop. */
final class Slow {
    private static final Kind[] KINDS = Kind.values();
    private static final Object[] UNIT_ARGUMENT = {Unit.UNIT};

    private Slow() {}

    static long divide(long a, long b) {
        if (b == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        checkQuotient(a, b);
        return a / b;
    }

    static void checkDivisor(long divisor) {
        if (divisor == 0) {
            throw BuiltinExceptions.divideByZero();
        }
    }

    static long narrow(int kind, long bits) {
        return Primitives.narrow(KINDS[kind], bits);
    }

    static long remainder(long a, long b) {
        if (b == 0) {
            throw BuiltinExceptions.divideByZero();
        }
        checkQuotient(a, b);
        return a % b;
    }

    // As in .NET, the one quotient that does not fit is an error.
    private static void checkQuotient(long a, long b) {
        if (b == -1 && a == Long.MIN_VALUE) {
            throw BuiltinExceptions.overflow();
        }
    }

    /** As .NET's conversion on x64: what does not fit becomes the least number. */
    static long truncate(double value) {
        return value >= -0x1p63 && value < 0x1p63 ? (long) value : Long.MIN_VALUE;
    }

    static int index(long index, int length) {
        if (index < 0 || index >= length) {
            throw BuiltinExceptions.indexOutOfRange();
        }
        return (int) index;
    }

    // ---- For compiled code, in which Java's own check of an index is faster

    /** Whether an instruction may throw Java's exception of an index that is out of range, instead of the script's. */
    static boolean isElementAccess(int opcode) {
        return switch (opcode) {
            case Op.GET_ELEMENT_INT,
                    Op.GET_ELEMENT_FLOAT,
                    Op.GET_ELEMENT_BOOL,
                    Op.GET_ELEMENT_CHAR,
                    Op.GET_ELEMENT_REF,
                    Op.SET_ELEMENT_INT,
                    Op.SET_ELEMENT_FLOAT,
                    Op.SET_ELEMENT_BOOL,
                    Op.SET_ELEMENT_CHAR,
                    Op.SET_ELEMENT_REF ->
                    true;
            default -> false;
        };
    }

    private static int checked(long index, int length) {
        return (int) Objects.checkIndex(index, (long) length);
    }

    static long getInt(Object array, long index) {
        long[] items = (long[]) array;
        return items[checked(index, items.length)];
    }

    static double getFloat(Object array, long index) {
        double[] items = (double[]) array;
        return items[checked(index, items.length)];
    }

    static long getBool(Object array, long index) {
        boolean[] items = (boolean[]) array;
        return items[checked(index, items.length)] ? 1 : 0;
    }

    static long getChar(Object array, long index) {
        char[] items = (char[]) array;
        return items[checked(index, items.length)];
    }

    static Object getReference(Object array, long index) {
        Object[] items = (Object[]) array;
        return items[checked(index, items.length)];
    }

    static void setInt(Object array, long index, long value) {
        long[] items = (long[]) array;
        items[checked(index, items.length)] = value;
    }

    static void setFloat(Object array, long index, double value) {
        double[] items = (double[]) array;
        items[checked(index, items.length)] = value;
    }

    static void setBool(Object array, long index, long value) {
        boolean[] items = (boolean[]) array;
        items[checked(index, items.length)] = value != 0;
    }

    static void setChar(Object array, long index, long value) {
        char[] items = (char[]) array;
        items[checked(index, items.length)] = (char) value;
    }

    static void setReference(Object array, long index, Object value) {
        Object[] items = (Object[]) array;
        items[checked(index, items.length)] = value;
    }

    /** The same as {@link #length}. */
    static long arrayLength(Object array) {
        return array.getClass().isArray() ? Array.getLength(array) : length(array);
    }

    static int length(@Nullable Object array) {
        return switch (array) {
            case null -> throw BuiltinExceptions.nullReference();
            case long[] items -> items.length;
            case double[] items -> items.length;
            case boolean[] items -> items.length;
            case char[] items -> items.length;
            case Object[] items -> items.length;
            case byte[] items -> items.length;
            case short[] items -> items.length;
            case int[] items -> items.length;
            case float[] items -> items.length;
            default -> throw invalidCast("array", array);
        };
    }

    /** An element of an array that is not boxed, as in a register. */
    static long element(@Nullable Object array, long index) {
        return switch (array) {
            case null -> throw BuiltinExceptions.nullReference();
            case byte[] items -> items[index(index, items.length)] & 0xFF;
            case short[] items -> items[index(index, items.length)];
            case int[] items -> items[index(index, items.length)];
            case float[] items -> Double.doubleToRawLongBits(items[index(index, items.length)]);
            case long[] items -> items[index(index, items.length)];
            case double[] items -> Double.doubleToRawLongBits(items[index(index, items.length)]);
            case boolean[] items -> items[index(index, items.length)] ? 1 : 0;
            case char[] items -> items[index(index, items.length)];
            default -> throw invalidCast("array", array);
        };
    }

    static void setElement(@Nullable Object array, long index, long bits) {
        switch (array) {
            case null -> throw BuiltinExceptions.nullReference();
            case byte[] items -> items[index(index, items.length)] = (byte) bits;
            case short[] items -> items[index(index, items.length)] = (short) bits;
            case int[] items -> items[index(index, items.length)] = (int) bits;
            case float[] items ->
                    items[index(index, items.length)] = (float) Double.longBitsToDouble(bits);
            case long[] items -> items[index(index, items.length)] = bits;
            case double[] items ->
                    items[index(index, items.length)] = Double.longBitsToDouble(bits);
            case boolean[] items -> items[index(index, items.length)] = bits != 0;
            case char[] items -> items[index(index, items.length)] = (char) bits;
            default -> throw invalidCast("array", array);
        }
    }

    /** A null string counts as empty, as in F#. */
    static String concat(Control control, @Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return left != null ? left : right != null ? right : "";
        }
        long length = (long) left.length() + right.length();
        if (length > 1000) {
            control.charge(length >> 8);
            control.allocate(2 * length);
        }
        return left.concat(right);
    }

    static @Nullable Object field(@Nullable Object target, @Nullable Object name) {
        if (target == null || name == null) {
            throw BuiltinExceptions.nullReference();
        }
        return Conversions.requiredField(target, (String) name);
    }

    static @Nullable Object convert(@Nullable Object value, ScriptType type, boolean isCast) {
        if (!isCast) {
            // By far the most.
            return value instanceof Long && type == ScriptType.Simple.INT
                    ? value
                    : Conversions.convert(value, type);
        }
        // Enums and their numbers are unboxed as each other, though they are no instances of each
        // other.
        Object unboxed = value;
        if (value instanceof EnumValue number && type instanceof ScriptType.Simple) {
            unboxed = number.number();
        } else if (type instanceof ScriptType.EnumOf values
                && Conversions.isInstance(value, values.underlying())) {
            unboxed = Conversions.convert(value, values);
        }
        if (!Conversions.isInstance(unboxed, type)) {
            throw invalidCast(type.toString(), value);
        }
        return type == ScriptType.Simple.DYN ? value : unboxed;
    }

    static boolean isType(@Nullable Object value, ScriptType type) {
        return Conversions.isInstance(value, type);
    }

    private static ScriptFailure invalidCast(String expected, @Nullable Object value) {
        return BuiltinExceptions.invalidCast(expected, TypeNames.of(value));
    }

    /** Calls a host function and puts its result into its window; gives the operation when it is one. */
    static @Nullable Operation callHost(
            HostFunctionTarget target,
            BuiltinContext context,
            Control stacks,
            int reference,
            int count) {
        Object[] arguments =
                count == 1 && stacks.r[reference] == Unit.UNIT
                        ? UNIT_ARGUMENT
                        : Arrays.copyOfRange(stacks.r, reference, reference + count);
        Object result;
        // A host function has effects and is not done twice, so scripts' methods cannot answer it.
        ScriptMethods.Answers outer = stacks.methods.use(null);
        try {
            result = target.call(context, arguments);
        } catch (Exception exception) {
            throw Exceptions.ofHost(exception);
        } finally {
            stacks.methods.use(outer);
        }
        if (result instanceof Operation operation) {
            return operation;
        }
        stacks.r[reference] = result == null ? Unit.UNIT : result;
        return null;
    }

    /** An iterator over any enumerable value: a Java one, or a generator. */
    static Object iterate(@Nullable Object value) {
        return switch (value) {
            case null -> throw BuiltinExceptions.nullReference();
            case GeneratorSequence sequence -> sequence.start();
            case Iterable<?> elements -> elements.iterator();
            case ScriptObject object when ScriptMethods.sequence(object) instanceof Object s ->
                    iterate(s);
            case String text -> new Elements(text.length(), text::charAt);
            case long[] items -> new Elements(items.length, i -> items[i]);
            case double[] items -> new Elements(items.length, i -> items[i]);
            case boolean[] items -> new Elements(items.length, i -> items[i]);
            case char[] items -> new Elements(items.length, i -> items[i]);
            case byte[] items -> new Elements(items.length, i -> Unsigned.ofByte(items[i] & 0xFF));
            case short[] items -> new Elements(items.length, i -> items[i]);
            case int[] items -> new Elements(items.length, i -> items[i]);
            case float[] items -> new Elements(items.length, i -> items[i]);
            case Object[] items -> new Elements(items.length, i -> items[i]);
            case MultiArray array -> iterate(array.items());
            default -> throw invalidCast("seq", value);
        };
    }

    /** By index, boxed. */
    private static final class Elements implements Iterator<Object> {
        private final int count;
        private final IntFunction<Object> get;
        private int at;

        Elements(int count, IntFunction<Object> get) {
            this.count = count;
            this.get = get;
        }

        @Override
        public boolean hasNext() {
            return at < count;
        }

        @Override
        public Object next() {
            return get.apply(at++);
        }
    }
}
