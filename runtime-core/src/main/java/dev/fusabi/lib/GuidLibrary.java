package dev.fusabi.lib;

import dev.fusabi.lib.base.Grants;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** .NET's globally unique identifiers. */
public final class GuidLibrary {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern DASHED =
            Pattern.compile(
                    "([0-9a-fA-F]{8})-([0-9a-fA-F]{4})-([0-9a-fA-F]{4})-([0-9a-fA-F]{4})-([0-9a-fA-F]{12})");
    private static final int MAX_LENGTH = 100;

    private static final Pattern HEXADECIMAL =
            Pattern.compile(
                    "\\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\\{"
                            + "0x([0-9a-f]{1,2}),".repeat(7)
                            + "0x([0-9a-f]{1,2})\\}\\}",
                    Pattern.CASE_INSENSITIVE);

    /** How many bytes of each part stand in reverse in .NET's bytes. */
    private static final int[] REVERSED = {4, 2, 2};

    private GuidLibrary() {}

    /** Ordered by its digits, as .NET does. */
    public record Guid(long high, long low) implements Comparable<Guid>, TypeNames.Named {
        @Override
        public int compareTo(Guid other) {
            int order = Long.compareUnsigned(high, other.high);
            return order != 0 ? order : Long.compareUnsigned(low, other.low);
        }

        @Override
        public String typeName() {
            return "Guid";
        }

        @Override
        public String toString() {
            return new UUID(high, low).toString();
        }
    }

    public static Guid empty() {
        return new Guid(0, 0);
    }

    public static Guid random(BuiltinContext context) {
        Grants.require(context, "random");
        UUID made = UUID.randomUUID();
        return new Guid(made.getMostSignificantBits(), made.getLeastSignificantBits());
    }

    public static Guid parse(@Nullable String text) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("input");
        }
        Guid found = read(text);
        if (found == null) {
            throw BuiltinExceptions.format(
                    "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
        }
        return found;
    }

    public static ScriptObject tryParse(@Nullable String text) {
        Guid found = text == null ? null : read(text);
        return found == null ? WellKnown.NONE : WellKnown.some(found);
    }

    private static @Nullable Guid read(String written) {
        if (written.length() > MAX_LENGTH) {
            return null;
        }
        String text = written.strip();
        Matcher parts = HEXADECIMAL.matcher(text);
        if (parts.matches()) {
            text = digits(parts);
        }
        boolean isBracketed =
                text.startsWith("{") && text.endsWith("}")
                        || text.startsWith("(") && text.endsWith(")");
        if (isBracketed) {
            text = text.substring(1, text.length() - 1);
        }
        Matcher dashed = DASHED.matcher(text);
        String digits = dashed.matches() ? text.replace("-", "") : text;
        if (!DIGITS.matcher(digits).matches()) {
            return null;
        }
        return new Guid(
                Long.parseUnsignedLong(digits.substring(0, 16), 16),
                Long.parseUnsignedLong(digits.substring(16), 16));
    }

    private static String digits(Matcher parts) {
        var all = new StringBuilder();
        for (int i = 1; i <= parts.groupCount(); i++) {
            int width = i == 1 ? 8 : i <= 3 ? 4 : 2;
            all.append("0".repeat(width - parts.group(i).length())).append(parts.group(i));
        }
        return all.toString();
    }

    private static String hexadecimal(String digits) {
        var text = new StringBuilder("{0x" + digits.substring(0, 8));
        text.append(",0x").append(digits, 8, 12).append(",0x").append(digits, 12, 16).append(",{");
        for (int i = 16; i < 32; i += 2) {
            text.append(i == 16 ? "0x" : ",0x").append(digits, i, i + 2);
        }
        return text.append("}}").toString();
    }

    public static Guid ofBytes(byte[] bytes, boolean isBigEndian) {
        if (bytes.length != 16) {
            throw BuiltinExceptions.argument(
                    "Byte array for Guid must be exactly 16 bytes long.", "b");
        }
        ByteBuffer buffer = ByteBuffer.wrap(isBigEndian ? bytes : turned(bytes));
        return new Guid(buffer.getLong(), buffer.getLong());
    }

    public static byte[] bytes(Guid guid, boolean isBigEndian) {
        byte[] bytes = ByteBuffer.allocate(16).putLong(guid.high).putLong(guid.low).array();
        return isBigEndian ? bytes : turned(bytes);
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        int from = 0;
        for (int length : REVERSED) {
            for (int i = 0; i < length; i++) {
                turned[from + i] = bytes[from + length - 1 - i];
            }
            from += length;
        }
        return turned;
    }

    /** Of version 7: the time in front, chance behind. */
    public static Guid versioned(BuiltinContext context, long milliseconds) {
        Guid chance = random(context);
        return new Guid(
                milliseconds << 16 | 0x7000 | chance.high & 0xFFF,
                chance.low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    public static String format(Guid guid, @Nullable String format) {
        String text = guid.toString();
        return switch (format == null ? "D" : format.toUpperCase(Locale.ROOT)) {
            case "", "D" -> text;
            case "N" -> text.replace("-", "");
            case "B" -> "{" + text + "}";
            case "P" -> "(" + text + ")";
            case "X" -> hexadecimal(text.replace("-", ""));
            default ->
                    throw BuiltinExceptions.format(
                            "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or"
                                    + " \"x\".");
        };
    }
}
