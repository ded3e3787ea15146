package dev.fusabi.engine;

import dev.fusabi.value.ScriptType;
import dev.fusabi.value.StackTrace;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

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

    /**
     * An argument converted to a Java type that may have type arguments, such as {@link GenericType}.
     *
     * @return null for unit, where the type allows it
     * @throws dev.fusabi.value.ScriptFailure naming the argument, when there is none or it does not convert
     */
    @Nullable Object argumentOf(int index, Type type);

    /** The type of its result as the script that calls knows it; dyn for an untyped function. */
    ScriptType resultType();

    /** The engine whose script calls. */
    Engine engine();

    /** The script functions that are active, innermost first: who calls. */
    StackTrace scriptStackTrace();

    /** The context of a class, when the call, or else the engine, has one of it. */
    default <T extends CallContext> Optional<T> context(Class<T> type) {
        CallContext context = context();
        return type.isInstance(context) ? Optional.of(type.cast(context)) : Optional.empty();
    }

    /** What the host gave the call on behalf of which the script runs; null when it gave nothing. */
    @Nullable CallContext context();
}
