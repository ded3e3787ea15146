package dev.fusabi.engine;

import java.util.List;
import java.util.Optional;

/**
 * An instance in which scripts run: their globals, their suspended calls, their limits. It belongs to one
 * {@link EventLoop}; scripts run only there, one at a time, and never block it. {@link #callAsync} may be called from
 * any thread, everything else only on the event loop.
 */
public final class Engine implements AutoCloseable {
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    Engine(EngineBuilder builder) {}

    public EventLoop eventLoop() {
        throw new AssertionError("being written");
    }

    /**
     * Loads a script and runs its top level, which may wait for asynchronous operations. A script of the same name is
     * replaced when the new one has run; calls in flight finish on the code they started with.
     */
    public ScriptFuture<Script> loadAsync(Script script) {
        throw new AssertionError("being written");
    }

    /** Loads a script whose top level does not wait. */
    public void load(Script script) {
        throw new AssertionError("being written");
    }

    /** Removes a script; calls in flight finish. */
    public boolean unload(String name) {
        throw new AssertionError("being written");
    }

    public List<Script> scripts() {
        throw new AssertionError("being written");
    }

    /** A public function by its qualified name, or by its simple name when only one script has it. */
    public Optional<FunctionInfo> function(String name) {
        throw new AssertionError("being written");
    }

    /**
     * Calls a script function and waits for nothing: a function that has to wait for an asynchronous operation fails
     * with a message that says to use {@link #callAsync}.
     *
     * @param arguments Java values; see {@link Values} for how types map
     */
    public <T> T call(String function, Class<T> result, Object... arguments) {
        throw new AssertionError("being written");
    }

    /** Calls a script function without blocking. Callable from any thread. */
    public <T> ScriptFuture<T> callAsync(String function, Class<T> result, Object... arguments) {
        throw new AssertionError("being written");
    }

    /**
     * The same with script values in and out: arguments must already be of the parameters' script types, as made by
     * {@link dev.fusabi.value.Conversions}, and the result is a script value. For gateways that convert by themselves.
     */
    public ScriptFuture<Object> callValuesAsync(String function, List<?> arguments) {
        throw new AssertionError("being written");
    }

    /** A module-level value. */
    public <T> T global(String name, Class<T> type) {
        throw new AssertionError("being written");
    }

    public void setGlobal(String name, Object value) {
        throw new AssertionError("being written");
    }

    /** Runs what is due when the event loop is a {@link ManualEventLoop}; returns the number of tasks that ran. */
    public int pollAsyncOps() {
        throw new AssertionError("being written");
    }

    /** The number of calls that have started and not finished. */
    public int pendingCalls() {
        throw new AssertionError("being written");
    }

    /** Cancels all calls in flight. */
    @Override
    public void close() {
        throw new AssertionError("being written");
    }
}
