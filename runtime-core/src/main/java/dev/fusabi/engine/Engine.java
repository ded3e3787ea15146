package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.source.Source;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.HostFunctionTarget;
import dev.fusabi.vm.Instance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<String> errorOutput;
    private final Map<String, LoadedScript> loaded = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();

    private final Map<Script, LoadedScript> companions = new IdentityHashMap<>();

    /** What names of functions stand for, as far as they have been called since a script was last loaded. */
    private final Map<String, LoadedScript.Member> functions = new HashMap<>();

    Engine(EngineBuilder settings) {
        host = settings.host;
        loop = settings.eventLoop == null ? new ManualEventLoop() : settings.eventLoop;
        errorOutput = settings.errorOutput;
        scheduler = new FiberScheduler(loop, settings, sources, this::unhandled);
        hostCalls = new HostCalls(this, scheduler, settings.operations);
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
        var loading = new Loading(script);
        onLoop(loading, loading::start);
        return loading;
    }

    /**
     * Loads a script whose top level does not wait.
     *
     * @throws ScriptException.Running when the top level fails, or would have to wait
     */
    public void load(Script script) {
        requireEventLoop();
        var loading = new Loading(script);
        loading.start();
        loading.now("the top level of " + script.name(), "loadAsync");
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
    <T extends @Nullable Object> ScriptFuture<T> run(
            FunctionValue function, Function<Object, T> result) {
        requireEventLoop();
        var run = new Invocation.Run<>(result);
        run.begin(scheduler, null, function, new Object[] {});
        return run;
    }

    private final class Loading extends Invocation<Script> {
        private final Script script;
        private @Nullable Instance instance;

        Loading(Script script) {
            this.script = script;
        }

        void start() {
            List<HostFunctionTarget> targets = targets(script.program(), host);
            script.sources().forEach(Engine.this::know);
            var loading = new Instance(script.linked(), targets);
            instance = loading;
            begin(scheduler, null, loading.initializer(), new Object[] {});
            whenComplete((value, failure) -> {
                if (failure != null) {
                    loop.execute(() -> scheduler.cancelDetached(loading));
                }
            });
        }

        @Override
        Script convert(Object value) {
            var complete = java.util.Objects.requireNonNull(instance);
            replace(script.name(), new LoadedScript(script, complete));
            return script;
        }
    }

    /** What a program's host functions do. */
    List<HostFunctionTarget> targets(Program program) {
        return targets(program, host);
    }

    private List<HostFunctionTarget> targets(Program program, Host host) {
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
            targets.add(hostCalls.target(declaration, needed.type()));
        }
        return targets;
    }

    /**
     * A function of a script that is part of the host's machinery: it is compiled against a host of its own, loaded
     * when one of its functions is first asked for, and none of {@link #scripts}.
     */
    public FunctionValue companion(Script script, Host itsHost, String function) {
        requireEventLoop();
        LoadedScript companion = companions.get(script);
        if (companion == null) {
            var instance = new Instance(script.linked(), targets(script.program(), itsHost));
            var initialization = new Invocation.Untyped();
            initialization.begin(scheduler, null, instance.initializer(), new Object[] {});
            initialization.now("the top level of " + script.name(), "loadAsync");
            companion = new LoadedScript(script, instance);
            companions.put(script, companion);
        }
        LoadedScript.Member member = companion.find(function, true);
        if (member == null) {
            throw new ScriptException.FunctionNotFound(function);
        }
        return member.function();
    }

    /** Removes a script; calls in flight finish, what it has started besides ends. Returns false when there is none of this name. */
    public boolean unload(String name) {
        requireEventLoop();
        return replace(name, null);
    }

    /** What a script has started that belongs to no call ends with it. */
    private boolean replace(String name, @Nullable LoadedScript by) {
        functions.clear();
        LoadedScript before = by == null ? loaded.remove(name) : loaded.put(name, by);
        if (before != null) {
            scheduler.cancelDetached(before.instance());
        }
        return before != null;
    }

    /** An exception that reached the end of something that belongs to no call. */
    private void unhandled(Instance script, ExceptionValue exception) {
        if (exception.layout() == BuiltinExceptions.EXIT) {
            scheduler.endCalls(script, new ScriptFailure(exception));
        } else {
            errorOutput.accept(ScriptErrors.of(exception, sources).report());
        }
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
        var invocation = new Invocation.Typed<>(result);
        start(invocation, null, function, arguments);
        return invocation.now("'" + function + "'", "callAsync");
    }

    /** Calls a script function without blocking. Callable from any thread. */
    public <T extends @Nullable Object> ScriptFuture<T> callAsync(
            String function, Class<T> result, @Nullable Object... arguments) {
        return callAsyncIn(null, function, result, arguments);
    }

    /**
     * Calls a script function without blocking, in a context that the host functions see which the script calls.
     * Callable from any thread.
     *
     * @param context null for none
     */
    public <T extends @Nullable Object> ScriptFuture<T> callAsyncIn(
            @Nullable CallContext context,
            String function,
            Class<T> result,
            @Nullable Object... arguments) {
        var invocation = new Invocation.Typed<>(result);
        if (loop.inEventLoop()) {
            try {
                start(invocation, context, function, arguments);
            } catch (ScriptException | IllegalArgumentException e) {
                invocation.completeExceptionally(e);
            }
        } else {
            onLoop(invocation, () -> start(invocation, context, function, arguments));
        }
        return invocation;
    }

    private void start(
            Invocation<?> invocation,
            @Nullable CallContext context,
            String function,
            @Nullable Object[] arguments) {
        LoadedScript.Member member = require(function);
        begin(invocation, context, member, converted(member, arguments));
    }

    private void begin(
            Invocation<?> invocation,
            @Nullable CallContext context,
            LoadedScript.Member member,
            Object[] values) {
        invocation.await(member.awaiting());
        invocation.begin(scheduler, context, member.function(), values);
    }

    /**
     * Calls a function value that a script gave to the host; see {@link #call(String, Class,
     * Object...)}. The arguments reach the script untyped.
     */
    public <T extends @Nullable Object> T call(
            FunctionValue function, Class<T> result, @Nullable Object... arguments) {
        requireEventLoop();
        var invocation = new Invocation.Typed<>(result);
        start(invocation, null, function, arguments);
        return invocation.now("'" + function.name() + "'", "callAsync");
    }

    /**
     * Calls a function value that a script gave to the host, without blocking. Callable from any
     * thread.
     */
    public <T extends @Nullable Object> ScriptFuture<T> callAsync(
            FunctionValue function, Class<T> result, @Nullable Object... arguments) {
        return callAsyncIn(null, function, result, arguments);
    }

    /** The same in a context that the host functions see which the script calls; null for none. */
    public <T extends @Nullable Object> ScriptFuture<T> callAsyncIn(
            @Nullable CallContext context,
            FunctionValue function,
            Class<T> result,
            @Nullable Object... arguments) {
        var invocation = new Invocation.Typed<>(result);
        onLoop(invocation, () -> start(invocation, context, function, arguments));
        return invocation;
    }

    private void start(
            Invocation<?> invocation,
            @Nullable CallContext context,
            FunctionValue function,
            @Nullable Object[] arguments) {
        int given = Math.max(arguments.length, 1);
        if (given != function.arity()) {
            throw new ScriptException.ArgumentCount(function.name(), function.arity(), given);
        }
        Object[] values = new Object[given];
        values[0] = Unit.UNIT;
        for (int i = 0; i < arguments.length; i++) {
            values[i] = Values.toScript(arguments[i]);
        }
        invocation.begin(scheduler, context, function, values);
    }

    /**
     * The same with script values in and out: arguments must already be of the parameters' script types, as
     * {@link dev.fusabi.value.Conversions} makes them, and the result is a script value. For gateways that convert by
     * themselves. Callable from any thread.
     */
    public ScriptFuture<Object> callValuesAsync(String function, List<?> arguments) {
        return callValuesAsyncIn(null, function, arguments);
    }

    /**
     * Calls a script function with Java values, and gives its result as a script value. Callable from any thread.
     *
     * @param context what host functions see which the script calls; null for none
     */
    public ScriptFuture<Object> callForValueAsync(
            @Nullable CallContext context, String function, @Nullable Object... arguments) {
        var invocation = new Invocation.Untyped();
        onLoop(invocation, () -> start(invocation, context, function, arguments));
        return invocation;
    }

    /**
     * Calls a function value with script values, of the types of its parameters; the result is a script value.
     * Callable from any thread.
     *
     * @param context what host functions see which the script calls; null for none
     */
    public ScriptFuture<Object> callValuesAsyncIn(
            @Nullable CallContext context, FunctionValue function, Object... arguments) {
        var invocation = new Invocation.Untyped();
        onLoop(invocation, () -> invocation.begin(scheduler, context, function, arguments));
        return invocation;
    }

    /** The same for functions that do not wait; on the event loop. */
    public Object callValues(FunctionValue function, Object... arguments) {
        requireEventLoop();
        var invocation = new Invocation.Untyped();
        invocation.begin(scheduler, null, function, arguments);
        return invocation.now("'" + function.name() + "'", "callValuesAsyncIn");
    }

    /** The same in a context that the host functions see which the script calls; null for none. */
    public ScriptFuture<Object> callValuesAsyncIn(
            @Nullable CallContext context, String function, List<?> arguments) {
        var invocation = new Invocation.Untyped();
        onLoop(
                invocation,
                () -> {
                    LoadedScript.Member member = require(function);
                    requireCount(member, arguments.size());
                    Object[] values =
                            arguments.isEmpty() ? new Object[] {Unit.UNIT} : arguments.toArray();
                    begin(invocation, context, member, values);
                });
        return invocation;
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
        functions.clear();
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

    private Object[] converted(LoadedScript.Member member, @Nullable Object[] arguments) {
        requireCount(member, arguments.length);
        if (arguments.length == 0) {
            return new Object[] {Unit.UNIT};
        }
        List<FunctionInfo.Parameter> parameters = member.info().parameters();
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            ScriptType type = parameters.get(i).type();
            Object argument = arguments[i];
            values[i] =
                    argument instanceof Long && type == ScriptType.Simple.INT
                            ? argument
                            : Values.toScript(argument, type);
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
        LoadedScript.Member known = functions.get(name);
        if (known != null) {
            return known;
        }
        LoadedScript.Member member = find(name, true);
        if (member == null) {
            throw new ScriptException.FunctionNotFound(name);
        }
        functions.put(name, member);
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
