package dev.fusabi.cli;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tests are wanted, by their qualified names. */
final class TestFilter {
    private final @Nullable Pattern wanted;

    /**
     * @param text a part of the name, or a pattern with {@code *} for the whole of it; null for all tests
     */
    TestFilter(@Nullable String text) {
        if (text == null) {
            wanted = null;
        } else if (text.contains("*")) {
            wanted =
                    Pattern.compile(
                            Arrays.stream(text.split("\\*", -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".*", "^", "$")),
                            Pattern.DOTALL);
        } else {
            wanted = Pattern.compile(Pattern.quote(text));
        }
    }

    boolean accepts(String name) {
        return wanted == null || wanted.matcher(name).find();
    }
}
