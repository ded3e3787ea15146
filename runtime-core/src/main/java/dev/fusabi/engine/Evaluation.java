package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an input of a {@link Session} did.
 *
 * @param warnings found in it
 * @param definitions what it defines, in the order of the text
 */
public record Evaluation(List<Diagnostic> warnings, List<Definition> definitions) {
    private static final int WIDTH = 80;

    /**
     * A definition.
     *
     * @param signature in the words of F# Interactive: {@code val x: int}
     * @param value as text, or null when it has none to show
     * @param depth how many modules it stands in
     */
    public record Definition(String signature, @Nullable String value, int depth) {
        /** The lines that say so: {@code val x: int = 5}. */
        public String text() {
            String margin = "  ".repeat(depth);
            String head = margin + signature.replace("\n", "\n" + margin);
            if (value == null) {
                return head;
            }
            String start = head + " = ";
            boolean fits = value.lines().allMatch(line -> start.length() + line.length() <= WIDTH);
            String indent = fits ? " ".repeat(start.length()) : margin + "  ";
            String shown = value.replace("\n", "\n" + indent);
            return fits ? start + shown : head + " =\n" + indent + shown;
        }
    }
}
