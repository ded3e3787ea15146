package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.debug.Debugger;
import dev.fusabi.debug.PausedCall;
import dev.fusabi.debug.Profiler;
import dev.fusabi.memory.Memory;
import dev.fusabi.memory.Segment;
import dev.fusabi.source.Source;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.HostFunctionTarget;
import dev.fusabi.vm.Instance;
import dev.fusabi.vm.Instrumentation;
import dev.fusabi.vm.Profiling;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
    private final Consumer<ScriptException> unhandled;
    private final LoadedScripts loaded = new LoadedScripts();
    private final PersistentState persistent;
    private final Memory memory;
    private final Collector collector;
    private @Nullable Instrumentation watching;
    private final Map<String, Source> sources = new HashMap<>();

    private final List<Runnable> atClose = new ArrayList<>();

    private final Map<Script, LoadedScript> companions = new IdentityHashMap<>();

    Engine(EngineBuilder settings) {
        host = settings.host;
        loop = settings.eventLoop == null ? new ManualEventLoop() : settings.eventLoop;
        Consumer<String> errorOutput = settings.errorOutput;
        unhandled =
                settings.unhandled == null
                        ? error -> errorOutput.accept(error.report())
                        : settings.unhandled;
        persistent = new PersistentState(settings.keepPersistentValues);
        scheduler = new FiberScheduler(loop, settings, sources, this::unhandled);
        memory = new Memory(settings.segmentLimit);
        collector = new Collector(settings, loop, scheduler, loaded);
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
        var loading = new Loading(script, script.name(), ReloadStrategy.FULL);
        onLoop(loading, loading::start);
        return loading;
    }

    /**
     * Loads a script whose top level does not wait.
     *
     * @throws ScriptException.Running when the top level fails, or would have to wait
     */
    public void load(Script script) {
        loadAs(script.name(), script);
    }

    /**
     * Loads a script under another name than its own, so that hosts qualify what it defines by this name: {@code
     * theme.get_background}. One script may be loaded under several names; each has its own values.
     *
     * @throws ScriptException.Running when the top level fails, or would have to wait
     */
    public void loadAs(String module, Script script) {
        requireEventLoop();
        var loading = new Loading(script, module, ReloadStrategy.FULL);
        loading.hold();
        loading.start();
        loading.now("the top level of " + script.name(), "loadAsync");
    }

    /**
     * Compiles a file against the engine's host, and loads it.
     *
     * @throws ScriptException of the kind that fits
     */
    public Script load(Path file) {
        Script script = Script.compile(file, host);
        load(script);
        return script;
    }

    /** Compiles a text against the engine's host, and loads it; see {@link #load(Path)}. */
    public Script load(Source source) {
        Script script = Script.compile(source, host);
        load(script);
        return script;
    }

    /**
     * The value of an expression, which sees the engine's host and the library but no loaded script, and which does not
     * wait. Declarations may stand before it. It is compiled each time: for what runs often, load a function.
     */
    public <T extends @Nullable Object> T eval(String expression, Class<T> type) {
        return session().eval(expression, type);
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

    /** Begins to load scripts anew when their files change; see {@link HotReload}. */
    public HotReload.Builder hotReload() {
        return new HotReload.Builder(this);
    }

    /** Loads a new version of a script, on the event loop. */
    Loading reload(String module, Script script, ReloadStrategy strategy) {
        requireEventLoop();
        var loading = new Loading(script, module, strategy);
        onLoop(loading, loading::start);
        return loading;
    }

    /** The names under which a file is loaded. */
    List<LoadedModule> modulesOf(ScriptId file) {
        return loaded.modulesOf(file);
    }

    /** Ends with the engine. */
    void closeWith(Runnable end) {
        atClose.add(end);
    }

    Host host() {
        return host;
    }

    void report(ScriptException error) {
        unhandled.accept(error);
    }

    /** A script on its way into the engine. */
    final class Loading extends Invocation<Script> {
        private final Script script;
        private final String module;
        private final ReloadStrategy strategy;
        private @Nullable Instance instance;
        private boolean isCodeOnly;

        private Loading(Script script, String module, ReloadStrategy strategy) {
            this.script = script;
            this.module = module;
            this.strategy = strategy;
        }

        /** Whether its code has taken the place of the old one without running its top level. */
        boolean isCodeOnly() {
            return isCodeOnly;
        }

        void start() {
            List<HostFunctionTarget> targets = targets(script.program(), host);
            script.sources().forEach(Engine.this::know);
            var loading = new Instance(script.linked(), targets);
            instance = loading;
            LoadedScript before = loaded.of(module);
            if (strategy == ReloadStrategy.INCREMENTAL
                    && before != null
                    && !scheduler.hasDetached(before.instance())
                    && CodeChange.carryOver(before, script, loading)) {
                isCodeOnly = true;
                replace(module, loaded(loading));
                complete(script);
                return;
            }
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
            LoadedScript ready = loaded(complete);
            LoadedScript before = loaded.of(module);
            if (before != null) {
                persistent.migrate(before, ready, strategy == ReloadStrategy.STATEFUL);
            }
            replace(module, ready);
            return script;
        }

        private LoadedScript loaded(Instance ready) {
            return new LoadedScript(script, ready, module.equals(script.name()) ? null : module);
        }
    }

    /** What a program's host functions do. */
    List<HostFunctionTarget> targets(Program program) {
        return targets(program, host);
    }

    private List<HostFunctionTarget> targets(Program program, Host host) {
        List<HostFunctionTarget> targets = new ArrayList<>();
        for (Program.HostRef needed : program.hostFunctions()) {
            BuiltinInfo declaration = host.function(needed.name());
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
            companion = new LoadedScript(script, instance, null);
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
            unhandled.accept(ScriptErrors.of(exception, sources));
        }
    }

    public List<Script> scripts() {
        return loaded.all().stream().map(LoadedScript::script).toList();
    }

    /** A public function by its qualified name, or by its simple name when only one script has it. */
    public Optional<FunctionInfo> function(String name) {
        LoadedScript.Member member = loaded.find(name, true);
        return member == null ? Optional.empty() : Optional.of(member.info());
    }

    /**
     * A script's function as a Java function, for hosts that call it often: {@code
     * engine.function("add", LongBinaryOperator.class)}. Once the script's function has been compiled, a call costs about
     * what a call of a Java method does: nothing is boxed. The handle means what the name means at each call: when a
     * script is loaded anew, the new function. It belongs to the engine's event loop; its calls fail as those of {@link
     * #call} do.
     *
     * @param type an interface with one abstract method, whose types convert to the function's
     * @throws IllegalArgumentException when it is none, or the function does not fit it, or there is none
     */
    public <T> T function(String name, Class<T> type) {
        requireEventLoop();
        return FunctionHandle.implement(this, loaded, scheduler.machine(), name, type);
    }

    FiberScheduler scheduler() {
        return scheduler;
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
        invocation.hold();
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
        LoadedScript.Member member = loaded.function(function);
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
        invocation.hold();
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
        invocation.hold();
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
                    LoadedScript.Member member = loaded.function(function);
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
        LoadedScript.Member member = loaded.global(name);
        return Values.toJava(member.value(), type);
    }

    /** Sets a module-level value, mutable or not, for all that the script runs from now on. */
    public void setGlobal(String name, @Nullable Object value) {
        requireEventLoop();
        LoadedScript.Member member = loaded.global(name);
        member.set(Values.toScript(value, member.export().type()));
    }

    /**
     * Replaces a module-level value by what a function makes of it, and gives the new one.
     *
     * @throws ScriptException.FunctionNotFound when no loaded script defines it
     */
    public <T extends @Nullable Object> T updateGlobal(
            String name, Class<T> type, UnaryOperator<T> change) {
        T next = change.apply(global(name, type));
        setGlobal(name, next);
        return next;
    }

    /**
     * A module-level value that is read often: it is converted again only when a script has changed it, or was loaded
     * anew. Belongs to the event loop.
     */
    public <T extends @Nullable Object> CachedGlobal<T> cachedGlobal(String name, Class<T> type) {
        return new CachedGlobal<>(this, loaded, name, type);
    }

    /** Lets a module-level value keep what it holds when its script is loaded anew, as {@code [<Persistent>]} does. */
    public void preserveGlobal(String name) {
        requireEventLoop();
        persistent.preserve(loaded.global(name).name());
    }

    /**
     * What module-level values hold now, to be given back by {@link #restore}. What a value has inside that scripts may
     * change, such as an array, is not copied.
     */
    public StateSnapshot snapshot(String... names) {
        requireEventLoop();
        return StateSnapshot.of(loaded, List.of(names));
    }

    /**
     * Gives the values of a snapshot back, all or none.
     *
     * @throws ScriptException.Conversion when one of them no longer fits its type
     */
    public void restore(StateSnapshot snapshot) {
        requireEventLoop();
        snapshot.restore(loaded);
    }

    /**
     * An interface whose methods call the functions of a module that have their names: {@code onClick} calls {@code
     * onClick} or else {@code on_click}. Its types are checked now, as far as types tell; methods with a body stay as
     * they are. A call finds the function as it is loaded then, and must not wait. Belongs to the event loop.
     *
     * @throws IllegalArgumentException that lists all mismatches
     */
    public <T> T as(String module, Class<T> type) {
        requireEventLoop();
        return ScriptInterface.implement(this, module, type);
    }

    /**
     * Calls functions one after the other, as {@link #call} does, and gives their results in this order. The first that
     * fails ends it.
     */
    public List<Value> callBatch(List<FunctionCall> calls) {
        List<Value> results = new ArrayList<>(calls.size());
        for (FunctionCall next : calls) {
            results.add(call(next.function(), Value.class, next.arguments().toArray()));
        }
        return results;
    }

    /** The memory that the engine's scripts share with the host. Belongs to the event loop. */
    public Memory memory() {
        requireEventLoop();
        return memory;
    }

    /**
     * Loads a compiled script and calls one of its functions with pointers to segments that the host has filled before
     * and reads after: one argument a segment. Neither waits for anything.
     *
     * @param bytecode what {@link Script#toBytes} gave; see there for how it is checked
     * @param entry the function, such as {@code main} or {@code on_event}
     * @param preloaded of the engine's {@link #memory}
     * @throws ScriptException of the kind that fits
     */
    public <T extends @Nullable Object> T run(
            byte[] bytecode, String entry, Class<T> result, Segment... preloaded) {
        load(Script.fromBytes(bytecode, host));
        Object[] pointers = new Object[preloaded.length];
        for (int i = 0; i < pointers.length; i++) {
            pointers[i] = preloaded[i].pointer();
        }
        return call(entry, result, pointers);
    }

    /**
     * Counts what scripts hold, from their module-level values and suspended calls on. The JVM frees the rest when it
     * needs to; this neither makes it nor waits for it. It holds the event loop for about half
     * a second for a million objects, and remembers weakly what it found until the next one.
     */
    public CollectionStats gcCollect() {
        requireEventLoop();
        return collector.collect();
    }

    /** What the last collection found; all zero before the first one. */
    public CollectionStats gcStats() {
        requireEventLoop();
        return collector.last();
    }

    /** The values that hold each other, as far as module-level values lead to them. */
    public List<Cycle> findCycles() {
        requireEventLoop();
        return collector.cycles();
    }

    /**
     * Breaks the cycles that module-level values are part of: each of their mutable fields that leads back to them is
     * set to {@code None}, or to the empty list. Values that are in no cycle stay as they are.
     *
     * @return the fields that have been set
     * @throws IllegalArgumentException when a cycle has no such field
     * @throws ScriptException.FunctionNotFound when there is no such value; then nothing has been changed
     */
    public List<Cycle.Link> breakCycles(String... globals) {
        requireEventLoop();
        return collector.breakCycles(List.of(globals));
    }

    /**
     * Attaches a debugger.
     *
     * @param listener told on the event loop of each call that stops; it may let it go on at once
     * @throws IllegalStateException when one is attached already, or the engine is being profiled
     */
    public Debugger debug(Consumer<PausedCall> listener) {
        requireEventLoop();
        requireUnwatched();
        var debugger = new ScriptDebugger(this, scheduler, listener);
        scheduler.debugger(debugger);
        instrument(debugger);
        return debugger;
    }

    /**
     * Counts calls, time and allocation of functions from now on, until {@link Profiler#stop}. Meanwhile all scripts are
     * interpreted.
     *
     * @throws IllegalStateException when the engine is being profiled or debugged already
     */
    public Profiler profile() {
        requireEventLoop();
        requireUnwatched();
        var profiling = new Profiling();
        instrument(profiling);
        return new ScriptProfiler(this, profiling);
    }

    private void requireUnwatched() {
        if (watching != null) {
            throw new IllegalStateException("the engine is being debugged or profiled already");
        }
    }

    /** Lets a debugger or a profiler watch what runs; nothing when null. */
    void instrument(@Nullable Instrumentation by) {
        watching = by;
        List<Instance> programs = new ArrayList<>();
        loaded.all().forEach(script -> programs.add(script.instance()));
        companions.values().forEach(script -> programs.add(script.instance()));
        scheduler.machine().instrument(by, programs);
    }

    /** The result of a function of a text that is compiled and run for this only. */
    Object evaluate(Source source, String function, List<Object> arguments) {
        Script script = Script.compile(source, host);
        know(source);
        var instance = new Instance(script.linked(), targets(script.program(), host));
        var temporary = new LoadedScript(script, instance, null);
        LoadedScript.Member member =
                java.util.Objects.requireNonNull(temporary.find(function, true));
        return callValues(
                member.function(),
                arguments.isEmpty() ? new Object[] {Unit.UNIT} : arguments.toArray());
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

    /**
     * The number of computations of scripts that have started and not ended: calls, what they run side by side, and what
     * outlives them. For tools and leak tests; looks at each. Only on the event loop.
     */
    public int fibers() {
        requireEventLoop();
        return scheduler.fibers();
    }

    /** Cancels all calls in flight, removes all scripts, and ends what watches their files. */
    /** Cancels all calls in flight, removes all scripts, ends what watches their files, and frees all segments. */
    @Override
    public void close() {
        requireEventLoop();
        atClose.forEach(Runnable::run);
        atClose.clear();
        loaded.clear();
        scheduler.cancelAll();
        memory.close();
        collector.close();
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
            throw new ScriptException.ArgumentCount(member.name(), expected, actual);
        }
    }

    void requireEventLoop() {
        if (!loop.inEventLoop()) {
            throw new IllegalStateException(
                    "this engine belongs to another thread than "
                            + Thread.currentThread().getName()
                            + "; use callAsync, or its event loop's execute");
        }
    }
}
