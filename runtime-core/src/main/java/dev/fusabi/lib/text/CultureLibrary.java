package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Culture;
import dev.fusabi.lib.number.ConvertLibrary;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** .NET's CultureInfo. */
public final class CultureLibrary {
    private CultureLibrary() {}

    public static Culture invariant() {
        return Culture.INVARIANT;
    }

    public static Culture named(String name) {
        Culture found = Culture.named(name);
        if (found == null) {
            throw BuiltinExceptions.notSupported(
                    "The culture '"
                            + (name.length() > 100 ? name.substring(0, 100) + "…" : name)
                            + "' is not supported; there are the invariant one, en-US and en-GB.");
        }
        return found;
    }

    public static String name(Culture culture) {
        return culture.name();
    }

    public static Object[] days(Culture culture) {
        return culture.days().toArray();
    }

    public static Object[] shortDays(Culture culture) {
        return culture.shortDays().toArray();
    }

    public static Object[] months(Culture culture) {
        return culture.months().toArray();
    }

    public static Object[] shortMonths(Culture culture) {
        return culture.shortMonths().toArray();
    }

    public static String decimalSeparator(Culture culture) {
        return culture.numbers().decimal();
    }

    public static String groupSeparator(Culture culture) {
        return culture.numbers().group();
    }

    public static String currencySymbol(Culture culture) {
        return culture.numbers().currency();
    }

    /** A number as the culture writes it: the cultures differ in the sign of their currency only. */
    public static String formatNumber(
            BuiltinContext context, Object value, @Nullable String format, Culture culture) {
        String text = ConvertLibrary.formatNumber(context, value, format == null ? "" : format);
        if (culture == Culture.INVARIANT || text.indexOf('¤') < 0) {
            return text;
        }
        String signed =
                text.startsWith("(¤") && text.endsWith(")")
                        ? "-" + text.substring(1, text.length() - 1)
                        : text;
        return signed.replace("¤", culture.numbers().currency());
    }

    /** The first letter of each word large and the others small; words in capitals stay. */
    public static String titleCase(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetter(text.charAt(at))) {
                out.append(text.charAt(at));
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isInWord(text.charAt(end))) {
                end++;
            }
            String word = text.substring(at, end);
            boolean isAcronym = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
            out.append(
                    isAcronym
                            ? word
                            : Character.toTitleCase(word.charAt(0))
                                    + word.substring(1).toLowerCase(java.util.Locale.ROOT));
            at = end;
        }
        return out.toString();
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
    }
}
