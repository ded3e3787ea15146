package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/** Makes values of one {@link Layout}. */
@FunctionalInterface
public interface ObjectFactory {
    /** A value whose primitive fields are {@code p[pb]…} and whose reference fields are {@code r[rb]…}. */
    ScriptObject create(long[] p, int pb, @Nullable Object[] r, int rb);
}
