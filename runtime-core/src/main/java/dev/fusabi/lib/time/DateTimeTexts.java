package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Grants;
import dev.fusabi.lib.culture.Culture;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Reading dates and times for the types that have them. */
final class DateTimeTexts {
    private DateTimeTexts() {}

    /** The date of today, asked for only by texts that leave out theirs. */
    static Supplier<LocalDate> today(BuiltinContext context) {
        return () -> {
            Grants.require(context, "time");
            return LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
        };
    }

    static @Nullable Moment parse(
            BuiltinContext context, @Nullable String text, @Nullable Object provider, long styles) {
        return text == null
                ? null
                : new DateTimeParsing(Cultures.of(context, provider), (int) styles, today(context))
                        .parse(text);
    }

    /** By the first pattern that fits. */
    static @Nullable Moment parseExact(
            BuiltinContext context,
            @Nullable String text,
            Object[] formats,
            @Nullable Object provider,
            long styles,
            Moment like) {
        if (text == null) {
            return null;
        }
        Culture culture = Cultures.of(context, provider);
        for (Object format : formats) {
            String pattern = DateTimeFormat.pattern((String) format, like, culture);
            Moment found =
                    DateTimePattern.parse(text, pattern, culture, (int) styles, today(context));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static <T> T recognized(@Nullable T value, @Nullable String text, String type) {
        if (text == null) {
            throw BuiltinExceptions.argumentNull("s");
        }
        if (value == null) {
            throw BuiltinExceptions.format(
                    "String '" + text + "' was not recognized as a valid " + type + ".");
        }
        return value;
    }
}
