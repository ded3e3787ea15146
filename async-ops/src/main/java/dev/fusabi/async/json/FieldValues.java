package dev.fusabi.async.json;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ObjectFactory;
import dev.fusabi.value.ScriptObject;

import org.jspecify.annotations.Nullable;

/** Collects the fields of a record or union case in the form that its factory takes. */
final class FieldValues {
    private final Layout layout;
    private final long[] primitives;
    private final @Nullable Object[] references;
    private final boolean[] seen;

    FieldValues(Layout layout) {
        this.layout = layout;
        primitives = new long[layout.primitives()];
        references = new Object[layout.references()];
        seen = new boolean[layout.fields().size()];
    }

    /** Sets a field to a boxed value; null only marks it as seen. */
    void set(int index, @Nullable Object value) {
        seen[index] = true;
        if (value == null) {
            return;
        }
        Layout.Field field = layout.fields().get(index);
        int slot = field.slot();
        switch (field.kind()) {
            case REF -> references[slot] = value;
            case INT -> primitives[slot] = (long) value;
            case FLOAT -> primitives[slot] = Double.doubleToRawLongBits((double) value);
            case BOOL -> primitives[slot] = (boolean) value ? 1 : 0;
            case CHAR -> primitives[slot] = (char) value;
        }
    }

    /** The first field from {@code from} on that has not been set, or -1. */
    int nextMissing(int from) {
        for (int i = from; i < seen.length; i++) {
            if (!seen[i]) {
                return i;
            }
        }
        return -1;
    }

    ScriptObject build() {
        ObjectFactory factory = layout.factory();
        if (factory == null) {
            throw new IllegalStateException(
                    "the program that defines " + layout + " is not linked");
        }
        return factory.create(primitives, 0, references, 0);
    }
}
