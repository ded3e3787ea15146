package dev.fusabi.value;

import dev.fusabi.value.ScriptType.EnumOf;

import java.util.ArrayList;
import java.util.List;

/**
 * A value of an enum that knows its names, made where it becomes a text. Everywhere else values of enums are held as
 * numbers of their underlying type.
 */
final class EnumValue implements TypeNames.Named, Comparable<EnumValue> {
    private final EnumOf type;
    private final Object number;

    /** @param number of the underlying type, boxed */
    EnumValue(EnumOf type, Object number) {
        this.type = type;
        this.number = number;
    }

    /** The value as scripts hold it. */
    Object number() {
        return number;
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public int compareTo(EnumValue other) {
        return Structural.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnumValue that
                && type.equals(that.type)
                && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** The name; of flags the names whose bits make up the value; the number when there are none. */
    @Override
    public String toString() {
        for (EnumOf.Name name : type.names()) {
            if (name.value().equals(number)) {
                return name.text();
            }
        }
        String names = type.isFlags() ? flags() : "";
        return names.isEmpty() ? PlainText.of(number) : names;
    }

    /** As .NET chooses them: the greatest value first, each taking its bits. Empty when bits are left over. */
    private String flags() {
        Kind kind = type.underlying().kind();
        long left = Primitives.unbox(kind, number);
        List<EnumOf.Name> falling = new ArrayList<>(type.names());
        falling.sort((a, b) ->
                Long.compareUnsigned(
                        Primitives.unbox(kind, b.value()), Primitives.unbox(kind, a.value())));
        List<String> found = new ArrayList<>();
        for (EnumOf.Name name : falling) {
            long bits = Primitives.unbox(kind, name.value());
            if (bits != 0 && (left & bits) == bits) {
                left &= ~bits;
                found.addFirst(name.text());
            }
        }
        return left == 0 ? String.join(", ", found) : "";
    }
}
