package dev.fusabi.lib.text;

import dev.fusabi.lib.regex.CompiledPattern;
import dev.fusabi.lib.regex.Found;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.TypeNames;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;

/** A regular expression and what it finds, as scripts hold them. */
public sealed interface RegexValue extends TypeNames.Named {
    /** A pattern with its options. */
    record Regex(CompiledPattern compiled) implements RegexValue {
        @Override
        public String typeName() {
            return "Regex";
        }

        @Override
        public String toString() {
            return compiled.pattern();
        }
    }

    /**
     * A match, or the failure to find one.
     *
     * @param start where the text begins that was searched, {@code end} where it ends
     */
    record Match(Regex regex, String text, int start, int end, @Nullable Found found)
            implements RegexValue {
        @Override
        public String typeName() {
            return "Match";
        }

        @Override
        public String toString() {
            return found == null ? "" : text.substring(found.start(), found.end());
        }
    }

    /**
     * A group of a match.
     *
     * @param pairs the starts and ends of its captures
     */
    record Group(String name, String text, int[] pairs) implements RegexValue {
        @Override
        public String typeName() {
            return "Group";
        }

        int start() {
            return pairs.length == 0 ? 0 : pairs[pairs.length - 2];
        }

        int end() {
            return pairs.length == 0 ? 0 : pairs[pairs.length - 1];
        }

        @Override
        public String toString() {
            return text.substring(start(), end());
        }
    }

    record Capture(String text, int start, int end) implements RegexValue {
        @Override
        public String typeName() {
            return "Capture";
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }

    /** Matches, groups or captures, which scripts enumerate. */
    record Collection(String typeName, List<Object> elements) implements RegexValue, Enumerable {
        @Override
        public Iterator<Object> iterator() {
            return elements.iterator();
        }

        @Override
        public String toString() {
            return "System.Text.RegularExpressions." + typeName;
        }
    }

    /** The groups of a match, also by their names. */
    record Groups(Match match, List<Object> elements) implements RegexValue, Enumerable {
        @Override
        public String typeName() {
            return "GroupCollection";
        }

        @Override
        public Iterator<Object> iterator() {
            return elements.iterator();
        }

        @Override
        public String toString() {
            return "System.Text.RegularExpressions.GroupCollection";
        }
    }
}
