package dev.fusabi.types.names;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * An active pattern.
 *
 * @param function what names its function
 * @param parameters how many arguments stand before the matched value
 */
public record ActivePattern(
        Entity function, List<String> cases, boolean isPartial, int parameters) {
    /** The case names in {@code |A|B|} or {@code |A|_|}, or null when the text names no active pattern. */
    public static @Nullable List<String> casesOf(String name) {
        if (name.length() < 3 || !name.startsWith("|") || !name.endsWith("|") || !hasLetter(name)) {
            return null;
        }
        var cases = new ArrayList<String>();
        for (String part : name.substring(1, name.length() - 1).split("\\|")) {
            if (!part.strip().equals("_")) {
                cases.add(part.strip());
            }
        }
        return List.copyOf(cases);
    }

    public static boolean isPartialName(String name) {
        return name.replace(" ", "").endsWith("|_|");
    }

    private static boolean hasLetter(String name) {
        return name.chars().anyMatch(Character::isLetter);
    }
}
