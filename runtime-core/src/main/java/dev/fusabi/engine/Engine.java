package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.source.Source;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.HostFunctionTarget;
import dev.fusabi.vm.Instance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An instance in which scripts run: their globals, their suspended calls, their limits. It belongs to one
 * {@link EventLoop}; scripts run only there, one at a time, and never block it. {@link #callAsync} may be called from
 * any thread, everything else only on the event loop.
 */
public final class Engine implements AutoCloseable {
    private final Host host;
    private final EventLoop loop;
    private final HostCalls hostCalls;
    private final FiberScheduler scheduler;
    private final Map<String, LoadedScript> loaded = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();

    Engine(EngineBuilder settings) {
        host = settings.host;
        loop = settings.eventLoop == null ? new ManualEventLoop() : settings.eventLoop;
        hostCalls = new HostCalls(this, settings.operations);
        scheduler = new FiberScheduler(loop, settings);
    }

    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    public EventLoop eventLoop() {
        return loop;
    }

    /**
     * Loads a script and runs its top level, which may wait for asynchronous operations. A script of the same name is
     * replaced when the new one has run; calls in flight finish on the code they started with. Callable from any
     * thread.
     */
    public ScriptFuture<Script> loadAsync(Script script) {
        ScriptFuture<Script> future = new ScriptFuture<>();
        onLoop(future, () -> start(script, future));
        return future;
    }

    /**
     * Loads a script whose top level does not wait.
     *
     * @throws ScriptException.Running when the top level fails, or would have to wait
     */
    public void load(Script script) {
        requireEventLoop();
        start(script, new ScriptFuture<>()).now("the top level of " + script.name(), "loadAsync");
    }

    /** Begins a session, in which inputs are evaluated one after the other. */
    public Session session() {
        requireEventLoop();
        return new Session(this, host);
    }

    /** Lets error reports show lines of a text. */
    void know(Source source) {
        sources.put(source.name(), source);
    }

    /** Calls a function for a session. */
    <T extends @Nullable Object> void run(
            FunctionValue function, ScriptFuture<T> future, Function<Object, T> result) {
        requireEventLoop();
        invocation(future, result).begin(function, new Object[] {});
    }

    private Invocation<Script> start(Script script, ScriptFuture<Script> future) {
        List<HostFunctionTarget> targets = targets(script.program());
        script.sources().forEach(this::know);
        Instance instance = new Instance(script.linked(), targets);
        Invocation<Script> invocation =
                invocation(
                        future,
                        value -> {
                            loaded.put(script.name(), new LoadedScript(script, instance));
                            return script;
                        });
        invocation.begin(instance.initializer(), new Object[] {});
        return invocation;
    }

    /** What a program's host functions do. */
    List<HostFunctionTarget> targets(Program program) {
        List<HostFunctionTarget> targets = new ArrayList<>();
        for (Program.HostRef needed : program.hostFunctions()) {
            HostFunctionDeclaration declaration = host.function(needed.name());
            if (declaration == null) {
                throw new IllegalArgumentException(
                        "the script "
                                + program.name()
                                + " needs the host function '"
                                + needed.name()
                                + "'; build the engine with the host that the script was compiled"
                                + " with");
            }
            targets.add(hostCalls.target(declaration));
        }
        return targets;
    }

    /** Removes a script; calls in flight finish. Returns false when there is none of this name. */
    public boolean unload(String name) {
        requireEventLoop();
        return loaded.remove(name) != null;
    }

    public List<Script> scripts() {
        return loaded.values().stream().map(LoadedScript::script).toList();
    }

    /** A public function by its qualified name, or by its simple name when only one script has it. */
    public Optional<FunctionInfo> function(String name) {
        LoadedScript.Member member = find(name, true);
        return member == null ? Optional.empty() : Optional.of(member.info());
    }

    /**
     * Calls a script function and waits for nothing: a function that has to wait for an asynchronous operation fails
     * with a message that says to use {@link #callAsync}.
     *
     * @param arguments Java values; see {@link Values} for how types map
     * @throws ScriptException of the kind that fits
     */
    public <T extends @Nullable Object> T call(
            String function, Class<T> result, @Nullable Object... arguments) {
        requireEventLoop();
        return start(function, result, arguments, new ScriptFuture<>())
                .now("'" + function + "'", "callAsync");
    }

    /** Calls a script function without blocking. Callable from any thread. */
    public <T extends @Nullable Object> ScriptFuture<T> callAsync(
            String function, Class<T> result, @Nullable Object... arguments) {
        ScriptFuture<T> future = new ScriptFuture<>();
        onLoop(future, () -> start(function, result, arguments, future));
        return future;
    }

    private <T extends @Nullable Object> Invocation<T> start(
            String function,
            Class<T> result,
            @Nullable Object[] arguments,
            ScriptFuture<T> future) {
        LoadedScript.Member member = require(function);
        Object[] values = converted(member, arguments);
        Invocation<T> invocation = invocation(future, value -> Values.toJava(value, result));
        invocation.awaitingResult(member.isAsync()).begin(member.function(), values);
        return invocation;
    }

    /**
     * Calls a function value that a script gave to the host; see {@link #call(String, Class,
     * Object...)}. The arguments reach the script untyped.
     */
    public <T extends @Nullable Object> T call(
            FunctionValue function, Class<T> result, @Nullable Object... arguments) {
        requireEventLoop();
        return start(function, result, arguments, new ScriptFuture<>())
                .now("'" + function.name() + "'", "callAsync");
    }

    /**
     * Calls a function value that a script gave to the host, without blocking. Callable from any
     * thread.
     */
    public <T extends @Nullable Object> ScriptFuture<T> callAsync(
            FunctionValue function, Class<T> result, @Nullable Object... arguments) {
        ScriptFuture<T> future = new ScriptFuture<>();
        onLoop(future, () -> start(function, result, arguments, future));
        return future;
    }

    private <T extends @Nullable Object> Invocation<T> start(
            FunctionValue function,
            Class<T> result,
            @Nullable Object[] arguments,
            ScriptFuture<T> future) {
        int given = Math.max(arguments.length, 1);
        if (given != function.arity()) {
            throw new ScriptException.ArgumentCount(function.name(), function.arity(), given);
        }
        Object[] values = new Object[given];
        values[0] = Unit.UNIT;
        for (int i = 0; i < arguments.length; i++) {
            values[i] = Values.toScript(arguments[i]);
        }
        Invocation<T> invocation = invocation(future, value -> Values.toJava(value, result));
        invocation.begin(function, values);
        return invocation;
    }

    /**
     * The same with script values in and out: arguments must already be of the parameters' script types, as
     * {@link dev.fusabi.value.Conversions} makes them, and the result is a script value. For gateways that convert by
     * themselves. Callable from any thread.
     */
    public ScriptFuture<Object> callValuesAsync(String function, List<?> arguments) {
        ScriptFuture<Object> future = new ScriptFuture<>();
        onLoop(
                future,
                () -> {
                    LoadedScript.Member member = require(function);
                    requireCount(member, arguments.size());
                    Object[] values =
                            arguments.isEmpty() ? new Object[] {Unit.UNIT} : arguments.toArray();
                    Invocation<Object> invocation = invocation(future, Function.identity());
                    invocation.awaitingResult(member.isAsync()).begin(member.function(), values);
                });
        return future;
    }

    /**
     * A module-level value.
     *
     * @throws ScriptException.FunctionNotFound when no loaded script defines it
     */
    public <T extends @Nullable Object> T global(String name, Class<T> type) {
        requireEventLoop();
        LoadedScript.Member member = requireGlobal(name);
        return Values.toJava(member.value(), type);
    }

    /** Sets a module-level value, mutable or not, for all that the script runs from now on. */
    public void setGlobal(String name, @Nullable Object value) {
        requireEventLoop();
        LoadedScript.Member member = requireGlobal(name);
        member.set(Values.toScript(value, member.export().type()));
    }

    /** Runs what is due when the event loop is a {@link ManualEventLoop}; returns the number of tasks that ran. */
    public int pollAsyncOps() {
        if (loop instanceof ManualEventLoop manual) {
            return manual.poll();
        }
        throw new IllegalStateException(
                "this engine's event loop drives itself; only a ManualEventLoop is polled");
    }

    /** The number of calls that have started and not finished. */
    public int pendingCalls() {
        return scheduler.pending();
    }

    /** Cancels all calls in flight and removes all scripts. */
    @Override
    public void close() {
        requireEventLoop();
        loaded.clear();
        scheduler.cancelAll();
    }

    private void onLoop(ScriptFuture<?> future, Runnable start) {
        Runnable task =
                () -> {
                    if (future.isDone()) {
                        return;
                    }
                    try {
                        start.run();
                    } catch (ScriptException | IllegalArgumentException e) {
                        future.completeExceptionally(e);
                    }
                };
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    private <T extends @Nullable Object> Invocation<T> invocation(
            ScriptFuture<T> future, Function<Object, T> result) {
        return new Invocation<>(scheduler, sources, future, result);
    }

    private Object[] converted(LoadedScript.Member member, @Nullable Object[] arguments) {
        requireCount(member, arguments.length);
        if (arguments.length == 0) {
            return new Object[] {Unit.UNIT};
        }
        List<FunctionInfo.Parameter> parameters = member.info().parameters();
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            ScriptType type = parameters.get(i).type();
            values[i] = Values.toScript(arguments[i], type);
        }
        return values;
    }

    private static void requireCount(LoadedScript.Member member, int actual) {
        int expected = member.info().parameters().size();
        if (actual != expected) {
            throw new ScriptException.ArgumentCount(member.export().name(), expected, actual);
        }
    }

    private LoadedScript.Member require(String name) {
        LoadedScript.Member member = find(name, true);
        if (member == null) {
            throw new ScriptException.FunctionNotFound(name);
        }
        return member;
    }

    private LoadedScript.Member requireGlobal(String name) {
        LoadedScript.Member member = find(name, false);
        if (member == null) {
            throw new ScriptException.FunctionNotFound(name);
        }
        return member;
    }

    private LoadedScript.@Nullable Member find(String name, boolean isFunction) {
        LoadedScript.Member bySimpleName = null;
        for (LoadedScript script : loaded.values()) {
            LoadedScript.Member member = script.find(name, isFunction);
            if (member != null && member.export().name().equals(name)) {
                return member;
            } else if (member != null && bySimpleName != null) {
                throw new IllegalArgumentException(
                        "'"
                                + name
                                + "' is ambiguous: "
                                + bySimpleName.export().name()
                                + " and "
                                + member.export().name()
                                + "; qualify it by its module");
            } else if (member != null) {
                bySimpleName = member;
            }
        }
        return bySimpleName;
    }

    private void requireEventLoop() {
        if (!loop.inEventLoop()) {
            throw new IllegalStateException(
                    "this engine belongs to another thread than "
                            + Thread.currentThread().getName()
                            + "; use callAsync, or its event loop's execute");
        }
    }
}
