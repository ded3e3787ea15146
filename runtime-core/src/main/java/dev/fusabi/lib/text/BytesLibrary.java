package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.TypeNames;
import dev.fusabi.vm.BuiltinContext;

import java.util.Base64;
import java.util.HexFormat;

/** Numbers as bytes, the lowest first, and bytes as texts. */
public final class BytesLibrary {
    private BytesLibrary() {}

    public static byte[] ofNumber(Object value) {
        return switch (value) {
            case Boolean b -> new byte[] {(byte) (b ? 1 : 0)};
            case Double d -> bytes(Double.doubleToRawLongBits(d), Double.BYTES);
            case Float f -> bytes(Float.floatToRawIntBits(f), Float.BYTES);
            default -> {
                Kind kind = Primitives.kindOf(value);
                if (kind.bits() == 0) {
                    throw BuiltinExceptions.notSupported(
                            "A value of type '" + TypeNames.of(value) + "' has no bytes.");
                }
                // A byte is converted to a number of 16 bits.
                int size = Math.max(kind.bits() / Byte.SIZE, Short.BYTES);
                yield bytes(Primitives.unbox(kind, value), size);
            }
        };
    }

    private static byte[] bytes(long bits, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (bits >>> i * Byte.SIZE);
        }
        return bytes;
    }

    private static long bits(byte[] bytes, long start, int size) {
        if (start < 0 || start >= bytes.length) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than the size of the collection.",
                    "startIndex");
        }
        if (start > bytes.length - size) {
            throw BuiltinExceptions.argument(
                    "Destination array is not long enough to copy all the items in the collection. Check array"
                            + " index and length.",
                    "value");
        }
        long bits = 0;
        for (int i = size - 1; i >= 0; i--) {
            bits = bits << Byte.SIZE | bytes[(int) start + i] & 0xFF;
        }
        return bits;
    }

    public static long toInt64(byte[] bytes, long start) {
        return bits(bytes, start, Long.BYTES);
    }

    public static long toInt32(byte[] bytes, long start) {
        return (int) bits(bytes, start, Integer.BYTES);
    }

    public static short toInt16(byte[] bytes, long start) {
        return (short) bits(bytes, start, Short.BYTES);
    }

    public static long toUInt16(byte[] bytes, long start) {
        return bits(bytes, start, Short.BYTES);
    }

    public static long toUInt32(byte[] bytes, long start) {
        return bits(bytes, start, Integer.BYTES);
    }

    public static long toUInt64(byte[] bytes, long start) {
        return bits(bytes, start, Long.BYTES);
    }

    public static double toDouble(byte[] bytes, long start) {
        return Double.longBitsToDouble(bits(bytes, start, Double.BYTES));
    }

    public static float toSingle(byte[] bytes, long start) {
        return Float.intBitsToFloat((int) bits(bytes, start, Float.BYTES));
    }

    public static boolean toBoolean(byte[] bytes, long start) {
        return bits(bytes, start, 1) != 0;
    }

    public static char toChar(byte[] bytes, long start) {
        return (char) bits(bytes, start, Character.BYTES);
    }

    /** {@code 0A-FF}. */
    public static String text(BuiltinContext context, byte[] bytes) {
        return textOfPart(context, bytes, 0, bytes.length);
    }

    public static String textFrom(BuiltinContext context, byte[] bytes, long start) {
        return textOfPart(context, bytes, start, bytes.length - start);
    }

    public static String textOfPart(BuiltinContext context, byte[] bytes, long start, long length) {
        if (start < 0 || length < 0 || start > bytes.length - length) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than the size of the collection.",
                    "startIndex");
        }
        Costs.text(context, length * 3);
        return HexFormat.ofDelimiter("-")
                .withUpperCase()
                .formatHex(bytes, (int) start, (int) (start + length));
    }

    public static long doubleBits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    public static double doubleOfBits(long bits) {
        return Double.longBitsToDouble(bits);
    }

    public static long singleBits(float value) {
        return Float.floatToRawIntBits(value);
    }

    public static float singleOfBits(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    public static String toBase64(BuiltinContext context, byte[] bytes) {
        Costs.text(context, bytes.length * 4L / 3);
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static byte[] fromBase64(BuiltinContext context, String text) {
        Costs.array(context, text.length() / Long.BYTES);
        try {
            return Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", ""));
        } catch (IllegalArgumentException wrong) {
            throw BuiltinExceptions.format(
                    "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two"
                            + " padding characters, or an illegal character among the padding characters.");
        }
    }

    public static String toHex(BuiltinContext context, byte[] bytes) {
        Costs.text(context, bytes.length * 2L);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    public static byte[] fromHex(BuiltinContext context, String text) {
        Costs.array(context, text.length() / Long.BYTES);
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException wrong) {
            throw BuiltinExceptions.format(
                    text.length() % 2 == 0
                            ? "The input is not a valid hex string as it contains a non-hex character."
                            : "The input is not a valid hex string as its length is not a multiple of 2.");
        }
    }
}
