package dev.fusabi.lib.text;

import dev.fusabi.lib.base.ValueText;
import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.lib.number.NumberFormat;
import dev.fusabi.lib.time.DateOnlyLibrary;
import dev.fusabi.lib.time.DateTimeFormat;
import dev.fusabi.lib.time.DateTimeLibrary;
import dev.fusabi.lib.time.DateTimeOffsetLibrary;
import dev.fusabi.lib.time.TimeOnlyLibrary;
import dev.fusabi.lib.time.TimeSpanText;
import dev.fusabi.value.DateOnly;
import dev.fusabi.value.DateTime;
import dev.fusabi.value.DateTimeOffset;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.TimeOnly;
import dev.fusabi.value.TimeSpan;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Values as a culture writes them: what .NET's {@code ToString} gives. */
final class LocalText {
    private LocalText() {}

    /** By a .NET format, empty for the usual one. */
    static String of(@Nullable Object value, String format, Culture culture) {
        return switch (value) {
            case Number number -> NumberFormat.format(number, format, culture.numbers());
            case EnumValue named -> EnumText.format(named, format);
            case TimeSpan span -> TimeSpanText.format(span, format);
            case DateTime time ->
                    DateTimeFormat.format(DateTimeLibrary.moment(time), format, culture);
            case DateTimeOffset time ->
                    DateTimeFormat.format(DateTimeOffsetLibrary.moment(time), format, culture);
            case DateOnly date -> DateOnlyLibrary.format(date, format, culture);
            case TimeOnly time -> TimeOnlyLibrary.format(time, format, culture);
            case null, default -> StructuredText.print(value);
        };
    }

    /** In the current culture. */
    static String of(BuiltinContext context, @Nullable Object value) {
        Culture culture = Cultures.current(context);
        return culture.isInvariant() ? ValueText.of(context, value) : of(value, "", culture);
    }
}
