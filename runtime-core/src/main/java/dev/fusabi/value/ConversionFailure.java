package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/**
 * Why a value from outside could not be converted.
 *
 * @param path from the converted value, {@code $}, to the part that is wrong: {@code $.items[2].name}
 * @param expected the type that the script needs there, as scripts write it, or another expectation in words
 * @param actual what is there: a type in words and where short the value, never an internal name
 */
public record ConversionFailure(String path, String expected, String actual) {
    /** What a ConversionError says; null for other exceptions. */
    public static @Nullable ConversionFailure of(ExceptionValue exception) {
        if (exception.layout() != BuiltinExceptions.CONVERSION) {
            return null;
        }
        return new ConversionFailure(
                (String) exception.reference(1),
                (String) exception.reference(2),
                (String) exception.reference(3));
    }

    /** One sentence for people. */
    public String message() {
        String found =
                switch (actual) {
                    case "missing" -> "it is missing";
                    case "null" -> "got unit";
                    default -> "got " + actual;
                };
        return "Cannot convert the value"
                + (path.equals("$") ? "" : " at " + path)
                + ": expected "
                + expected
                + ", but "
                + found
                + ".";
    }
}
