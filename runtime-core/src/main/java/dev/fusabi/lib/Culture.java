package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TypeNames;

/** The invariant culture, also under the names of cultures that write numbers as it does. */
enum Culture implements TypeNames.Named {
    INVARIANT("", "Invariant Language (Invariant Country)"),
    ENGLISH("en", "English"),
    AMERICAN("en-US", "English (United States)");

    private final String culture;
    private final String description;

    Culture(String culture, String description) {
        this.culture = culture;
        this.description = description;
    }

    /** The name as in {@code CultureInfo "en-US"}. */
    String culture() {
        return culture;
    }

    static Culture of(String name) {
        for (Culture one : values()) {
            if (one.culture.equalsIgnoreCase(name)) {
                return one;
            }
        }
        throw BuiltinExceptions.argument(
                "Only the invariant culture is supported. '"
                        + (name.length() > 100 ? name.substring(0, 100) + "…" : name)
                        + "' is an invalid culture identifier.",
                "name");
    }

    String description() {
        return description;
    }

    @Override
    public String typeName() {
        return "CultureInfo";
    }

    @Override
    public String toString() {
        return culture;
    }
}
