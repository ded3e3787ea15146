package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import java.text.Normalizer;

/** Members of strings that look at a part, or compare in one of .NET's ways. */
public final class StringSearchLibrary {
    private StringSearchLibrary() {}

    private static boolean ignoresCase(long comparison) {
        if (comparison < 0 || comparison > 5) {
            throw BuiltinExceptions.argument(
                    "The string comparison type passed in is currently not supported.",
                    "comparisonType");
        }
        return comparison % 2 == 1;
    }

    private static int start(String text, long index) {
        if (index < 0 || index > text.length()) {
            throw outside("startIndex");
        }
        return (int) index;
    }

    private static RuntimeException outside(String parameter) {
        return BuiltinExceptions.argumentOutOfRange(
                "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                parameter);
    }

    private static int end(String text, int start, long count) {
        if (count < 0 || count > text.length() - start) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Count must be positive and count must refer to a location within the string/array/collection.",
                    "count");
        }
        return start + (int) count;
    }

    /** The first place in a part where a text stands whole. */
    public static long indexIn(
            BuiltinContext context,
            String text,
            String value,
            long from,
            long count,
            long comparison) {
        int start = start(text, from);
        int end = end(text, start, count);
        boolean ignores = ignoresCase(comparison);
        context.charge(count / 8 * (1 + value.length() / 64L));
        for (int i = start; i <= end - value.length(); i++) {
            if (text.regionMatches(ignores, i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    /** The last place where a text stands whole in the part of so many characters that ends at an index. */
    public static long lastIndexIn(
            BuiltinContext context,
            String text,
            String value,
            long from,
            long count,
            long comparison) {
        boolean ignores = ignoresCase(comparison);
        if (text.isEmpty() && (from == -1 || from == 0)) {
            return value.isEmpty() ? 0 : -1;
        }
        if (from < 0 || from > text.length()) {
            throw outside("startIndex");
        }
        int last = (int) Math.min(from, text.length() - 1L);
        if (count < 0 || last - count + 1 < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Count must be positive and count must refer to a location within the string/array/collection.",
                    "count");
        }
        context.charge(count / 8 * (1 + value.length() / 64L));
        int first = (int) (last - count + 1);
        for (int i = last - value.length() + 1; i >= first; i--) {
            if (text.regionMatches(ignores, i, value, 0, value.length())) {
                return i;
            }
        }
        return -1;
    }

    public static long indexOfAnyIn(
            BuiltinContext context, String text, char[] any, long from, long count) {
        int start = start(text, from);
        int end = end(text, start, count);
        context.charge(count * (1 + any.length / 8L));
        for (int i = start; i < end; i++) {
            for (char c : any) {
                if (text.charAt(i) == c) {
                    return i;
                }
            }
        }
        return -1;
    }

    public static String replaceAs(
            BuiltinContext context, String text, String old, String replacement, long comparison) {
        if (old.isEmpty()) {
            throw BuiltinExceptions.argument("String cannot be of zero length.", "oldValue");
        }
        boolean ignores = ignoresCase(comparison);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.regionMatches(ignores, at, old, 0, old.length())) {
                Costs.text(context, replacement.length());
                out.append(replacement);
                at += old.length();
            } else {
                out.append(text.charAt(at));
                at++;
            }
        }
        context.charge(text.length());
        Costs.text(context, text.length());
        return out.toString();
    }

    public static Object[] splitLimited(
            BuiltinContext context, String text, Object[] separators, long count, long options) {
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Count cannot be less than zero.", "count");
        }
        return new Splitting(
                        text,
                        Splitting.of(separators),
                        options,
                        (int) Math.min(count, Integer.MAX_VALUE))
                .split(context);
    }

    public static char[] characters(BuiltinContext context, String text, long start, long length) {
        if (start < 0 || length < 0 || start > text.length() - length) {
            throw outside("startIndex");
        }
        Costs.text(context, length);
        return text.substring((int) start, (int) (start + length)).toCharArray();
    }

    /** Compares parts of two texts, each cut at the end of its text. */
    public static long compareParts(
            BuiltinContext context,
            String a,
            long indexA,
            String b,
            long indexB,
            long length,
            long comparison) {
        if (length < 0 || indexA < 0 || indexB < 0 || indexA > a.length() || indexB > b.length()) {
            throw outside("length");
        }
        Costs.text(context, length);
        String first = a.substring((int) indexA, (int) Math.min(a.length(), indexA + length));
        String second = b.substring((int) indexB, (int) Math.min(b.length(), indexB + length));
        return StringLibrary.compareAs(first, second, comparison);
    }

    public static String normalize(BuiltinContext context, String text) {
        return normalizeAs(context, text, 1);
    }

    public static String normalizeAs(BuiltinContext context, String text, long form) {
        Normalizer.Form known = form(form);
        // A character of a few is written out as eighteen.
        Costs.text(context, text.length() * (known == Normalizer.Form.NFC ? 3L : 18L));
        return Normalizer.normalize(text, known);
    }

    public static boolean isNormalized(BuiltinContext context, String text) {
        return isNormalizedAs(context, text, 1);
    }

    public static boolean isNormalizedAs(BuiltinContext context, String text, long form) {
        Costs.characters(context, text.length());
        return Normalizer.isNormalized(text, form(form));
    }

    /** Of .NET's NormalizationForm. */
    private static Normalizer.Form form(long form) {
        return switch ((int) form) {
            case 1 -> Normalizer.Form.NFC;
            case 2 -> Normalizer.Form.NFD;
            case 5 -> Normalizer.Form.NFKC;
            case 6 -> Normalizer.Form.NFKD;
            default ->
                    throw BuiltinExceptions.argument(
                            "Invalid or unsupported normalization form.", "normalizationForm");
        };
    }
}
