package dev.fusabi.value;

import dev.fusabi.value.ScriptType.EnumOf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A value of an enum: a number of the enum's underlying type that knows its enum. Immutable. */
public final class EnumValue implements TypeNames.Named, Comparable<EnumValue> {
    private final EnumOf type;
    private final long bits;

    private EnumValue(EnumOf type, long bits) {
        this.type = type;
        this.bits = bits;
    }

    /**
     * The value with this number, whether it has a name or not.
     *
     * @param bits as in a register of the underlying kind; bits that this kind has not are dropped
     */
    public static EnumValue of(EnumOf type, long bits) {
        return new EnumValue(type, Primitives.narrow(type.underlying().kind(), bits));
    }

    /**
     * The bits of an enum's value as a register of the underlying kind holds them. An element of an array that nothing
     * has been written to is null, and 0.
     */
    public static long bitsOf(@Nullable Object value) {
        return value == null ? 0 : ((EnumValue) value).bits;
    }

    public EnumOf type() {
        return type;
    }

    public long bits() {
        return bits;
    }

    /** The value as a boxed number of the underlying type. */
    public Object number() {
        return Primitives.box(type.underlying().kind(), bits);
    }

    /** Whether it is of this enum; programs that have been compiled apart each have their own description of it. */
    boolean isOf(EnumOf other) {
        return type == other || type.equals(other);
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public int compareTo(EnumValue other) {
        return type.underlying().kind() == Kind.UINT64
                ? Long.compareUnsigned(bits, other.bits)
                : Long.compare(bits, other.bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumValue that && bits == that.bits && isOf(that.type);
    }

    @Override
    public int hashCode() {
        return number().hashCode();
    }

    /** The name; of flags the names whose bits make up the value; the number when there are none. */
    @Override
    public String toString() {
        Kind kind = type.underlying().kind();
        for (EnumOf.Name name : type.names()) {
            if (Primitives.unbox(kind, name.value()) == bits) {
                return name.text();
            }
        }
        String names = type.isFlags() ? flags() : "";
        return names.isEmpty() ? PlainText.of(number()) : names;
    }

    /** The names whose bits make up the value, also where the enum is not declared as flags; else the number. */
    public String asFlags() {
        String names = flags();
        return names.isEmpty() ? toString() : names;
    }

    /** As .NET chooses them: the greatest value first, each taking its bits. Empty when bits are left over. */
    private String flags() {
        Kind kind = type.underlying().kind();
        long left = bits;
        List<EnumOf.Name> falling = new ArrayList<>(type.names());
        falling.sort((a, b) ->
                Long.compareUnsigned(
                        Primitives.unbox(kind, b.value()), Primitives.unbox(kind, a.value())));
        List<String> found = new ArrayList<>();
        for (EnumOf.Name name : falling) {
            long own = Primitives.unbox(kind, name.value());
            if (own != 0 && (left & own) == own) {
                left &= ~own;
                found.addFirst(name.text());
            }
        }
        return left == 0 ? String.join(", ", found) : "";
    }
}
