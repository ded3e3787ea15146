package dev.fusabi.lib.regex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** Reads .NET's patterns. Goes over the text twice: the numbers of named groups depend on all that follows. */
final class Parser {
    private static final int MAX_DEPTH = 500;
    private static final int MAX_COUNT = Integer.MAX_VALUE;

    private final String pattern;
    private final int startOptions;
    private final Escapes escapes;
    private final TreeSet<Integer> numbered = new TreeSet<>();
    private final LinkedHashSet<String> named = new LinkedHashSet<>();
    private @Nullable Groups groups;
    private int at;
    private int options;
    private int unnamed;
    private int depth;

    private Parser(String pattern, int options) {
        this.pattern = pattern;
        this.startOptions = options;
        escapes = new Escapes(pattern);
    }

    record Parsed(Node node, Groups groups) {}

    static Parsed parse(String pattern, int options) {
        Parser parser = new Parser(pattern, options);
        parser.whole();
        Groups groups = new Groups(parser.numbered, parser.named);
        parser.groups = groups;
        return new Parsed(parser.whole(), groups);
    }

    private Node whole() {
        at = 0;
        options = startOptions;
        unnamed = 0;
        depth = 0;
        Node node = alternatives();
        if (at < pattern.length()) {
            throw error(at + 1, "Too many )'s.");
        }
        return node;
    }

    private PatternSyntaxError error(int offset, String reason) {
        return new PatternSyntaxError(pattern, offset, reason);
    }

    private boolean has(int option) {
        return (options & option) != 0;
    }

    private boolean atEnd() {
        return at >= pattern.length();
    }

    private boolean at(String text) {
        return pattern.startsWith(text, at);
    }

    private boolean skip(String text) {
        boolean found = at(text);
        at += found ? text.length() : 0;
        return found;
    }

    private Node alternatives() {
        if (++depth > MAX_DEPTH) {
            throw error(at, "The pattern is nested too deeply.");
        }
        var choices = new ArrayList<Node>();
        choices.add(sequence());
        while (skip("|")) {
            choices.add(sequence());
        }
        depth--;
        return choices.size() == 1
                ? choices.getFirst()
                : new Node.Alternatives(List.copyOf(choices));
    }

    private Node sequence() {
        var parts = new ArrayList<Node>();
        while (true) {
            skipBlanks();
            if (atEnd() || at("|") || at(")")) {
                return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(List.copyOf(parts));
            }
            int start = at;
            Node atom = atom();
            if (atom != null) {
                parts.add(quantified(atom, start));
            }
        }
    }

    private void skipBlanks() {
        while (!atEnd()) {
            if (has(Options.IGNORE_WHITE_SPACE) && Categories.SPACE.test(pattern.charAt(at))) {
                at++;
            } else if (has(Options.IGNORE_WHITE_SPACE) && at("#")) {
                int end = pattern.indexOf('\n', at);
                at = end < 0 ? pattern.length() : end;
            } else if (at("(?#")) {
                int end = pattern.indexOf(')', at);
                if (end < 0) {
                    throw error(pattern.length(), "Unterminated (?#...) comment.");
                }
                at = end + 1;
            } else {
                return;
            }
        }
    }

    /** One element; null for a group that only sets options. */
    private @Nullable Node atom() {
        char c = pattern.charAt(at);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> {
                at++;
                var set =
                        new SetParser(
                                pattern, at, has(Options.IGNORE_CASE), has(Options.ECMA_SCRIPT));
                CharSet found = set.parse();
                at = set.end();
                return new Node.Set(found);
            }
            case '.' -> {
                at++;
                boolean isAny = has(Options.SINGLE_LINE);
                return new Node.Set(CharSet.of(isAny ? any -> true : any -> any != '\n'));
            }
            case '^' -> {
                at++;
                return new Node.Anchor(
                        has(Options.MULTILINE)
                                ? Node.Anchor.Kind.LINE_START
                                : Node.Anchor.Kind.START);
            }
            case '$' -> {
                at++;
                return new Node.Anchor(
                        has(Options.MULTILINE)
                                ? Node.Anchor.Kind.LINE_END
                                : Node.Anchor.Kind.END_OR_LAST_NEWLINE);
            }
            case '\\' -> {
                return escape();
            }
            case '*', '+', '?' -> throw error(at + 1, "Quantifier '" + c + "' following nothing.");
            default -> {
                if (c == '{' && isQuantifier()) {
                    throw error(at + 1, "Quantifier '{' following nothing.");
                }
                at++;
                return one(c);
            }
        }
    }

    private Node one(char c) {
        boolean ignores =
                has(Options.IGNORE_CASE)
                        && (Character.toLowerCase(c) != c || Character.toUpperCase(c) != c);
        return new Node.One(c, ignores);
    }

    private Node quantified(Node atom, int start) {
        skipBlanks();
        if (atEnd()) {
            return atom;
        }
        int min;
        int max;
        switch (pattern.charAt(at)) {
            case '*' -> {
                min = 0;
                max = MAX_COUNT;
                at++;
            }
            case '+' -> {
                min = 1;
                max = MAX_COUNT;
                at++;
            }
            case '?' -> {
                min = 0;
                max = 1;
                at++;
            }
            case '{' -> {
                if (!isQuantifier()) {
                    return atom;
                }
                at++;
                min = number();
                max = min;
                if (skip(",")) {
                    max = at("}") ? MAX_COUNT : number();
                }
                at++;
                if (min > max) {
                    throw error(at, "Illegal {x,y} with x > y.");
                }
            }
            default -> {
                return atom;
            }
        }
        boolean isLazy = skip("?");
        skipBlanks();
        if (!atEnd() && (at("*") || at("+") || at("?") || at("{") && isQuantifier())) {
            throw error(at + 1, "Nested quantifier '" + pattern.charAt(at) + "'.");
        }
        return new Node.Loop(atom, min, max, isLazy);
    }

    private boolean isQuantifier() {
        int index = at + 1;
        int start = index;
        while (index < pattern.length() && isDigit(index)) {
            index++;
        }
        if (index == start || index >= pattern.length()) {
            return false;
        }
        if (pattern.charAt(index) == ',') {
            index++;
            while (index < pattern.length() && isDigit(index)) {
                index++;
            }
        }
        return index < pattern.length() && pattern.charAt(index) == '}';
    }

    private boolean isDigit(int index) {
        return pattern.charAt(index) >= '0' && pattern.charAt(index) <= '9';
    }

    private int number() {
        long value = 0;
        while (!atEnd() && isDigit(at)) {
            value = value * 10 + (pattern.charAt(at) - '0');
            if (value > Integer.MAX_VALUE) {
                throw error(
                        at + 1,
                        "Capture group numbers must be less than or equal to Int32.MaxValue.");
            }
            at++;
        }
        return (int) value;
    }

    private Node escape() {
        at++;
        if (atEnd()) {
            throw error(at, "Illegal \\ at end of pattern.");
        }
        boolean isEcma = has(Options.ECMA_SCRIPT);
        char c = pattern.charAt(at);
        Node.Anchor.Kind anchor =
                switch (c) {
                    case 'b' ->
                            isEcma ? Node.Anchor.Kind.ASCII_BOUNDARY : Node.Anchor.Kind.BOUNDARY;
                    case 'B' ->
                            isEcma
                                    ? Node.Anchor.Kind.NO_ASCII_BOUNDARY
                                    : Node.Anchor.Kind.NO_BOUNDARY;
                    case 'A' -> Node.Anchor.Kind.START;
                    case 'G' -> Node.Anchor.Kind.CONTIGUOUS;
                    case 'Z' -> Node.Anchor.Kind.END_OR_LAST_NEWLINE;
                    case 'z' -> Node.Anchor.Kind.END;
                    default -> null;
                };
        if (anchor != null) {
            at++;
            return new Node.Anchor(anchor);
        }
        CharSet.Builder set = new CharSet.Builder();
        int end = escapes.category(at, set, isEcma);
        if (end > 0) {
            at = end;
            return new Node.Set(set.build());
        }
        if (c == 'k') {
            return namedReference();
        }
        if (c >= '1' && c <= '9') {
            int start = at;
            int number = number();
            Groups known = groups;
            if (known == null || known.slot(number) >= 0) {
                return reference(known == null ? 0 : known.slot(number));
            }
            if (number <= 9) {
                throw error(at, "Reference to undefined group number " + number + ".");
            }
            at = start;
        }
        char literal = escapes.literal(at, isEcma);
        at = escapes.end();
        return one(literal);
    }

    private Node reference(int slot) {
        return new Node.BackReference(slot, has(Options.IGNORE_CASE));
    }

    private Node namedReference() {
        at++;
        char close = at("<") ? '>' : at("'") ? '\'' : 0;
        int end = close == 0 ? -1 : pattern.indexOf(close, at + 1);
        if (end < 0) {
            throw error(at, "Malformed \\k<...> named back reference.");
        }
        String name = pattern.substring(at + 1, end);
        at = end + 1;
        return reference(slot(name, at));
    }

    private int slot(String name, int offset) {
        Groups known = groups;
        if (known == null) {
            return 0;
        }
        int slot = known.slot(name);
        if (slot < 0) {
            boolean isNumber = name.chars().allMatch(c -> c >= '0' && c <= '9');
            throw error(
                    offset,
                    isNumber
                            ? "Reference to undefined group number " + name + "."
                            : "Reference to undefined group name '" + name + "'.");
        }
        return slot;
    }

    private @Nullable Node group() {
        int before = options;
        at++;
        if (!skip("?")) {
            boolean captures = !has(Options.EXPLICIT_CAPTURE);
            int slot = captures ? unnamedSlot() : -1;
            Node body = body(before);
            return captures ? new Node.Capture(slot, -1, body) : body;
        }
        if (atEnd()) {
            throw error(at, "Unrecognized grouping construct.");
        }
        if (skip(":")) {
            return body(before);
        }
        if (skip("=")) {
            return new Node.Look(body(before), false, false);
        }
        if (skip("!")) {
            return new Node.Look(body(before), false, true);
        }
        if (skip("<=")) {
            return new Node.Look(body(before), true, false);
        }
        if (skip("<!")) {
            return new Node.Look(body(before), true, true);
        }
        if (skip(">")) {
            return new Node.Atomic(body(before));
        }
        if (at("<") || at("'")) {
            return namedGroup(before);
        }
        if (at("(")) {
            return condition(before);
        }
        return optionGroup(before);
    }

    private int unnamedSlot() {
        unnamed++;
        Groups known = groups;
        if (known == null) {
            numbered.add(unnamed);
            return 0;
        }
        return known.slot(unnamed);
    }

    /** The rest of a group; options set inside end with it. */
    private Node body(int before) {
        int start = at;
        Node body = alternatives();
        if (!skip(")")) {
            throw error(Math.max(start, pattern.length()), "Not enough )'s.");
        }
        options = before;
        return body;
    }

    private Node namedGroup(int before) {
        char close = at("<") ? '>' : '\'';
        at++;
        int end = pattern.indexOf(close, at);
        if (end < 0) {
            throw error(at, "Unrecognized grouping construct.");
        }
        String text = pattern.substring(at, end);
        int minus = text.indexOf('-');
        String name = minus < 0 ? text : text.substring(0, minus);
        String popped = minus < 0 ? "" : text.substring(minus + 1);
        if (minus < 0 || !name.isEmpty()) {
            checkName(name);
        }
        at = end + 1;
        int slot = name.isEmpty() ? -1 : declare(name);
        int poppedSlot = minus < 0 ? -1 : slot(popped, at);
        return new Node.Capture(slot, poppedSlot, body(before));
    }

    private void checkName(String name) {
        boolean isName =
                !name.isEmpty() && name.chars().allMatch(c -> Categories.isBoundaryWord((char) c));
        boolean isNumber = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean startsWithDigit = isName && name.charAt(0) >= '0' && name.charAt(0) <= '9';
        if (!isName || startsWithDigit && !isNumber) {
            throw error(
                    at + 1, "Invalid group name: Group names must begin with a word character.");
        }
        if (isNumber && (name.startsWith("0") || name.length() > 9)) {
            throw error(at + 1, "Capture number cannot be zero.");
        }
    }

    private int declare(String name) {
        boolean isNumber = name.chars().allMatch(c -> c >= '0' && c <= '9');
        Groups known = groups;
        if (known != null) {
            return known.slot(name);
        }
        if (isNumber) {
            numbered.add(Integer.parseInt(name));
        } else {
            named.add(name);
        }
        return 0;
    }

    private Node condition(int before) {
        int start = at;
        int close = pattern.indexOf(')', at);
        String name = close < 0 ? "" : pattern.substring(at + 1, close);
        boolean isWord =
                !name.isEmpty() && name.chars().allMatch(c -> Categories.isBoundaryWord((char) c));
        boolean isNumber = isWord && name.chars().allMatch(c -> c >= '0' && c <= '9');
        Groups known = groups;
        int group = -1;
        Node test = null;
        if (isNumber || isWord && known != null && known.slot(name) >= 0) {
            at = close + 1;
            group = slot(name, at);
        } else {
            at = start;
            test = test();
        }
        Node choices = body(before);
        if (!(choices instanceof Node.Alternatives(List<Node> all))) {
            return new Node.Condition(group, test, choices, new Node.Empty());
        }
        if (all.size() > 2) {
            throw error(at, "Too many | in (?()|).");
        }
        return new Node.Condition(group, test, all.getFirst(), all.get(1));
    }

    /** The test of a condition: a group that captures nothing. */
    private Node test() {
        if (at("(?")) {
            Node group = group();
            return group == null ? new Node.Empty() : group;
        }
        at++;
        return body(options);
    }

    /** {@code (?i-m)} for the rest of the group, {@code (?i:…)} for a group. */
    private @Nullable Node optionGroup(int before) {
        boolean isOn = true;
        while (!atEnd()) {
            char c = pattern.charAt(at);
            at++;
            if (c == ')') {
                return null;
            }
            if (c == ':') {
                return body(before);
            }
            if (c == '-' || c == '+') {
                isOn = c == '+';
                continue;
            }
            int option =
                    switch (c) {
                        case 'i', 'I' -> Options.IGNORE_CASE;
                        case 'm', 'M' -> Options.MULTILINE;
                        case 'n', 'N' -> Options.EXPLICIT_CAPTURE;
                        case 's', 'S' -> Options.SINGLE_LINE;
                        case 'x', 'X' -> Options.IGNORE_WHITE_SPACE;
                        default -> throw error(at - 1, "Unrecognized grouping construct.");
                    };
            options = isOn ? options | option : options & ~option;
        }
        throw error(at, "Unrecognized grouping construct.");
    }
}
