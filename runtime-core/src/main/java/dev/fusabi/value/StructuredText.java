package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Values as text: {@link #structured} is {@code %A}, {@link #print} is {@code %O}, {@code string} and
 * {@code ToString}. As F# does it, at most 100 elements of a collection, 100 levels and 10,000 parts are shown; a value
 * inside itself shows as {@code ...}.
 */
public final class StructuredText {
    private static final int WIDTH = 80;
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_SEQUENCE_ELEMENTS = 4;
    private static final int MAX_TABLE_ELEMENTS = 9;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_PARTS = 10_000;
    private static final int FLOAT_DIGITS = 10;

    private static final int FLOAT32_DIGITS = 9;

    /** In characters; shared strings could otherwise be multiplied without bound. */
    private static final int MAX_TEXT = 16_000_000;

    /** What a value stands in: decides whether it needs brackets. */
    private enum Place {
        CASE_FIELD,
        ELEMENT
    }

    private final Map<Object, Boolean> path = new IdentityHashMap<>();
    private int parts;
    private long characters;

    private StructuredText() {}

    /** The text under {@code %A}. */
    public static String structured(@Nullable Object value) {
        return structured(value, WIDTH);
    }

    /** In lines of at most so many characters where that is possible, for 0 in one line. */
    public static String structured(@Nullable Object value, int width) {
        if (value == null) {
            return "<null>";
        }
        return new StructuredText()
                .layout(value, MAX_DEPTH, Place.ELEMENT)
                .render(width == 0 ? Integer.MAX_VALUE / 2 : width);
    }

    /** What {@code base.ToString ()} gives where the base is obj: no method of the value's own is asked. */
    public static String inherited(Object value) {
        if (!(value instanceof ScriptObject object)) {
            return print(value);
        }
        return switch (object.layout().form()) {
            case CLASS, STRUCT -> object.layout().name();
            case EXCEPTION -> PlainText.exception((ExceptionValue) object);
            case RECORD, STRUCTURAL, UNION_CASE -> structured(value);
        };
    }

    /** What {@code string value} gives: strings as they are, {@code None} and unit empty. */
    public static String print(@Nullable Object value) {
        return PlainText.of(value);
    }

    private TextLayout layout(@Nullable Object value, int depth, Place place) {
        if (depth <= 0 || parts > MAX_PARTS) {
            return TextLayout.word("...");
        }
        parts++;
        return switch (value) {
            case null -> TextLayout.word("null");
            case ScriptObject object -> nested(object, depth, place);
            case ScriptList list -> nested(list, depth, place);
            case Tuple tuple -> nested(tuple, depth, place);
            case Object[] array -> nested(array, depth, place);
            case MultiArray array -> nested(array, depth, place);
            case Enumerable sequence -> nested(sequence, depth, place);
            case long[] array -> array(array.length, i -> Long.toString(array[i]));
            case double[] array -> array(array.length, i -> floatText(array[i]));
            case boolean[] array -> array(array.length, i -> Boolean.toString(array[i]));
            case char[] array -> array(array.length, i -> quoted(array[i]));
            case byte[] array -> array(array.length, i -> (array[i] & 0xFF) + "uy");
            case short[] array -> array(array.length, i -> array[i] + "s");
            case int[] array -> array(array.length, i -> Integer.toString(array[i]));
            case float[] array -> array(array.length, i -> floatText(array[i]));
            default -> leaf(leafText(value));
        };
    }

    private TextLayout leaf(String text) {
        characters += text.length();
        if (characters > MAX_TEXT) {
            throw BuiltinExceptions.memoryLimit("The text of the value is too long.");
        }
        return TextLayout.word(text);
    }

    private static String leafText(Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case Character c -> quoted(c);
            case Double number -> floatText(number);
            case Boolean b -> b.toString();
            case Unit unit -> "()";
            case FunctionValue function -> "<fun:" + function.name() + ">";
            case java.math.BigDecimal number -> number.toPlainString() + "M";
            case Short number -> number + "s";
            case Byte number -> number + "y";
            case Float number -> floatText(number);
            case Unsigned number -> number + suffix(number.kind());
            default -> PlainText.of(value);
        };
    }

    private static String suffix(Kind kind) {
        return switch (kind) {
            case BYTE -> "uy";
            case UINT16 -> "us";
            case UINT32 -> "u";
            default -> "UL";
        };
    }

    private static String floatText(float value) {
        return floatText((double) value, FLOAT32_DIGITS) + "f";
    }

    static String floatText(double value) {
        return floatText(value, FLOAT_DIGITS);
    }

    private static String floatText(double value, int digits) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        String text = NumberText.general(value, digits, 'e');
        return text.chars().allMatch(c -> c == '-' || Character.isDigit(c)) ? text + ".0" : text;
    }

    private static String quoted(char c) {
        String inner =
                switch (c) {
                    case '\'' -> "\\'";
                    case '\\' -> "\\\\";
                    case '\b' -> "\\b";
                    default ->
                            Character.isISOControl(c)
                                    ? "\\%03d".formatted((int) c)
                                    : String.valueOf(c);
                };
        return "'" + inner + "'";
    }

    /** A value with parts, unless it is being printed already. */
    private TextLayout nested(Object value, int depth, Place place) {
        if (path.put(value, true) != null) {
            return TextLayout.word("...");
        }
        TextLayout layout =
                switch (value) {
                    case ScriptObject object -> object(object, depth - 1, place);
                    case ScriptList list ->
                            bracketed("[", elements(list.iterator(), MAX_ELEMENTS, depth - 1), "]");
                    case Tuple tuple when tuple.isEntry() -> leaf(PlainText.of(tuple));
                    case Tuple tuple -> tuple(tuple.asList(), depth - 1);
                    case Object[] array ->
                            bracketed(
                                    "[|",
                                    elements(
                                            Arrays.asList(array).iterator(),
                                            MAX_ELEMENTS,
                                            depth - 1),
                                    "|]");
                    case MultiArray array -> multiArray(array, depth - 1);
                    case ScriptMap map ->
                            named("map", map.pairs(), MAX_TABLE_ELEMENTS, depth - 1, place);
                    case ScriptSet set ->
                            named("set", set.iterator(), MAX_TABLE_ELEMENTS, depth - 1, place);
                    default ->
                            named(
                                    "seq",
                                    ((Enumerable) value).iterator(),
                                    MAX_SEQUENCE_ELEMENTS,
                                    depth - 1,
                                    place);
                };
        path.remove(value);
        return layout;
    }

    private TextLayout object(ScriptObject object, int depth, Place place) {
        Layout layout = object.layout();
        return switch (layout.form()) {
            case RECORD, STRUCTURAL -> record(object, depth);
            case UNION_CASE -> unionCase(object, depth, place);
            case CLASS, STRUCT -> leaf(PlainText.of(object));
            case EXCEPTION ->
                    BuiltinExceptions.isBuiltin(layout) || layout.isExceptionClass()
                            ? leaf(PlainText.of(object))
                            : unionCase(object, depth, place);
        };
    }

    private TextLayout record(ScriptObject object, int depth) {
        List<Layout.Field> fields = object.layout().fields();
        if (fields.isEmpty()) {
            return TextLayout.word("{ }");
        }
        List<TextLayout> lines = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            TextLayout value = layout(field(object, i), depth, Place.ELEMENT);
            lines.add(
                    TextLayout.word(fields.get(i).name())
                            .then(TextLayout.word("=").orBelow(value, 1)));
        }
        return TextLayout.word("{").then(TextLayout.stacked(lines)).then(TextLayout.word("}"));
    }

    private TextLayout unionCase(ScriptObject object, int depth, Place place) {
        int count = object.layout().fields().size();
        TextLayout name = TextLayout.word(object.layout().name());
        if (count == 0) {
            return name;
        }
        TextLayout fields;
        if (count == 1) {
            fields = layout(field(object, 0), depth, Place.CASE_FIELD);
        } else {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(field(object, i));
            }
            fields = tuple(values, depth);
        }
        TextLayout whole = name.orBelow(fields, 2);
        return place == Place.CASE_FIELD ? parenthesized(whole) : whole;
    }

    @SuppressWarnings("NullAway") // null only where the field is
    private static Object field(ScriptObject object, int index) {
        return object.field(index);
    }

    private TextLayout tuple(List<Object> items, int depth) {
        List<TextLayout> layouts = new ArrayList<>();
        items.forEach(item -> layouts.add(layout(item, depth, Place.ELEMENT)));
        return parenthesized(TextLayout.separated(layouts, ","));
    }

    private static TextLayout parenthesized(TextLayout inner) {
        return TextLayout.opening("(").then(inner).then(TextLayout.closing(")"));
    }

    private TextLayout named(String word, Iterator<Object> items, int max, int depth, Place place) {
        TextLayout whole =
                TextLayout.word(word).orBelow(bracketed("[", elements(items, max, depth), "]"), 2);
        return place == Place.CASE_FIELD ? parenthesized(whole) : whole;
    }

    private List<TextLayout> elements(@Nullable Iterator<?> items, int max, int depth) {
        List<TextLayout> layouts = new ArrayList<>();
        while (items != null && items.hasNext()) {
            if (layouts.size() == max || parts > MAX_PARTS) {
                layouts.add(TextLayout.word("..."));
                break;
            }
            layouts.add(layout(items.next(), depth, Place.ELEMENT));
        }
        return layouts;
    }

    private interface ElementText {
        String at(int index);
    }

    private TextLayout array(int length, ElementText text) {
        List<TextLayout> layouts = new ArrayList<>();
        for (int i = 0; i < length && i < MAX_ELEMENTS; i++) {
            parts++;
            layouts.add(leaf(text.at(i)));
        }
        if (length > MAX_ELEMENTS) {
            layouts.add(TextLayout.word("..."));
        }
        return bracketed("[|", layouts, "|]");
    }

    /** Two dimensions row by row; F# shows of more only how many there are. */
    private TextLayout multiArray(MultiArray array, int depth) {
        if (array.rank() > 2) {
            return bracketed("[|", List.of(TextLayout.word("rank=" + array.rank())), "|]");
        }
        List<TextLayout> rows = new ArrayList<>();
        if (!array.isZeroBased()) {
            rows.add(TextLayout.word("bound1=" + array.base(0)));
            rows.add(TextLayout.word("bound2=" + array.base(1)));
        }
        int width = array.length(1);
        for (int row = 0; row < array.length(0); row++) {
            if (row == MAX_ELEMENTS || parts > MAX_PARTS) {
                rows.add(TextLayout.word("..."));
                break;
            }
            Iterator<?> items = Converter.items(array.items(row * width, (row + 1) * width));
            rows.add(bracketed("[", elements(items, MAX_ELEMENTS, depth), "]"));
        }
        return rows.isEmpty()
                ? TextLayout.word("[]")
                : TextLayout.opening("[")
                        .then(TextLayout.stacked(rows))
                        .then(TextLayout.closing("]"));
    }

    private static TextLayout bracketed(String open, List<TextLayout> items, String close) {
        if (items.isEmpty()) {
            return TextLayout.word(open + close);
        }
        return TextLayout.opening(open)
                .then(TextLayout.separated(items, ";"))
                .then(TextLayout.closing(close));
    }
}
