package dev.fusabi.value;

/**
 * A record, union case or exception of a script. For each layout a subclass with unboxed fields is generated; here are
 * the ways in which code that does not know the class reaches them. Slots are those of {@link Layout.Field#slot}.
 * Equality, hash code and text are F#'s structural ones.
 */
public abstract class ScriptObject implements Comparable<ScriptObject> {
    public abstract Layout layout();

    /** The tag of a union case, 0 for others. */
    public abstract int tag();

    /** A primitive field's 64 bits, as in a register. Objects whose fields are all references have none. */
    public long primitive(int slot) {
        throw new IndexOutOfBoundsException(slot);
    }

    public abstract Object reference(int slot);

    /** Sets a mutable primitive field. */
    public void setPrimitive(int slot, long value) {
        throw new IndexOutOfBoundsException(slot);
    }

    /** Sets a mutable reference field. */
    public void setReference(int slot, Object value) {
        throw new IndexOutOfBoundsException(slot);
    }

    /** A field by its position in the layout, boxed. */
    public final Object field(int index) {
        Layout.Field field = layout().fields().get(index);
        Kind kind = field.kind();
        return kind.isPrimitive()
                ? Primitives.box(kind, primitive(field.slot()))
                : reference(field.slot());
    }

    @Override
    public boolean equals(Object other) {
        return Structural.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structural.hash(this);
    }

    @Override
    public int compareTo(ScriptObject other) {
        return Structural.compare(this, other);
    }

    @Override
    public String toString() {
        return StructuredText.print(this);
    }
}
