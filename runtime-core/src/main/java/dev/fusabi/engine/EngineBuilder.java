package dev.fusabi.engine;

import dev.fusabi.value.Operation;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Settings of an {@link Engine}; every setting has a default. Not thread-safe. */
public final class EngineBuilder {
    Host host = Host.none();
    @Nullable EventLoop eventLoop;
    OperationRegistry operations = (Operation operation) -> operation;
    Consumer<String> output = System.out::print;
    Consumer<String> errorOutput = System.err::print;
    int maxRecursionDepth = 100_000;
    long memoryLimit = 0;
    @Nullable Duration deadline;

    EngineBuilder() {}

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

    /** The greatest number of script frames of one call; default 100,000. */
    public EngineBuilder maxRecursionDepth(int frames) {
        maxRecursionDepth = frames;
        return this;
    }

    /** Bytes that one call may allocate and keep; 0 (the default) is no limit. */
    public EngineBuilder memoryLimit(long bytes) {
        memoryLimit = bytes;
        return this;
    }

    /** How long one call may take, waiting included; default: no limit. */
    public EngineBuilder deadline(@Nullable Duration value) {
        deadline = value;
        return this;
    }

    public Engine build() {
        return new Engine(this);
    }
}
