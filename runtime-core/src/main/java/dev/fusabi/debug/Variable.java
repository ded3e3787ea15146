package dev.fusabi.debug;

import dev.fusabi.value.StructuredText;
import dev.fusabi.value.TypeNames;

/**
 * A local variable of a paused call.
 *
 * @param value as scripts have it; {@code Value.of} of the engine makes it readable
 */
public record Variable(String name, Object value) {
    /** The type as far as the value tells: {@code int}, {@code list}, a record's name. */
    public String typeName() {
        return TypeNames.of(value);
    }

    /** The value as {@code %A} prints it. */
    public String display() {
        return StructuredText.structured(value);
    }
}
