package dev.fusabi.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the host's own objects show their fields: the engine knows how to read Java records, this package does not. */
@FunctionalInterface
public interface HostFields {
    /** Shows no object's fields. */
    HostFields NONE = value -> null;

    /** The fields of a host object in their order; null when it is none that scripts may look into. */
    @Nullable Map<String, @Nullable Object> fields(Object value);
}
