package dev.fusabi.lib.text;

import dev.fusabi.vm.BuiltinContext;

import java.util.ArrayList;
import java.util.List;

/** {@code String.Split}: by characters, texts, or at blanks when no separator is given. */
final class Splitting {
    private static final int REMOVE_EMPTY = 1;
    private static final int TRIM = 2;

    private final String text;
    private final List<String> separators;
    private final boolean removesEmpty;
    private final boolean trims;
    private final int limit;

    /**
     * @param options bits of StringSplitOptions
     * @param limit of parts; the last one holds the rest
     */
    Splitting(String text, List<String> separators, long options, int limit) {
        this.text = text;
        this.separators = separators;
        removesEmpty = (options & REMOVE_EMPTY) != 0;
        trims = (options & TRIM) != 0;
        this.limit = limit;
    }

    static List<String> of(char[] separators) {
        List<String> texts = new ArrayList<>();
        for (char separator : separators) {
            texts.add(String.valueOf(separator));
        }
        return texts;
    }

    /** Empty separators split nothing. */
    static List<String> of(Object[] separators) {
        List<String> texts = new ArrayList<>();
        for (Object separator : separators) {
            texts.add((String) separator);
        }
        boolean hadSome = !texts.isEmpty();
        texts.removeIf(String::isEmpty);
        if (hadSome && texts.isEmpty()) {
            texts.add("\0\0never");
        }
        return texts;
    }

    Object[] split(BuiltinContext context) {
        context.charge(text.length() / 4L * (1 + separators.size() / 4L));
        context.allocate(text.length() * 2L);
        List<Object> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        boolean isSimple = separators.size() == 1;
        while (at < text.length() && parts.size() < limit - 1) {
            if (isSimple) {
                at = text.indexOf(separators.getFirst(), at);
                if (at < 0) {
                    break;
                }
            }
            int length = separatorAt(at);
            if (length == 0) {
                at++;
                continue;
            }
            add(parts, text.substring(start, at));
            at += length;
            start = at;
            context.allocate(48);
        }
        if (limit > 0) {
            add(parts, text.substring(removesEmpty ? withoutEmpty(start) : start));
        }
        return parts.toArray();
    }

    /** Where the rest begins when the parts in front of it that are empty go, too. */
    private int withoutEmpty(int from) {
        int start = from;
        int at = from;
        while (at < text.length()) {
            int length = separatorAt(at);
            if (length > 0) {
                at += length;
                start = at;
            } else if (trims && CharLibrary.isWhiteSpace(text.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return start;
    }

    private void add(List<Object> parts, String part) {
        String kept = trims ? part.strip() : part;
        if (!(removesEmpty && kept.isEmpty())) {
            parts.add(kept);
        }
    }

    private int separatorAt(int at) {
        if (separators.isEmpty()) {
            return CharLibrary.isWhiteSpace(text.charAt(at)) ? 1 : 0;
        }
        for (String separator : separators) {
            if (text.startsWith(separator, at)) {
                return separator.length();
            }
        }
        return 0;
    }
}
