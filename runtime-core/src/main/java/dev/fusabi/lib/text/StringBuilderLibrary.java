package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** .NET's text under construction. */
public final class StringBuilderLibrary {
    private static final int MAX_LENGTH = 1_000_000_000;

    /** Of a number, with its sign. */
    private static final int MOST_DIGITS = 20;

    private StringBuilderLibrary() {}

    /** The text as a value; equal only to itself. */
    public static final class TextBuilder implements TypeNames.Named {
        private final StringBuilder text = new StringBuilder();
        private long capacity = 16;

        @Override
        public String typeName() {
            return "StringBuilder";
        }

        @Override
        public String toString() {
            return text.toString();
        }

        private void grown() {
            while (capacity < text.length()) {
                capacity *= 2;
            }
        }
    }

    public static TextBuilder create() {
        return new TextBuilder();
    }

    public static TextBuilder withCapacity(long capacity) {
        if (capacity < 0) {
            throw BuiltinExceptions.argumentOutOfRange(
                    "'capacity' must be greater than zero.", "capacity");
        }
        TextBuilder builder = new TextBuilder();
        builder.capacity = capacity == 0 ? 16 : capacity;
        return builder;
    }

    private static TextBuilder added(BuiltinContext context, TextBuilder builder, long characters) {
        if (builder.text.length() + characters > MAX_LENGTH) {
            throw BuiltinExceptions.memoryLimit("A text of that length is too long.");
        }
        Costs.text(context, characters);
        long length = builder.text.length() + characters;
        if (length > builder.text.capacity()) {
            // It grows to twice its length, while the old text is still there.
            context.allocate(length * 2 * Character.BYTES);
        }
        return builder;
    }

    /** Appends the text of a value; an array of characters as one. */
    public static TextBuilder append(
            BuiltinContext context, TextBuilder builder, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> {
                added(context, builder, text.length());
                builder.text.append(text);
            }
            case Long number -> {
                added(context, builder, MOST_DIGITS);
                builder.text.append(number.longValue());
            }
            case Character c -> {
                added(context, builder, 1);
                builder.text.append(c.charValue());
            }
            case char[] characters -> {
                added(context, builder, characters.length);
                builder.text.append(characters);
            }
            case TextBuilder other -> {
                added(context, builder, other.text.length());
                builder.text.append(other.text);
            }
            default -> {
                String text = LocalText.of(context, value);
                added(context, builder, text.length());
                builder.text.append(text);
            }
        }
        builder.grown();
        return builder;
    }

    public static TextBuilder appendRepeated(
            BuiltinContext context, TextBuilder builder, char c, long count) {
        if (count < 0) {
            throw negative("repeatCount");
        }
        added(context, builder, count);
        builder.text.repeat(c, (int) count);
        builder.grown();
        return builder;
    }

    public static TextBuilder appendPart(
            BuiltinContext context, TextBuilder builder, String value, long start, long count) {
        if (start < 0 || count < 0 || start > value.length() - count) {
            throw outside("startIndex");
        }
        added(context, builder, count);
        builder.text.append(value, (int) start, (int) (start + count));
        builder.grown();
        return builder;
    }

    public static TextBuilder appendCharacters(
            BuiltinContext context, TextBuilder builder, char[] value, long start, long count) {
        return appendPart(context, builder, new String(value), start, count);
    }

    public static TextBuilder appendFormat(
            BuiltinContext context, TextBuilder builder, String format, Object[] arguments) {
        return append(context, builder, CompositeFormat.format(context, format, arguments));
    }

    public static TextBuilder insert(
            BuiltinContext context,
            TextBuilder builder,
            long index,
            @Nullable Object value,
            long count) {
        if (index < 0 || index > builder.text.length()) {
            throw outside("index");
        }
        if (count < 0) {
            throw negative("count");
        }
        String text =
                switch (value) {
                    case null -> "";
                    case char[] characters -> new String(characters);
                    default -> LocalText.of(context, value);
                };
        added(context, builder, text.length() * count);
        Costs.characters(context, builder.text.length());
        builder.text.insert((int) index, text.repeat((int) count));
        builder.grown();
        return builder;
    }

    public static TextBuilder remove(
            BuiltinContext context, TextBuilder builder, long start, long length) {
        if (length < 0) {
            throw negative("length");
        }
        if (start < 0) {
            throw negative("startIndex");
        }
        if (length > builder.text.length() - start) {
            throw outside("length");
        }
        Costs.characters(context, builder.text.length());
        builder.text.delete((int) start, (int) (start + length));
        return builder;
    }

    public static TextBuilder replace(
            BuiltinContext context,
            TextBuilder builder,
            String old,
            @Nullable String replacement,
            long start,
            long count) {
        if (old.isEmpty()) {
            throw BuiltinExceptions.argument("The value cannot be an empty string.", "oldValue");
        }
        if (start < 0 || count < 0 || start > builder.text.length() - count) {
            throw outside("startIndex");
        }
        int end = (int) (start + count);
        String part = builder.text.substring((int) start, end);
        Costs.text(context, part.length());
        String changed =
                StringLibrary.replace(context, part, old, replacement == null ? "" : replacement);
        builder.text.replace((int) start, end, changed);
        builder.grown();
        return builder;
    }

    public static TextBuilder replaceCharacter(
            BuiltinContext context,
            TextBuilder builder,
            char old,
            char replacement,
            long start,
            long count) {
        if (start < 0 || count < 0 || start > builder.text.length() - count) {
            throw outside("startIndex");
        }
        Costs.characters(context, count);
        for (int i = (int) start; i < start + count; i++) {
            if (builder.text.charAt(i) == old) {
                builder.text.setCharAt(i, replacement);
            }
        }
        return builder;
    }

    public static TextBuilder clear(TextBuilder builder) {
        builder.text.setLength(0);
        return builder;
    }

    public static long length(TextBuilder builder) {
        return builder.text.length();
    }

    public static Object setLength(BuiltinContext context, TextBuilder builder, long length) {
        if (length < 0) {
            throw BuiltinExceptions.argumentOutOfRange("Length cannot be less than zero.", "value");
        }
        added(context, builder, Math.max(0, length - builder.text.length()));
        builder.text.setLength((int) length);
        builder.grown();
        return Unit.UNIT;
    }

    public static long capacity(TextBuilder builder) {
        return builder.capacity;
    }

    public static long ensureCapacity(TextBuilder builder, long capacity) {
        if (capacity < 0) {
            throw negative("capacity");
        }
        builder.capacity = Math.max(builder.capacity, capacity);
        return builder.capacity;
    }

    public static char get(TextBuilder builder, long index) {
        if (index < 0 || index >= builder.text.length()) {
            throw BuiltinExceptions.indexOutOfRange();
        }
        return builder.text.charAt((int) index);
    }

    public static Object set(TextBuilder builder, long index, char value) {
        if (index < 0 || index >= builder.text.length()) {
            throw outside("index");
        }
        builder.text.setCharAt((int) index, value);
        return Unit.UNIT;
    }

    public static String text(BuiltinContext context, TextBuilder builder) {
        Costs.text(context, builder.text.length());
        return builder.text.toString();
    }

    public static String part(
            BuiltinContext context, TextBuilder builder, long start, long length) {
        if (start < 0 || length < 0 || start > builder.text.length() - length) {
            throw outside("startIndex");
        }
        Costs.text(context, length);
        return builder.text.substring((int) start, (int) (start + length));
    }

    public static Object copyTo(
            BuiltinContext context,
            TextBuilder builder,
            long sourceIndex,
            char[] destination,
            long destinationIndex,
            long count) {
        if (sourceIndex < 0
                || count < 0
                || sourceIndex > builder.text.length() - count
                || destinationIndex < 0
                || destinationIndex > destination.length - count) {
            throw BuiltinExceptions.argument(
                    "Either offset did not refer to a position in the string, or there is an insufficient length of"
                            + " destination character array.",
                    "");
        }
        Costs.characters(context, count);
        builder.text.getChars(
                (int) sourceIndex,
                (int) (sourceIndex + count),
                destination,
                (int) destinationIndex);
        return Unit.UNIT;
    }

    public static boolean sameText(TextBuilder builder, TextBuilder other) {
        return builder.text.compareTo(other.text) == 0;
    }

    private static RuntimeException outside(String parameter) {
        return BuiltinExceptions.argumentOutOfRange(
                "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                parameter);
    }

    private static RuntimeException negative(String parameter) {
        return BuiltinExceptions.argumentOutOfRange(
                "'" + parameter + "' must be non-negative.", parameter);
    }
}
