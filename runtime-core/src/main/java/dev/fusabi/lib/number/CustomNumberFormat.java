package dev.fusabi.lib.number;

import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.culture.NumberSymbols.Text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** .NET's custom numeric format strings: {@code 0.00}, {@code #,##0}, {@code 0%}, {@code 0.0e+0}, {@code a;b;c}. */
final class CustomNumberFormat {
    /** What the placeholders of a section say. */
    private static final class Section {
        final String text;
        int integerZeros;
        int integerPlaces;
        int fractionZeros;
        int fractionPlaces;
        int percents;
        int permilles;
        boolean isGrouped;
        int thousands;
        boolean isScientific;
        int exponentZeros;

        Section(String text) {
            this.text = text;
            scan();
        }

        private void scan() {
            boolean afterPoint = false;
            boolean seenZero = false;
            int pendingCommas = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '0', '#' -> {
                        if (afterPoint) {
                            fractionPlaces++;
                            fractionZeros = c == '0' ? fractionPlaces : fractionZeros;
                        } else {
                            seenZero |= c == '0';
                            integerPlaces++;
                            integerZeros += seenZero ? 1 : 0;
                            isGrouped |= pendingCommas > 0 && integerPlaces > 1;
                            pendingCommas = 0;
                        }
                    }
                    case ',' -> pendingCommas += afterPoint || integerPlaces == 0 ? 0 : 1;
                    case '.' -> {
                        thousands += pendingCommas;
                        pendingCommas = 0;
                        afterPoint = true;
                    }
                    case '%' -> percents++;
                    case '‰' -> permilles++;
                    case 'e', 'E' -> {
                        int length = exponentLength(text, i);
                        if (length > 0) {
                            isScientific = true;
                            exponentZeros =
                                    (int)
                                            text.substring(i, i + length)
                                                    .chars()
                                                    .filter(d -> d == '0')
                                                    .count();
                            i += length - 1;
                        }
                    }
                    case '\\' -> i++;
                    case '\'', '"' -> i = closingQuote(text, i);
                    default -> {}
                }
            }
            thousands += pendingCommas;
        }
    }

    private CustomNumberFormat() {}

    private static int closingQuote(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? text.length() : end;
    }

    /** The length of {@code e0}, {@code E+00}, … at a position, 0 when none stands there. */
    private static int exponentLength(String text, int start) {
        int at = start + 1;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        int zeros = at;
        while (at < text.length() && text.charAt(at) == '0') {
            at++;
        }
        return at > zeros ? at - start : 0;
    }

    static String format(BigDecimal value, String format, NumberSymbols symbols) {
        List<String> sections = sections(format);
        boolean hasNegative = sections.size() > 1 && !sections.get(1).isEmpty();
        if (value.signum() < 0 && hasNegative) {
            return formatSection(value.abs(), new Section(sections.get(1)), false, symbols);
        }
        Section first = new Section(sections.getFirst());
        BigDecimal rounded = first.isScientific ? value : round(value.abs(), first);
        if (rounded.signum() == 0 && sections.size() > 2 && !sections.get(2).isEmpty()) {
            return formatSection(BigDecimal.ZERO, new Section(sections.get(2)), false, symbols);
        }
        return formatSection(value.abs(), first, value.signum() < 0, symbols);
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < format.length(); i++) {
            switch (format.charAt(i)) {
                case '\\' -> i++;
                case '\'', '"' -> i = closingQuote(format, i);
                case ';' -> {
                    sections.add(format.substring(start, i));
                    start = i + 1;
                }
                default -> {}
            }
        }
        sections.add(format.substring(Math.min(start, format.length())));
        return sections;
    }

    private static BigDecimal round(BigDecimal magnitude, Section section) {
        int shift = 2 * section.percents + 3 * section.permilles - 3 * section.thousands;
        return magnitude
                .movePointRight(shift)
                .setScale(section.fractionPlaces, RoundingMode.HALF_UP);
    }

    private static String formatSection(
            BigDecimal magnitude, Section section, boolean isNegative, NumberSymbols symbols) {
        int exponent = 0;
        BigDecimal number;
        if (section.isScientific && magnitude.signum() != 0) {
            int digits = Math.max(1, section.integerPlaces) + section.fractionPlaces;
            BigDecimal rounded = magnitude.round(new MathContext(digits, RoundingMode.HALF_UP));
            exponent = rounded.precision() - rounded.scale() - Math.max(1, section.integerPlaces);
            number =
                    rounded.movePointLeft(exponent)
                            .setScale(section.fractionPlaces, RoundingMode.HALF_UP);
        } else {
            number = round(magnitude, section);
        }
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : plain.substring(point + 1);
        whole = whole.equals("0") ? "" : whole;
        whole = "0".repeat(Math.max(0, section.integerZeros - whole.length())) + whole;
        int kept = fraction.length();
        while (kept > section.fractionZeros && fraction.charAt(kept - 1) == '0') {
            kept--;
        }
        String sign = isNegative && number.signum() != 0 ? symbols.get(Text.MINUS) : "";
        return sign
                + new Filling(section, whole, fraction.substring(0, kept), exponent, symbols)
                        .fill();
    }

    /** Puts the digits of a number into the places of a section. */
    private static final class Filling {
        private final Section section;
        private final String whole;
        private final String fraction;
        private final int exponent;
        private final NumberSymbols symbols;
        private final NumberLayout layout;
        private final StringBuilder out = new StringBuilder();
        private int wholeWritten;
        private int placesLeft;
        private int fractionWritten;
        private boolean isAfterPoint;

        Filling(
                Section section,
                String whole,
                String fraction,
                int exponent,
                NumberSymbols symbols) {
            this.symbols = symbols;
            layout = new NumberLayout(symbols);
            this.section = section;
            this.whole = whole;
            this.fraction = fraction;
            this.exponent = exponent;
            placesLeft = section.integerPlaces;
        }

        String fill() {
            String text = section.text;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '0', '#' -> place();
                    case ',' -> {}
                    case '.' -> point();
                    case '%' -> out.append(symbols.get(Text.PERCENT));
                    case '‰' -> out.append(symbols.get(Text.PERMILLE));
                    case 'e', 'E' -> {
                        int length = exponentLength(text, i);
                        if (length == 0) {
                            out.append(c);
                        } else {
                            exponent(c, text.charAt(i + 1) == '+');
                            i += length - 1;
                        }
                    }
                    case '\\' -> {
                        i++;
                        if (i < text.length()) {
                            out.append(text.charAt(i));
                        }
                    }
                    case '\'', '"' -> {
                        int end = closingQuote(text, i);
                        out.append(text, i + 1, Math.min(end, text.length()));
                        i = end;
                    }
                    default -> out.append(c);
                }
            }
            return out.toString();
        }

        private void place() {
            if (isAfterPoint) {
                if (fractionWritten < fraction.length()) {
                    out.append(fraction.charAt(fractionWritten++));
                }
                return;
            }
            // The first place takes all digits that have no place of their own.
            int until = whole.length() - (placesLeft - 1);
            placesLeft--;
            while (wholeWritten < until) {
                out.append(whole.charAt(wholeWritten++));
                int left = whole.length() - wholeWritten;
                if (section.isGrouped && layout.isGroupEnd(left)) {
                    out.append(symbols.get(Text.GROUP));
                }
            }
        }

        private void point() {
            if (!isAfterPoint && !fraction.isEmpty()) {
                out.append(symbols.get(Text.DECIMAL));
            }
            isAfterPoint = true;
        }

        private void exponent(char letter, boolean withPlus) {
            out.append(letter)
                    .append(
                            exponent < 0
                                    ? symbols.get(Text.MINUS)
                                    : withPlus ? symbols.get(Text.PLUS) : "");
            String digits = Integer.toString(Math.abs(exponent));
            out.append("0".repeat(Math.max(0, section.exponentZeros - digits.length())))
                    .append(digits);
        }
    }
}
