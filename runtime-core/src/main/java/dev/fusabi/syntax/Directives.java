package dev.fusabi.syntax;

import dev.fusabi.diagnostic.ErrorCode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Lines that start with {@code #}: conditional compilation here, the rest as tokens or ignored. */
final class Directives {
    private static final Set<String> DEFINED = Set.of("FUSABI", "INTERACTIVE");

    /** An open {@code #if}. */
    private record Condition(int start, boolean inElse) {}

    private final Lexer lexer;
    private final Deque<Condition> open = new ArrayDeque<>();

    Directives(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Reads a directive at the current place; false if the word is none. */
    boolean read() {
        int start = lexer.at;
        String word = word(start);
        int lineEnd = lineEnd(start);
        int wordEnd = lexer.text.indexOf(word, start) + word.length();
        String rest = lexer.text.substring(Math.min(wordEnd, lineEnd), lineEnd);
        switch (word) {
            case "if" -> {
                lexer.at = lineEnd;
                open.push(new Condition(start, false));
                if (!holds(rest, start)) {
                    skipInactive();
                }
            }
            case "else" -> {
                lexer.at = lineEnd;
                if (open.isEmpty() || open.peek().inElse()) {
                    lexer.error(ErrorCode.FSB0100, start, start + 5, "`#else` without `#if`", null);
                } else {
                    open.push(new Condition(open.pop().start(), true));
                    skipInactive();
                }
            }
            case "endif" -> {
                lexer.at = lineEnd;
                if (open.isEmpty()) {
                    lexer.error(
                            ErrorCode.FSB0100, start, start + 6, "`#endif` without `#if`", null);
                } else {
                    open.pop();
                }
            }
            case "load" -> {
                lexer.at = lineEnd;
                lexer.addDirective(start, word, strings(rest));
            }
            case "light", "indent", "line", "time", "nowarn", "warnon", "nullable" ->
                    lexer.at = lineEnd;
            case "I" -> {
                lexer.at = lineEnd;
                lexer.warning(start, trimmedEnd(start, lineEnd), "`#I` has no meaning in a script");
            }
            case "r", "reference" -> {
                lexer.at = lineEnd;
                if (isFramework(strings(rest))) {
                    lexer.warning(
                            start,
                            trimmedEnd(start, lineEnd),
                            "`#r` of a library that every script has has no meaning");
                    return true;
                }
                lexer.error(
                        ErrorCode.FSB0500,
                        start,
                        trimmedEnd(start, lineEnd),
                        "`#" + word + "` is not supported",
                        "scripts use what the host offers; #load adds other scripts");
            }
            case "help", "quit", "q", "cd", "clear" -> {
                lexer.at = lineEnd;
                lexer.warning(
                        start,
                        trimmedEnd(start, lineEnd),
                        "`#" + word + "` has no meaning in a script");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether what is referred to is .NET's own library, as far as there is one. */
    private static boolean isFramework(List<String> files) {
        return !files.isEmpty()
                && files.stream()
                        .allMatch(file ->
                                file.startsWith("System")
                                        || file.startsWith("FSharp.Core")
                                        || file.startsWith("mscorlib")
                                        || file.startsWith("netstandard"));
    }

    void atEnd() {
        if (!open.isEmpty()) {
            int start = open.peek().start();
            lexer.error(ErrorCode.FSB0100, start, start + 3, "`#if` without `#endif`", null);
        }
    }

    private String word(int hash) {
        int begin = hash + 1;
        while (begin < lexer.text.length() && lexer.text.charAt(begin) == ' ') {
            begin++;
        }
        int end = begin;
        while (end < lexer.text.length() && Character.isLetter(lexer.text.charAt(end))) {
            end++;
        }
        return lexer.text.substring(begin, end);
    }

    private int lineEnd(int from) {
        int end = lexer.text.indexOf('\n', from);
        return end < 0 ? lexer.text.length() : end;
    }

    private int trimmedEnd(int start, int lineEnd) {
        return start + lexer.text.substring(start, lineEnd).stripTrailing().length();
    }

    private static List<String> strings(String rest) {
        List<String> found = new ArrayList<>();
        int from = 0;
        while (true) {
            int begin = rest.indexOf('"', from);
            int end = begin < 0 ? -1 : rest.indexOf('"', begin + 1);
            if (end < 0) {
                return found;
            }
            boolean verbatim = begin > 0 && rest.charAt(begin - 1) == '@';
            String file = rest.substring(begin + 1, end);
            found.add(verbatim ? file : file.replace("\\\\", "\\"));
            from = end + 1;
        }
    }

    // Skips to the #else or #endif that ends the part.
    private void skipInactive() {
        int depth = 0;
        while (lexer.at < lexer.text.length()) {
            lexer.at = Math.min(lexer.text.length(), lineEnd(lexer.at) + 1);
            lexer.newLine();
            int first = lexer.at;
            while (first < lexer.text.length() && lexer.text.charAt(first) == ' ') {
                first++;
            }
            if (first >= lexer.text.length() || lexer.text.charAt(first) != '#') {
                continue;
            }
            switch (word(first)) {
                case "if" -> depth++;
                case "endif" -> {
                    if (depth-- == 0) {
                        open.pop();
                        lexer.at = lineEnd(first);
                        return;
                    }
                }
                case "else" -> {
                    if (depth == 0 && !open.peek().inElse()) {
                        open.push(new Condition(open.pop().start(), true));
                        lexer.at = lineEnd(first);
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    // a || b && !c with parentheses; `//` starts a comment.
    private boolean holds(String condition, int start) {
        int comment = condition.indexOf("//");
        String[] words =
                (comment < 0 ? condition : condition.substring(0, comment))
                        .replaceAll("(&&|\\|\\||[!()])", " $1 ")
                        .strip()
                        .split("\\s+");
        Evaluation evaluation = new Evaluation(words);
        boolean value = evaluation.or();
        if (evaluation.failed || evaluation.at < words.length) {
            lexer.error(
                    ErrorCode.FSB0100,
                    start,
                    start + 3,
                    "the condition of `#if` cannot be read",
                    null);
        }
        return value;
    }

    private static final class Evaluation {
        private final String[] words;
        private int at;
        private int depth;
        private boolean failed;

        Evaluation(String[] words) {
            this.words = words;
        }

        private String word() {
            return at < words.length ? words[at] : "";
        }

        boolean or() {
            boolean value = and();
            while (word().equals("||")) {
                at++;
                value |= and();
            }
            return value;
        }

        private boolean and() {
            boolean value = not();
            while (word().equals("&&")) {
                at++;
                value &= not();
            }
            return value;
        }

        private boolean not() {
            boolean negated = false;
            while (word().equals("!")) {
                at++;
                negated = !negated;
            }
            return negated ^ atom();
        }

        private boolean atom() {
            String word = word();
            at++;
            if (word.equals("(") && depth++ < 100) {
                boolean value = or();
                failed |= !word().equals(")");
                at++;
                depth--;
                return value;
            }
            failed |= word.isEmpty() || !Lexer.isIdentifierStart(word.charAt(0));
            return DEFINED.contains(word);
        }
    }
}
