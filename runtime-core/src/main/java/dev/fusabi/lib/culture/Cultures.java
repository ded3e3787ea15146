package dev.fusabi.lib.culture;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cultures that there are, and the one that a script writes numbers and dates in. */
public final class Cultures {
    private static final int MAX_NAME = 50;

    // One entry for each locale of the JDK that was asked for.
    private static final Map<String, Culture> KNOWN = new ConcurrentHashMap<>();

    private Cultures() {}

    /**
     * The culture with a name of any case, as in {@code de-DE}.
     *
     * @throws dev.fusabi.value.ScriptFailure when there is none
     */
    public static Culture named(String name) {
        if (name.isEmpty()) {
            return Culture.INVARIANT;
        }
        Locale locale =
                Locale.forLanguageTag(name.length() > MAX_NAME ? "" : name.replace('_', '-'));
        Culture known = KNOWN.get(locale.toLanguageTag());
        if (known != null) {
            return known;
        }
        if (locale.getLanguage().isEmpty() || !isAvailable(locale)) {
            throw BuiltinExceptions.argument(
                    "Culture is not supported. "
                            + (name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name)
                            + " is an invalid culture identifier.",
                    "name");
        }
        Culture made = LocaleData.culture(locale);
        KNOWN.put(locale.toLanguageTag(), made);
        return made;
    }

    private static boolean isAvailable(Locale locale) {
        for (Locale available : Locale.getAvailableLocales()) {
            if (available.equals(locale)) {
                return true;
            }
        }
        return false;
    }

    /** The culture of the fiber that calls; the invariant one as long as nothing has set another. */
    public static CultureInfo currentInfo(BuiltinContext context) {
        return context.ambient() instanceof CultureInfo set ? set : CultureInfo.INVARIANT;
    }

    public static Culture current(BuiltinContext context) {
        return currentInfo(context).culture();
    }

    /** What a script has given as an IFormatProvider; the current culture for null. */
    public static Culture of(BuiltinContext context, @Nullable Object provider) {
        return switch (provider) {
            case null -> current(context);
            case CultureInfo info -> info.culture();
            case NumberFormatInfo info -> info.culture().culture();
            case DateTimeFormatInfo info -> info.culture().culture();
            default ->
                    throw BuiltinExceptions.notSupported(
                            "A format provider must be a CultureInfo, NumberFormatInfo or"
                                    + " DateTimeFormatInfo.");
        };
    }
}
