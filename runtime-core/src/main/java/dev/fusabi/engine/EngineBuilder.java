package dev.fusabi.engine;

import dev.fusabi.lib.culture.CultureInfo;
import dev.fusabi.lib.culture.Cultures;
import dev.fusabi.memory.Memory;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.vm.Limits;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Settings of an {@link Engine}; every setting has a default. Not thread-safe. */
public final class EngineBuilder {
    Host host = Host.none();
    @Nullable EventLoop eventLoop;
    OperationRegistry operations = (Operation operation) -> operation;
    Consumer<String> output = System.out::print;
    Consumer<String> errorOutput = System.err::print;
    InputSource input = InputSource.empty();
    boolean keepPersistentValues = true;
    @Nullable CallContext context;
    @Nullable Consumer<ScriptException> unhandled;
    Jit jit = Jit.ON;
    @Nullable CultureInfo culture;
    long segmentLimit = Memory.DEFAULT_LIMIT;
    long gcThreshold;
    @Nullable Duration gcInterval;
    boolean cycleDetection;
    Consumer<CollectionStats> collectionListener = stats -> {};
    private Limits limits = Limits.DEFAULT;

    EngineBuilder() {}

    Limits limits() {
        return limits;
    }

    /** The host functions that are called; the same host, or one with the same names, that scripts are compiled with. */
    public EngineBuilder host(Host value) {
        host = value;
        return this;
    }

    /** Where scripts run; default: a {@link ManualEventLoop} of the building thread. */
    public EngineBuilder eventLoop(EventLoop value) {
        eventLoop = value;
        return this;
    }

    /** What sees every asynchronous operation; default: nothing. */
    public EngineBuilder operations(OperationRegistry value) {
        operations = value;
        return this;
    }

    /** Where printed text goes, in pieces as scripts print it; default: standard output. */
    public EngineBuilder output(Consumer<String> value) {
        output = value;
        return this;
    }

    /** Where {@code eprintf} goes; default: standard error. */
    public EngineBuilder errorOutput(Consumer<String> value) {
        errorOutput = value;
        return this;
    }

    /** What scripts read as their standard input; default: nothing, so that it ends at once. */
    public EngineBuilder input(InputSource value) {
        input = value;
        return this;
    }

    /** What host functions find by {@link HostCall#context} in calls that bring nothing of their own; default: nothing. */
    public EngineBuilder context(CallContext value) {
        context = value;
        return this;
    }

    /**
     * Told of errors for which nobody waits: of what a script has started and left running. Default: their reports go
     * to {@link #errorOutput}.
     */
    public EngineBuilder onUnhandled(Consumer<ScriptException> value) {
        unhandled = value;
        return this;
    }

    /**
     * Whether {@code [<Persistent>]} values keep what they hold when their script is loaded anew; default: they do.
     */
    public EngineBuilder keepPersistentValues(boolean value) {
        keepPersistentValues = value;
        return this;
    }

    /** The greatest number of active script functions of one call, tail calls not counted; default 1,000,000. */
    public EngineBuilder maxRecursionDepth(int frames) {
        limits = limits.withDepth(frames);
        return this;
    }

    /** Live bytes that the engine's scripts may hold, and that one library call may ask for at once; default 1 GiB. */
    public EngineBuilder memoryLimit(long bytes) {
        limits = limits.withMemory(bytes);
        return this;
    }

    /** Bytes that the segments of {@link Engine#memory} may take together, besides the limit above; default 64 MiB. */
    public EngineBuilder segmentLimit(long bytes) {
        segmentLimit = bytes;
        return this;
    }

    /**
     * Counts what scripts hold, as {@link Engine#gcCollect} does, each time they have allocated this many bytes; default:
     * only when asked. Knowing what they allocate costs each call some 30 ns.
     */
    public EngineBuilder gcThreshold(long bytes) {
        gcThreshold = bytes;
        return this;
    }

    /** Counts what scripts hold, as {@link Engine#gcCollect} does, at this interval; default: only when asked. */
    public EngineBuilder gcInterval(Duration value) {
        gcInterval = value;
        return this;
    }

    /** Whether these collections also count cycles, which takes about as long again; default: no. */
    public EngineBuilder cycleDetection(boolean value) {
        cycleDetection = value;
        return this;
    }

    /** Told of every collection, on the event loop. */
    public EngineBuilder onCollection(Consumer<CollectionStats> value) {
        collectionListener = value;
        return this;
    }

    /** Calls, loop rounds and library work that one call may use from start to end; default: unlimited. */
    public EngineBuilder fuel(long units) {
        limits = limits.withFuel(units);
        return this;
    }

    /** How long one call may take, waiting included; default: no limit. */
    public EngineBuilder deadline(Duration value) {
        limits = limits.withDeadline(value);
        return this;
    }

    /** How long a script may hold the event loop before it gives way to others; default 2 ms. */
    public EngineBuilder timeSlice(Duration value) {
        limits = limits.withSlice(value);
        return this;
    }

    /** Gives way to others at every call and loop round: slow, for tests that look for wrong resumption. */
    public EngineBuilder yieldAlways() {
        limits = limits.yieldingAlways();
        return this;
    }

    /**
     * How scripts write and read numbers and dates where they name no culture: {@code CultureInfo.CurrentCulture}, until
     * they set it. Default: the invariant culture, whatever the machine's language is.
     *
     * @throws IllegalArgumentException when the JDK does not know the locale
     */
    public EngineBuilder culture(Locale value) {
        try {
            culture = new CultureInfo(Cultures.named(value.toLanguageTag()), true);
        } catch (ScriptFailure unknown) {
            throw new IllegalArgumentException("unknown locale " + value, unknown);
        }
        return this;
    }

    /** When functions are compiled to JVM code; default: when they are hot. */
    public EngineBuilder jit(Jit value) {
        jit = value;
        return this;
    }

    public Engine build() {
        return new Engine(this);
    }
}
