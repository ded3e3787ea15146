package dev.fusabi.engine;

import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One call of a host function by a script: its arguments and who calls. Valid only while the function runs. */
public interface HostCall {
    /** The arguments as script values; see {@link Values} for how types map. */
    List<Object> arguments();

    /**
     * An argument converted to a Java type; {@code Object} gives the script value as it is.
     *
     * @throws dev.fusabi.value.ScriptFailure naming the argument, when there is none or it does not convert
     */
    <T> T argument(int index, Class<T> type);

    /** The type of its result as the script that calls knows it; dyn for an untyped function. */
    ScriptType resultType();

    /** The engine whose script calls. */
    Engine engine();

    /** What the host gave the call on behalf of which the script runs; null when it gave nothing. */
    @Nullable CallContext context();
}
