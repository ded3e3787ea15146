package dev.fusabi.docs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A fenced block of a document.
 *
 * @param line of the opening fence, one-based
 * @param words of the fence: the language, then how to treat the block
 * @param output what the document says that it prints, or null when it says nothing
 */
record Snippet(
        Document document, int line, List<String> words, String text, @Nullable String output) {
    String language() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    boolean says(String word) {
        return words.subList(Math.min(1, words.size()), words.size()).contains(word);
    }

    /** The error code after {@code word}, or null when the fence does not have the word. */
    @Nullable String codeAfter(String word) {
        int at = words.indexOf(word);
        return at > 0 && at + 1 < words.size() ? words.get(at + 1) : null;
    }

    String place() {
        return document.name() + ":" + line;
    }

    @Override
    public String toString() {
        String first = text.lines().findFirst().orElse("");
        return line + " " + String.join(" ", words) + ": " + first;
    }
}
