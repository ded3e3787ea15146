package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.regex.CompiledPattern;
import dev.fusabi.lib.regex.Found;
import dev.fusabi.lib.regex.Groups;
import dev.fusabi.lib.regex.PatternSyntaxError;
import dev.fusabi.lib.text.RegexValue.Capture;
import dev.fusabi.lib.text.RegexValue.Group;
import dev.fusabi.lib.text.RegexValue.Match;
import dev.fusabi.lib.text.RegexValue.Regex;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** .NET's regular expressions. */
public final class RegexLibrary {
    private static final int MAX_CACHED = 64;
    private static final int MAX_CACHED_PATTERN = 1_000;

    /** The patterns that were compiled last, for the static methods. */
    private static final Map<String, Regex> CACHE =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Regex> eldest) {
                            return size() > MAX_CACHED;
                        }
                    });

    private RegexLibrary() {}

    public static Regex create(BuiltinContext context, @Nullable String pattern, long options) {
        if (pattern == null) {
            throw BuiltinExceptions.argumentNull("pattern");
        }
        if (!CompiledPattern.areOptions(options)) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Specified argument was out of the range of valid values.", "options");
        }
        String key = options + ":" + pattern;
        Regex known = CACHE.get(key);
        if (known != null) {
            return known;
        }
        context.charge(pattern.length());
        context.allocate(pattern.length() * 64L);
        try {
            Regex regex = new Regex(new CompiledPattern(pattern, (int) options));
            if (pattern.length() <= MAX_CACHED_PATTERN) {
                CACHE.put(key, regex);
            }
            return regex;
        } catch (PatternSyntaxError e) {
            throw BuiltinExceptions.argument(e.message(), "");
        }
    }

    public static String pattern(Regex regex) {
        return regex.compiled().pattern();
    }

    public static long options(Regex regex) {
        return regex.compiled().options();
    }

    public static boolean isRightToLeft(Regex regex) {
        return regex.compiled().isRightToLeft();
    }

    private static String required(@Nullable String input) {
        if (input == null) {
            throw BuiltinExceptions.argumentNull("input");
        }
        return input;
    }

    private static int position(String input, long start) {
        if (start < 0 || start > input.length()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Start index cannot be less than 0 or greater than input length.", "startat");
        }
        return (int) start;
    }

    private static int startOf(Regex regex, String input) {
        return regex.compiled().isRightToLeft() ? input.length() : 0;
    }

    /** The first match in a text. */
    public static Match match(BuiltinContext context, Regex regex, @Nullable String input) {
        String text = required(input);
        return find(context, regex, text, startOf(regex, text), 0, text.length());
    }

    public static Match matchFrom(
            BuiltinContext context, Regex regex, @Nullable String input, long start) {
        String text = required(input);
        return find(context, regex, text, position(text, start), 0, text.length());
    }

    /** The first match in a part of a text, as if there was nothing around it. */
    public static Match matchWithin(
            BuiltinContext context, Regex regex, @Nullable String input, long start, long length) {
        String text = required(input);
        int from = position(text, start);
        if (length < 0 || length > text.length() - from) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Length cannot be less than 0 or exceed input length.", "length");
        }
        int end = from + (int) length;
        return find(context, regex, text, regex.compiled().isRightToLeft() ? end : from, from, end);
    }

    private static Match find(
            BuiltinContext context, Regex regex, String text, int from, int start, int end) {
        Found found = regex.compiled().find(context, text, from, start, end, from);
        context.allocate(64);
        return new Match(regex, text, start, end, found);
    }

    /** The match after this one; an empty one is followed at the next character. */
    public static Match next(BuiltinContext context, Match match) {
        Found found = match.found();
        if (found == null) {
            return match;
        }
        boolean back = match.regex().compiled().isRightToLeft();
        int from = back ? found.start() : found.end();
        if (found.start() == found.end()) {
            from += back ? -1 : 1;
            if (from < match.start() || from > match.end()) {
                return new Match(match.regex(), match.text(), match.start(), match.end(), null);
            }
        }
        return find(context, match.regex(), match.text(), from, match.start(), match.end());
    }

    public static Match empty(BuiltinContext context) {
        return new Match(create(context, "", 0), "", 0, 0, null);
    }

    public static boolean success(Match match) {
        return match.found() != null;
    }

    public static String value(Match match) {
        return match.toString();
    }

    public static long index(Match match) {
        Found found = match.found();
        return found == null ? 0 : found.start();
    }

    public static long length(Match match) {
        Found found = match.found();
        return found == null ? 0 : found.end() - found.start();
    }

    /** What a replacement text makes of a match. */
    public static String result(BuiltinContext context, Match match, String replacement) {
        Found found = match.found();
        if (found == null) {
            throw BuiltinExceptions.notSupported("Result cannot be called on a failed Match.");
        }
        StringBuilder out = new StringBuilder();
        RegexReplacement.append(
                replacement, match.regex().compiled().groups(), match.text(), found, out);
        Costs.text(context, out.length());
        return out.toString();
    }

    // Groups and captures.

    private static Group group(Match match, int slot) {
        Found found = match.found();
        return new Group(
                match.regex().compiled().groups().name(slot),
                match.text(),
                found == null ? new int[0] : found.captures()[slot]);
    }

    public static RegexValue.Groups groups(BuiltinContext context, Match match) {
        int count = match.found() == null ? 1 : match.regex().compiled().groups().count();
        Costs.cells(context, count * 2L);
        List<Object> all = new ArrayList<>();
        for (int slot = 0; slot < count; slot++) {
            all.add(group(match, slot));
        }
        return new RegexValue.Groups(match, Collections.unmodifiableList(all));
    }

    public static long groupCount(RegexValue.Groups groups) {
        return groups.elements().size();
    }

    private static Group groupAt(RegexValue.Groups groups, int slot) {
        return slot >= 0 && slot < groups.elements().size()
                ? (Group) groups.elements().get(slot)
                : new Group("", "", new int[0]);
    }

    public static Group groupByNumber(RegexValue.Groups groups, long number) {
        return groupAt(groups, groups.match().regex().compiled().groups().slot(number));
    }

    public static Group groupByName(RegexValue.Groups groups, String name) {
        return groupAt(groups, groups.match().regex().compiled().groups().slot(name));
    }

    public static boolean hasGroup(RegexValue.Groups groups, String name) {
        return groups.match().regex().compiled().groups().slot(name) >= 0;
    }

    public static String groupName(Group group) {
        return group.name();
    }

    public static boolean groupSuccess(Group group) {
        return group.pairs().length > 0;
    }

    public static String groupValue(Group group) {
        return group.toString();
    }

    public static long groupIndex(Group group) {
        return group.start();
    }

    public static long groupLength(Group group) {
        return group.end() - group.start();
    }

    public static RegexValue.Collection groupCaptures(BuiltinContext context, Group group) {
        int[] pairs = group.pairs();
        Costs.cells(context, pairs.length);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.add(new Capture(group.text(), pairs[i], pairs[i + 1]));
        }
        return new RegexValue.Collection("CaptureCollection", all);
    }

    public static RegexValue.Collection matchCaptures(BuiltinContext context, Match match) {
        return groupCaptures(context, group(match, 0));
    }

    public static String captureValue(Capture capture) {
        return capture.toString();
    }

    public static long captureIndex(Capture capture) {
        return capture.start();
    }

    public static long captureLength(Capture capture) {
        return capture.end() - capture.start();
    }

    public static long count(RegexValue.Collection collection) {
        return collection.elements().size();
    }

    public static Object item(RegexValue.Collection collection, long index) {
        if (index < 0 || index >= collection.elements().size()) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "Specified argument was out of the range of valid values.", "i");
        }
        return collection.elements().get((int) index);
    }

    public static Object[] groupNames(Regex regex) {
        Groups groups = regex.compiled().groups();
        Object[] names = new Object[groups.count()];
        for (int slot = 0; slot < names.length; slot++) {
            names[slot] = groups.name(slot);
        }
        return names;
    }

    public static long[] groupNumbers(Regex regex) {
        Groups groups = regex.compiled().groups();
        long[] numbers = new long[groups.count()];
        for (int slot = 0; slot < numbers.length; slot++) {
            numbers[slot] = groups.number(slot);
        }
        return numbers;
    }

    public static String groupNameFromNumber(Regex regex, long number) {
        String name = regex.compiled().groups().nameOf(number);
        return name == null ? "" : name;
    }

    public static long groupNumberFromName(Regex regex, String name) {
        int slot = regex.compiled().groups().slot(name);
        return slot < 0 ? -1 : regex.compiled().groups().number(slot);
    }

    // All matches.

    public static RegexValue.Collection matches(
            BuiltinContext context, Regex regex, @Nullable String input, long start) {
        List<Object> all = new ArrayList<>();
        Match match =
                start < 0 ? match(context, regex, input) : matchFrom(context, regex, input, start);
        while (match.found() != null) {
            Costs.cells(context, 4);
            all.add(match);
            match = next(context, match);
        }
        return new RegexValue.Collection("MatchCollection", all);
    }

    /**
     * The text with its matches replaced.
     *
     * @param count how many at most; -1 for all
     * @param start where to look first; -1 for the beginning
     */
    public static String replace(
            BuiltinContext context,
            Regex regex,
            @Nullable String input,
            @Nullable String replacement,
            long count,
            long start) {
        String text = required(input);
        if (replacement == null) {
            throw BuiltinExceptions.argumentNull("replacement");
        }
        if (count < -1) {
            throw BuiltinExceptions.argumentOutOfRange("Count cannot be less than -1.", "count");
        }
        List<Match> matches = new ArrayList<>();
        Match match =
                start < 0 ? match(context, regex, text) : matchFrom(context, regex, text, start);
        while (match.found() != null && matches.size() != count) {
            Costs.cells(context, 4);
            matches.add(match);
            match = next(context, match);
        }
        if (regex.compiled().isRightToLeft()) {
            Collections.reverse(matches);
        }
        StringBuilder out = new StringBuilder();
        int last = 0;
        long counted = 0;
        for (Match one : matches) {
            Found found = one.found();
            if (found == null) {
                break;
            }
            int before = out.length();
            out.append(text, last, found.start());
            RegexReplacement.append(replacement, regex.compiled().groups(), text, found, out);
            last = found.end();
            Costs.text(context, out.length() - before);
            if (out.length() > counted) {
                // It grows to twice its length, while the old text is still there.
                counted = out.length() * 2L;
                context.allocate(counted * Character.BYTES);
            }
        }
        Costs.text(context, text.length() - last);
        return matches.isEmpty() ? text : out.append(text, last, text.length()).toString();
    }

    /**
     * The parts between the matches, with what groups captured between them.
     *
     * @param count how many at most; 0 for all
     */
    public static Object[] split(
            BuiltinContext context, Regex regex, @Nullable String input, long count, long start) {
        String text = required(input);
        if (count < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Count cannot be less than -1.", "count");
        }
        List<Object> parts = new ArrayList<>();
        boolean back = regex.compiled().isRightToLeft();
        int edge = back ? text.length() : 0;
        Match match =
                start < 0 ? match(context, regex, text) : matchFrom(context, regex, text, start);
        long left = count - 1;
        while (left != 0) {
            Found found = match.found();
            if (found == null) {
                break;
            }
            parts.add(
                    back ? text.substring(found.end(), edge) : text.substring(edge, found.start()));
            Costs.text(context, 24 + Math.abs(edge - found.start()));
            edge = back ? found.start() : found.end();
            for (int slot = 1; slot < found.captures().length; slot++) {
                Group group = group(match, slot);
                if (groupSuccess(group)) {
                    parts.add(group.toString());
                }
            }
            left--;
            match = next(context, match);
        }
        parts.add(back ? text.substring(0, edge) : text.substring(edge));
        if (back) {
            Collections.reverse(parts);
        }
        return parts.toArray();
    }

    public static String escape(BuiltinContext context, String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\\', '*', '+', '?', '|', '{', '[', '(', ')', '^', '$', '.', '#', ' ' ->
                        out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        Costs.text(context, out.length());
        return out.toString();
    }

    public static String unescape(BuiltinContext context, String text) {
        Costs.text(context, text.length());
        try {
            return CompiledPattern.unescape(text);
        } catch (PatternSyntaxError e) {
            throw BuiltinExceptions.argument(e.message(), "");
        }
    }
}
