package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.CultureInfo;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.lib.culture.DateSymbols;
import dev.fusabi.lib.culture.DateSymbols.Names;
import dev.fusabi.lib.culture.DateTimeFormatInfo;
import dev.fusabi.lib.culture.NumberFormatInfo;
import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.culture.NumberSymbols.Count;
import dev.fusabi.lib.culture.NumberSymbols.Sizes;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.NumberText;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** .NET's CultureInfo, NumberFormatInfo and DateTimeFormatInfo, and values in a culture. */
public final class CultureLibrary {
    private CultureLibrary() {}

    // ---- Cultures

    public static CultureInfo invariant() {
        return CultureInfo.INVARIANT;
    }

    public static CultureInfo current(BuiltinContext context) {
        return Cultures.currentInfo(context);
    }

    public static Object setCurrent(BuiltinContext context, @Nullable CultureInfo culture) {
        if (culture == null) {
            throw BuiltinExceptions.argumentNull("value");
        }
        context.ambient(culture);
        return Unit.UNIT;
    }

    /** One that the script may change. */
    public static CultureInfo named(@Nullable String name) {
        return new CultureInfo(culture(name), false);
    }

    public static CultureInfo fixed(@Nullable String name) {
        return new CultureInfo(culture(name), true);
    }

    private static Culture culture(@Nullable String name) {
        if (name == null) {
            throw BuiltinExceptions.argumentNull("name");
        }
        return Cultures.named(name);
    }

    public static CultureInfo copy(CultureInfo culture) {
        return new CultureInfo(culture.culture(), false);
    }

    public static CultureInfo readOnly(CultureInfo culture) {
        return new CultureInfo(culture.culture(), true);
    }

    public static boolean isReadOnly(CultureInfo culture) {
        return culture.isReadOnly();
    }

    public static String name(CultureInfo culture) {
        return culture.culture().name();
    }

    public static String language(CultureInfo culture) {
        String language = locale(culture).getLanguage();
        return language.isEmpty() ? "iv" : language;
    }

    public static String englishName(CultureInfo culture) {
        return name(culture).isEmpty()
                ? "Invariant Language (Invariant Country)"
                : locale(culture).getDisplayName(Locale.ENGLISH);
    }

    public static String nativeName(CultureInfo culture) {
        Locale locale = locale(culture);
        return name(culture).isEmpty() ? englishName(culture) : locale.getDisplayName(locale);
    }

    private static Locale locale(CultureInfo culture) {
        return Locale.forLanguageTag(name(culture));
    }

    /** What a provider says of numbers; the current culture for null. */
    public static NumberFormatInfo numbersOf(BuiltinContext context, @Nullable Object provider) {
        return switch (provider) {
            case NumberFormatInfo info -> info;
            case CultureInfo info -> numbers(info);
            case null, default -> numbers(new CultureInfo(Cultures.of(context, provider), true));
        };
    }

    public static NumberFormatInfo numbers(CultureInfo culture) {
        return new NumberFormatInfo(culture);
    }

    public static Object setNumbers(CultureInfo culture, NumberFormatInfo numbers) {
        culture.numbers(numbers.culture().culture().numbers());
        return Unit.UNIT;
    }

    public static DateTimeFormatInfo datesOf(BuiltinContext context, @Nullable Object provider) {
        return switch (provider) {
            case DateTimeFormatInfo info -> info;
            case CultureInfo info -> dates(info);
            case null, default -> dates(new CultureInfo(Cultures.of(context, provider), true));
        };
    }

    public static DateTimeFormatInfo dates(CultureInfo culture) {
        return new DateTimeFormatInfo(culture);
    }

    public static Object setDates(CultureInfo culture, DateTimeFormatInfo dates) {
        culture.dates(dates.culture().culture().dates());
        return Unit.UNIT;
    }

    public static CultureInfo ofNumbers(NumberFormatInfo info) {
        return info.culture();
    }

    public static CultureInfo ofDates(DateTimeFormatInfo info) {
        return info.culture();
    }

    // ---- What a culture says, by the names of .NET's properties

    private static NumberSymbols symbols(NumberFormatInfo info) {
        return info.culture().culture().numbers();
    }

    public static String numberText(NumberFormatInfo info, String property) {
        return symbols(info).get(Objects.requireNonNull(NumberSymbols.Text.of(property)));
    }

    public static Object setNumberText(
            NumberFormatInfo info, String property, @Nullable String value) {
        NumberSymbols.Text text = Objects.requireNonNull(NumberSymbols.Text.of(property));
        if (value == null) {
            throw BuiltinExceptions.argumentNull(property);
        }
        info.culture().numbers(symbols(info).with(text, value));
        return Unit.UNIT;
    }

    public static long numberCount(NumberFormatInfo info, String property) {
        return symbols(info).get(Objects.requireNonNull(Count.of(property)));
    }

    public static Object setNumberCount(NumberFormatInfo info, String property, long value) {
        Count count = Objects.requireNonNull(Count.of(property));
        if (value < 0 || value > count.most()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Valid values are between 0 and " + count.most() + ", inclusive.", property);
        }
        info.culture().numbers(symbols(info).with(count, (int) value));
        return Unit.UNIT;
    }

    public static long[] groupSizes(NumberFormatInfo info, long which) {
        return symbols(info).get(Sizes.values()[(int) which]).stream()
                .mapToLong(Integer::longValue)
                .toArray();
    }

    public static Object setGroupSizes(NumberFormatInfo info, long which, long[] value) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < value.length; i++) {
            boolean isLast = i == value.length - 1;
            if (value[i] > 9 || value[i] < (isLast ? 0 : 1)) {
                throw BuiltinExceptions.argument(
                        "Every element in the value array should be between one and nine, except"
                                + " for the last element, which can be zero.",
                        "value");
            }
            sizes.add((int) value[i]);
        }
        info.culture().numbers(symbols(info).with(Sizes.values()[(int) which], sizes));
        return Unit.UNIT;
    }

    private static DateSymbols symbols(DateTimeFormatInfo info) {
        return info.culture().culture().dates();
    }

    public static String dateText(DateTimeFormatInfo info, String property) {
        return symbols(info).get(Objects.requireNonNull(DateSymbols.Text.of(property)));
    }

    public static Object setDateText(
            DateTimeFormatInfo info, String property, @Nullable String value) {
        DateSymbols.Text text = Objects.requireNonNull(DateSymbols.Text.of(property));
        if (value == null) {
            throw BuiltinExceptions.argumentNull("value");
        }
        info.culture().dates(symbols(info).with(text, value));
        return Unit.UNIT;
    }

    /** Months have a thirteenth, empty name, as in .NET. */
    public static Object[] names(DateTimeFormatInfo info, String property) {
        Names which = Objects.requireNonNull(Names.of(property));
        List<String> names = new ArrayList<>(symbols(info).get(which));
        if (which.count() == 12) {
            names.add("");
        }
        return names.toArray();
    }

    public static Object setNames(DateTimeFormatInfo info, String property, Object[] value) {
        Names which = Objects.requireNonNull(Names.of(property));
        int expected = which.count() == 12 ? 13 : which.count();
        if (value.length != expected) {
            throw BuiltinExceptions.argument(
                    "Length of the array must be " + expected + ".", "value");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < which.count(); i++) {
            names.add((String) value[i]);
        }
        info.culture().dates(symbols(info).with(which, names));
        return Unit.UNIT;
    }

    public static long firstDayOfWeek(DateTimeFormatInfo info) {
        return symbols(info).firstDayOfWeek();
    }

    public static Object setFirstDayOfWeek(DateTimeFormatInfo info, long day) {
        info.culture().dates(symbols(info).withFirstDayOfWeek((int) Math.floorMod(day, 7L)));
        return Unit.UNIT;
    }

    // ---- Values in a culture

    /** A value by a .NET format as a culture writes it. */
    public static String format(
            BuiltinContext context,
            @Nullable Object value,
            @Nullable String format,
            @Nullable Object provider) {
        String text =
                LocalText.of(value, format == null ? "" : format, Cultures.of(context, provider));
        Costs.text(context, text.length());
        return text;
    }

    public static String formatInt(BuiltinContext context, long value, @Nullable String format) {
        return format(context, value, format, null);
    }

    public static String formatFloat(
            BuiltinContext context, double value, @Nullable String format) {
        return format(context, value, format, null);
    }

    /** In the current culture; nothing for null. */
    public static String text(BuiltinContext context, @Nullable Object value) {
        return value == null ? "" : LocalText.of(context, value);
    }

    public static String intText(BuiltinContext context, long value) {
        return value >= 0 || Cultures.current(context).isInvariant()
                ? Long.toString(value)
                : LocalText.of(context, value);
    }

    public static String floatText(BuiltinContext context, double value) {
        return Cultures.current(context).isInvariant()
                ? NumberText.shortest(value)
                : LocalText.of(context, value);
    }

    public static String formatComposite(
            BuiltinContext context, @Nullable Object provider, String format, Object[] arguments) {
        return CompositeFormat.format(context, Cultures.of(context, provider), format, arguments);
    }

    /** Large letters as the language has them. */
    public static String upper(BuiltinContext context, String text, @Nullable Object provider) {
        Costs.text(context, text.length());
        return text.toUpperCase(Locale.forLanguageTag(Cultures.of(context, provider).name()));
    }

    public static String lower(BuiltinContext context, String text, @Nullable Object provider) {
        Costs.text(context, text.length());
        return text.toLowerCase(Locale.forLanguageTag(Cultures.of(context, provider).name()));
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
