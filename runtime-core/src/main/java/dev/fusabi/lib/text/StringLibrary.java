package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Errors;
import dev.fusabi.lib.base.Ordering;
import dev.fusabi.lib.base.Slices;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Functions and members of strings. Indexes count UTF-16 units; comparison is ordinal unless the name says otherwise. */
public final class StringLibrary {
    private StringLibrary() {}

    public static long length(String text) {
        return text.length();
    }

    public static char item(String text, long index) {
        if (index < 0 || index >= text.length()) {
            throw BuiltinExceptions.indexOutOfRange();
        }
        return text.charAt((int) index);
    }

    public static char chars(String text, long index) {
        return item(text, index);
    }

    public static String slice(
            BuiltinContext context, String text, ScriptObject first, ScriptObject last) {
        int from = (int) Math.min(text.length(), Slices.from(first));
        int until = (int) Slices.until(last, text.length());
        return copy(context, text, from, Math.max(from, until));
    }

    private static String copy(BuiltinContext context, String text, int from, int until) {
        Costs.text(context, until - from);
        return text.substring(from, until);
    }

    public static String substringFrom(BuiltinContext context, String text, long start) {
        if (start < 0 || start > text.length()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "startIndex cannot be larger than length of string.", "startIndex");
        }
        return copy(context, text, (int) start, text.length());
    }

    public static String substring(BuiltinContext context, String text, long start, long length) {
        if (start < 0 || start > text.length()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "startIndex cannot be larger than length of string.", "startIndex");
        }
        if (length < 0 || length > text.length() - start) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index and length must refer to a location within the string.", "length");
        }
        return copy(context, text, (int) start, (int) (start + length));
    }

    // Searching

    public static boolean contains(BuiltinContext context, String text, String value) {
        return indexOf(context, text, value) >= 0;
    }

    public static boolean containsChar(BuiltinContext context, String text, char value) {
        return indexOfChar(context, text, value) >= 0;
    }

    public static boolean containsAs(
            BuiltinContext context, String text, String value, long comparison) {
        return indexOf(context, folded(text, comparison), folded(value, comparison)) >= 0;
    }

    public static boolean startsWith(String text, String value) {
        return text.startsWith(value);
    }

    public static boolean startsWithChar(String text, char value) {
        return !text.isEmpty() && text.charAt(0) == value;
    }

    public static boolean startsWithAs(String text, String value, long comparison) {
        return folded(text, comparison).startsWith(folded(value, comparison));
    }

    public static boolean endsWith(String text, String value) {
        return text.endsWith(value);
    }

    public static boolean endsWithChar(String text, char value) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == value;
    }

    public static boolean endsWithAs(String text, String value, long comparison) {
        return folded(text, comparison).endsWith(folded(value, comparison));
    }

    /** The odd values of StringComparison ignore case. */
    private static String folded(String text, long comparison) {
        return comparison % 2 == 1 ? text.toUpperCase(Locale.ROOT) : text;
    }

    public static long indexOf(BuiltinContext context, String text, String value) {
        return indexOfFrom(context, text, value, 0);
    }

    public static long indexOfChar(BuiltinContext context, String text, char value) {
        return indexOfCharFrom(context, text, value, 0);
    }

    public static long indexOfFrom(BuiltinContext context, String text, String value, long start) {
        // Searching takes the product of the lengths at worst.
        context.charge(text.length() / 8 * (1 + value.length() / 64L));
        return text.indexOf(value, checkedStart(text, start));
    }

    public static long indexOfCharFrom(
            BuiltinContext context, String text, char value, long start) {
        Costs.characters(context, text.length());
        return text.indexOf(value, checkedStart(text, start));
    }

    private static int checkedStart(String text, long start) {
        if (start < 0 || start > text.length()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than or equal to the size of the"
                            + " collection.",
                    "startIndex");
        }
        return (int) start;
    }

    public static long lastIndexOf(BuiltinContext context, String text, String value) {
        context.charge(text.length() / 8 * (1 + value.length() / 64L));
        return text.lastIndexOf(value);
    }

    public static long lastIndexOfChar(BuiltinContext context, String text, char value) {
        Costs.characters(context, text.length());
        return text.lastIndexOf(value);
    }

    public static long indexOfAny(BuiltinContext context, String text, char[] any) {
        context.charge(text.length() * (1 + any.length / 8L));
        for (int i = 0; i < text.length(); i++) {
            if (isOneOf(text.charAt(i), any)) {
                return i;
            }
        }
        return -1;
    }

    public static long lastIndexOfAny(BuiltinContext context, String text, char[] any) {
        context.charge(text.length() * (1 + any.length / 8L));
        for (int i = text.length() - 1; i >= 0; i--) {
            if (isOneOf(text.charAt(i), any)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOneOf(char c, char[] any) {
        for (char candidate : any) {
            if (c == candidate) {
                return true;
            }
        }
        return false;
    }

    // Changing

    public static String replace(
            BuiltinContext context, String text, String oldValue, String newValue) {
        if (oldValue.isEmpty()) {
            throw BuiltinExceptions.argument("String cannot be of zero length.", "oldValue");
        }
        long length = text.length();
        if (newValue.length() > oldValue.length()) {
            int occurrences = 0;
            for (int at = text.indexOf(oldValue);
                    at >= 0;
                    at = text.indexOf(oldValue, at + oldValue.length())) {
                occurrences++;
            }
            length += (long) occurrences * (newValue.length() - oldValue.length());
        }
        Costs.text(context, size(length));
        return text.replace(oldValue, newValue);
    }

    public static String replaceChar(
            BuiltinContext context, String text, char oldChar, char newChar) {
        Costs.text(context, text.length());
        return text.replace(oldChar, newChar);
    }

    private static int size(long length) {
        return Errors.size(length, "length");
    }

    public static String insert(BuiltinContext context, String text, long start, String value) {
        int at = checkedStart(text, start);
        Costs.text(context, size((long) text.length() + value.length()));
        return text.substring(0, at) + value + text.substring(at);
    }

    public static String removeFrom(BuiltinContext context, String text, long start) {
        return remove(context, text, start, text.length() - start);
    }

    public static String remove(BuiltinContext context, String text, long start, long count) {
        if (start < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "StartIndex cannot be less than zero.", "startIndex");
        }
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "startIndex must be less than length of string.", "startIndex");
        }
        if (count > text.length() - start) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Index and count must refer to a location within the string.", "count");
        }
        Costs.text(context, text.length() - count);
        return text.substring(0, (int) start) + text.substring((int) (start + count));
    }

    public static String toUpper(BuiltinContext context, String text) {
        Costs.text(context, text.length());
        return mapped(text, true);
    }

    public static String toLower(BuiltinContext context, String text) {
        Costs.text(context, text.length());
        return mapped(text, false);
    }

    // Unit by unit: as .NET, and unlike Java, the length never changes.
    private static String mapped(String text, boolean isUpper) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = isUpper ? Character.toUpperCase(units[i]) : Character.toLowerCase(units[i]);
        }
        return new String(units);
    }

    public static String trim(BuiltinContext context, String text) {
        return trimmed(context, text, null, true, true);
    }

    public static String trimStart(BuiltinContext context, String text) {
        return trimmed(context, text, null, true, false);
    }

    public static String trimEnd(BuiltinContext context, String text) {
        return trimmed(context, text, null, false, true);
    }

    public static String trimChars(BuiltinContext context, String text, char[] removed) {
        return trimmed(context, text, removed, true, true);
    }

    public static String trimStartChars(BuiltinContext context, String text, char[] removed) {
        return trimmed(context, text, removed, true, false);
    }

    public static String trimEndChars(BuiltinContext context, String text, char[] removed) {
        return trimmed(context, text, removed, false, true);
    }

    private static String trimmed(
            BuiltinContext context,
            String text,
            char @Nullable [] removed,
            boolean atStart,
            boolean atEnd) {
        int from = 0;
        int until = text.length();
        while (atStart && from < until && isTrimmed(text.charAt(from), removed)) {
            from++;
        }
        while (atEnd && until > from && isTrimmed(text.charAt(until - 1), removed)) {
            until--;
        }
        return copy(context, text, from, until);
    }

    private static boolean isTrimmed(char c, char @Nullable [] removed) {
        return removed == null || removed.length == 0
                ? CharLibrary.isWhiteSpace(c)
                : isOneOf(c, removed);
    }

    public static String padLeft(BuiltinContext context, String text, long width) {
        return padLeftWith(context, text, width, ' ');
    }

    public static String padLeftWith(
            BuiltinContext context, String text, long width, char padding) {
        return repeated(context, padding, missing(text, width)) + text;
    }

    public static String padRight(BuiltinContext context, String text, long width) {
        return padRightWith(context, text, width, ' ');
    }

    public static String padRightWith(
            BuiltinContext context, String text, long width, char padding) {
        return text + repeated(context, padding, missing(text, width));
    }

    private static long missing(String text, long width) {
        if (width < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Non-negative number required.", "totalWidth");
        }
        return Math.max(0, width - text.length());
    }

    private static String repeated(BuiltinContext context, char c, long count) {
        int size = size(count);
        Costs.text(context, size);
        return String.valueOf(c).repeat(size);
    }

    public static String repeatChar(BuiltinContext context, char c, long count) {
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange("'count' must be non-negative.", "count");
        }
        return repeated(context, c, count);
    }

    public static String replicate(BuiltinContext context, long count, String text) {
        if (count < 0) {
            throw Errors.negative("count", count);
        }
        // Neither factor alone is bounded, so the product may overflow.
        if (!text.isEmpty() && count > Integer.MAX_VALUE / text.length()) {
            throw BuiltinExceptions.memoryLimit("The text is too long.");
        }
        int size = size(count * text.length());
        Costs.text(context, size);
        return text.isEmpty() ? "" : text.repeat((int) count);
    }

    // Splitting and joining

    /** @param separators white space when there are none */
    public static Object[] splitChars(
            BuiltinContext context, String text, char @Nullable [] separators) {
        return splitCharsWith(context, text, separators, 0);
    }

    public static Object[] splitCharsWith(
            BuiltinContext context, String text, char @Nullable [] separators, long options) {
        char[] known = separators == null ? new char[0] : separators;
        return new Splitting(text, Splitting.of(known), options, Integer.MAX_VALUE).split(context);
    }

    public static Object[] splitCharWith(
            BuiltinContext context, String text, char separator, long options) {
        return splitCharsWith(context, text, new char[] {separator}, options);
    }

    public static Object[] splitCharsAtMost(
            BuiltinContext context, String text, char[] separators, long count) {
        return new Splitting(text, Splitting.of(separators), 0, checkedCount(count)).split(context);
    }

    public static Object[] splitCharAtMost(
            BuiltinContext context, String text, char separator, long count) {
        return splitCharsAtMost(context, text, new char[] {separator}, count);
    }

    private static int checkedCount(long count) {
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Count cannot be less than zero.", "count");
        }
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    public static Object[] splitText(BuiltinContext context, String text, String separator) {
        return splitTextWith(context, text, separator, 0);
    }

    public static Object[] splitTextWith(
            BuiltinContext context, String text, String separator, long options) {
        return splitTextsWith(context, text, new Object[] {separator}, options);
    }

    public static Object[] splitTextsWith(
            BuiltinContext context, String text, Object[] separators, long options) {
        return new Splitting(text, Splitting.of(separators), options, Integer.MAX_VALUE)
                .split(context);
    }

    public static char[] toCharArray(BuiltinContext context, String text) {
        Costs.array(context, text.length());
        return text.toCharArray();
    }

    public static String ofCharArray(BuiltinContext context, char[] units) {
        Costs.text(context, units.length);
        return new String(units);
    }

    public static String joinList(BuiltinContext context, String separator, ScriptList parts) {
        long length = 0;
        int count = 0;
        for (Object part : parts) {
            length += ((String) part).length() + (long) separator.length();
            count++;
        }
        context.charge(count);
        int size = size(length);
        Costs.text(context, size);
        StringBuilder out = new StringBuilder(size);
        boolean isFirst = true;
        for (Object part : parts) {
            if (!isFirst) {
                out.append(separator);
            }
            out.append((String) part);
            isFirst = false;
        }
        return out.toString();
    }

    // Formatting and comparing

    public static String format(BuiltinContext context, String format, Object[] arguments) {
        return CompositeFormat.format(context, format, arguments);
    }

    public static String formatHole(
            BuiltinContext context, @Nullable Object value, long alignment, String format) {
        return CompositeFormat.hole(
                context,
                value,
                (alignment == 0 ? "" : "," + alignment) + (format.isEmpty() ? "" : ":" + format));
    }

    public static boolean isNullOrEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    public static boolean isNullOrWhiteSpace(BuiltinContext context, @Nullable String text) {
        return text == null || trim(context, text).isEmpty();
    }

    public static boolean equals(@Nullable String text, @Nullable String other) {
        return java.util.Objects.equals(text, other);
    }

    public static boolean equalsAs(String text, String other, long comparison) {
        return folded(text, comparison).equals(folded(other, comparison));
    }

    public static long compareOrdinal(String text, String other) {
        return text.compareTo(other);
    }

    public static long compareCultural(String text, @Nullable String other) {
        return other == null ? 1 : Ordering.compareTexts(text, other);
    }

    public static long compareAny(@Nullable String text, @Nullable String other) {
        return compareIgnoringCase(text, other, false);
    }

    public static long compareIgnoringCase(
            @Nullable String text, @Nullable String other, boolean ignoresCase) {
        if (text == null || other == null) {
            return Boolean.compare(text != null, other != null);
        }
        return ignoresCase
                ? Integer.signum(text.compareToIgnoreCase(other))
                : compareCultural(text, other);
    }

    public static long compareAs(@Nullable String text, @Nullable String other, long comparison) {
        if (text == null || other == null) {
            return Boolean.compare(text != null, other != null);
        }
        if (comparison % 2 == 1) {
            return Integer.signum(text.compareToIgnoreCase(other));
        }
        return comparison == 4 ? text.compareTo(other) : compareCultural(text, other);
    }
}
