package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** .NET's composite formats {@code "{0,8:F2}"}, and the holes of interpolated strings. */
public final class CompositeFormat {
    private static final int MAX_WIDTH = 1_000_000;

    private CompositeFormat() {}

    /** As the current culture writes it. */
    public static String format(BuiltinContext context, String format, Object[] arguments) {
        return format(context, Cultures.current(context), format, arguments);
    }

    static String format(
            BuiltinContext context, Culture culture, String format, Object[] arguments) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            boolean isDoubled = at + 1 < format.length() && format.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && isDoubled) {
                out.append(c);
                at += 2;
            } else if (c == '{') {
                int end = format.indexOf('}', at);
                if (end < 0) {
                    throw invalid();
                }
                out.append(item(context, culture, format.substring(at + 1, end), arguments));
                at = end + 1;
            } else if (c == '}') {
                throw invalid();
            } else {
                out.append(c);
                at++;
            }
        }
        Costs.text(context, out.length());
        return out.toString();
    }

    private static String item(
            BuiltinContext context, Culture culture, String item, Object[] arguments) {
        int comma = item.indexOf(',');
        int colon = item.indexOf(':');
        int end =
                comma >= 0 && (colon < 0 || comma < colon)
                        ? comma
                        : colon >= 0 ? colon : item.length();
        int index = number(item.substring(0, end).strip());
        if (index < 0) {
            throw invalid();
        }
        if (index >= arguments.length) {
            throw BuiltinExceptions.format(
                    "Index (zero based) must be greater than or equal to zero and less than the size of the"
                            + " argument list.");
        }
        return hole(context, culture, arguments[index], item.substring(end));
    }

    /**
     * A value as a hole shows it.
     *
     * @param options {@code ,alignment} and {@code :format}, each optional
     */
    static String hole(BuiltinContext context, @Nullable Object value, String options) {
        return hole(context, Cultures.current(context), value, options);
    }

    private static String hole(
            BuiltinContext context, Culture culture, @Nullable Object value, String options) {
        int alignment = 0;
        String rest = options;
        if (rest.startsWith(",")) {
            int colon = rest.indexOf(':');
            int end = colon < 0 ? rest.length() : colon;
            String digits = rest.substring(1, end).strip();
            boolean isLeft = digits.startsWith("-");
            alignment = number(isLeft ? digits.substring(1) : digits);
            if (alignment < 0) {
                throw invalid();
            }
            alignment = isLeft ? -alignment : alignment;
            rest = rest.substring(end);
        }
        String text = LocalText.of(value, rest.startsWith(":") ? rest.substring(1) : "", culture);
        int missing = Math.abs(alignment) - text.length();
        Costs.text(context, Math.max(missing, 0) + (long) text.length());
        if (missing <= 0) {
            return text;
        }
        return alignment < 0 ? text + " ".repeat(missing) : " ".repeat(missing) + text;
    }

    private static int number(String digits) {
        if (digits.isEmpty()
                || digits.length() > 7
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(digits);
        return value > MAX_WIDTH ? -1 : value;
    }

    private static RuntimeException invalid() {
        return BuiltinExceptions.format("Input string was not in a correct format.");
    }
}
