package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * A module-level value in its Java form, kept until the script's value is another one or the script is loaded anew.
 * Changes inside a value, such as those of an array's elements or of mutable fields, are seen after {@link #invalidate}.
 * Belongs to the engine's event loop. See {@link Engine#cachedGlobal}.
 */
public final class CachedGlobal<T extends @Nullable Object> implements Supplier<T> {
    private final Engine engine;
    private final LoadedScripts scripts;
    private final String name;
    private final Class<T> type;
    private int version = -1;
    private LoadedScript.@Nullable Member member;
    private @Nullable Object converted;
    private @Nullable T value;

    CachedGlobal(Engine engine, LoadedScripts scripts, String name, Class<T> type) {
        this.engine = engine;
        this.scripts = scripts;
        this.name = name;
        this.type = type;
    }

    /**
     * The value as it is now.
     *
     * @throws ScriptException.FunctionNotFound when no loaded script defines it
     */
    // NullAway: the value is set when it has been converted.
    @Override
    @SuppressWarnings("NullAway")
    public T get() {
        engine.requireEventLoop();
        LoadedScript.Member known = member;
        if (known == null || version != scripts.version()) {
            known = scripts.global(name);
            member = known;
            version = scripts.version();
            converted = null;
        }
        Object now = known.value();
        if (!isSame(now, converted)) {
            value = Values.toJava(now, type);
            converted = now;
        }
        return value;
    }

    /** Lets the next {@link #get} convert the value again. */
    public void invalidate() {
        converted = null;
    }

    /** Numbers are boxed anew each time that they are read. */
    private static boolean isSame(Object now, @Nullable Object before) {
        return now == before || now instanceof Number && now.equals(before);
    }
}
