package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

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

    public static String format(Guid guid, @Nullable String format) {
        String text = guid.toString();
        return switch (format == null ? "D" : format.toUpperCase(Locale.ROOT)) {
            case "", "D" -> text;
            case "N" -> text.replace("-", "");
            case "B" -> "{" + text + "}";
            case "P" -> "(" + text + ")";
            default ->
                    throw BuiltinExceptions.format(
                            "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or"
                                    + " \"x\".");
        };
    }
}
