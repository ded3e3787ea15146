package dev.fusabi.value;

/**
 * Why a value from outside could not be converted.
 *
 * @param path from the converted value, {@code $}, to the part that is wrong: {@code $.items[2].name}
 * @param expected the type that the script needs there, as scripts write it, or another expectation in words
 * @param actual what is there: a type in words and where short the value, never an internal name
 */
public record ConversionFailure(String path, String expected, String actual) {
    /** One sentence for people. */
    public String message() {
        return "Cannot convert the value" + (path.equals("$") ? "" : " at " + path) + ": expected " + expected
                + ", but got " + actual + ".";
    }
}
