package dev.fusabi.engine;

import dev.fusabi.types.names.Environment;

/** The one library of the JVM, for tests of the checker: builtin types cannot belong to two. */
public final class EngineLibrary {
    private EngineLibrary() {}

    /** What every script sees without opening anything. */
    public static Environment environment() {
        return Library.instance().environment();
    }
}
