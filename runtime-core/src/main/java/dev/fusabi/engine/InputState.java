package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Lexeme;
import dev.fusabi.syntax.Parser;

import java.util.List;
import java.util.Set;

/** Tells whether what has been typed is an input for a {@link Session}, or whether more must follow. */
public final class InputState {
    private static final Set<String> CONTINUATIONS =
            Set.of(
                    "else", "elif", "then", "with", "and", "finally", "done", "in", "end", "|",
                    "->", "=");

    /** Words that begin what often goes on in further lines though it could end. */
    private static final Set<String> OPEN_ENDED =
            Set.of("if", "type", "try", "module", "exception", "match", "[<");

    private InputState() {}

    /** Whether nothing is missing; wrong inputs are complete, so that their errors are reported. */
    public static boolean isComplete(String text) {
        String input = text.stripTrailing();
        if (input.endsWith(";;")) {
            return true;
        }
        var diagnostics = new Diagnostics();
        List<Decl> declarations =
                Parser.parse(new Source(Session.INPUT, input), diagnostics).declarations();
        if (hasOpenBracket(input) || diagnostics.sorted().stream().anyMatch(Parser::endsTooEarly)) {
            return false;
        }
        return declarations.isEmpty()
                || !(declarations.getLast() instanceof Decl.Do last)
                || last.attributes().isEmpty();
    }

    /**
     * Whether an input that is being typed line by line is finished: when it is complete and has one line, or ends with
     * {@code ;;}, an empty line or a closing bracket at the margin.
     */
    public static boolean isFinished(String text) {
        if (!isComplete(text)) {
            return false;
        }
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return text.indexOf('\n') < 0
                || text.stripTrailing().endsWith(";;")
                || last.isBlank()
                || first(last) == Lexeme.Kind.CLOSING;
    }

    /** Whether a line belongs to the input before it, though that is complete. */
    public static boolean continues(String line) {
        if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
            return !line.isBlank();
        }
        List<Lexeme> lexemes = lexemes(line);
        if (lexemes.isEmpty()) {
            return true;
        }
        Lexeme first = lexemes.getFirst();
        String word = line.substring(first.start(), first.end());
        boolean isInfix =
                first.kind() == Lexeme.Kind.OPERATOR
                        && lexemes.size() > 1
                        && lexemes.get(1).start() > first.end();
        return first.kind() == Lexeme.Kind.CLOSING || isInfix || CONTINUATIONS.contains(word);
    }

    /** Whether a complete line may well go on in the next one. */
    public static boolean isOpenEnded(String line) {
        List<Lexeme> lexemes = lexemes(line);
        if (lexemes.isEmpty()) {
            return true;
        }
        Lexeme first = lexemes.getFirst();
        String word = line.substring(first.start(), first.end());
        boolean isRec =
                lexemes.size() > 1
                        && word.equals("let")
                        && line.startsWith("rec", lexemes.get(1).start());
        return isRec || OPEN_ENDED.contains(word);
    }

    private static boolean hasOpenBracket(String text) {
        int open = 0;
        for (Lexeme lexeme : lexemes(text)) {
            switch (lexeme.kind()) {
                case OPENING -> open++;
                case CLOSING -> open = Math.max(0, open - 1);
                default -> {}
            }
        }
        return open > 0;
    }

    private static Lexeme.Kind first(String line) {
        List<Lexeme> lexemes = lexemes(line);
        return lexemes.isEmpty() ? Lexeme.Kind.COMMENT : lexemes.getFirst().kind();
    }

    private static List<Lexeme> lexemes(String line) {
        return Lexeme.of(new Source(Session.INPUT, line), new Diagnostics()).stream()
                .filter(lexeme -> lexeme.kind() != Lexeme.Kind.COMMENT)
                .toList();
    }
}
