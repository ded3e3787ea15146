package dev.fusabi.examples.nativehost;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.HostCall;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.source.Source;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * One engine as the C library sees it: texts are UTF-8, values JSON, callbacks addresses. Belongs to the thread that
 * makes it. Called by {@code fusabi.c} only.
 */
final class NativeBridge {
    private static final JsonCodec JSON = JsonCodec.standard();

    private final Host.Builder host = Host.builder();
    private final Map<Long, ScriptFuture<Object>> operations = new HashMap<>();
    private @Nullable Engine engine;
    private long lastOperation;

    NativeBridge() {}

    /** Runs a function of the host; registered by the library when it starts. */
    private static native byte @Nullable [] invoke(long function, long userData, byte[] arguments);

    /** What the host is told of a failure. */
    static byte[] describe(Throwable failure) {
        String text =
                failure instanceof ScriptException script
                        ? script.report().strip()
                        : String.valueOf(failure.getMessage());
        return bytes(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void register(byte[] name, long function, long userData) {
        if (engine != null) {
            throw new IllegalStateException("functions are registered before a script is loaded");
        }
        host.function(text(name), call -> reply(call, function, userData));
    }

    private static Object reply(HostCall call, long function, long userData) {
        Object[] arguments = call.arguments().toArray();
        // A script passes unit to a function of no arguments.
        boolean isEmpty = arguments.length == 1 && arguments[0] == dev.fusabi.value.Unit.UNIT;
        byte[] given = JSON.encode(ScriptList.of(isEmpty ? new Object[0] : arguments));
        byte[] replied = invoke(function, userData, given);
        return JSON.decode(replied == null ? bytes("null") : replied, ScriptType.Simple.DYN);
    }

    private Engine engine() {
        Engine made = engine;
        if (made == null) {
            made = Engine.builder().host(host.build()).build();
            engine = made;
        }
        return made;
    }

    void load(byte[] name, byte[] script) {
        engine().load(new Source(text(name), text(script)));
    }

    byte[] call(byte[] function, byte[] arguments) {
        ScriptFuture<Object> call = start(text(function), arguments);
        if (!call.isDone()) {
            call.cancel(true);
            throw new IllegalStateException(
                    "'" + text(function) + "' waits for something; use fusabi_call_async");
        }
        return encoded(call);
    }

    long callInt(byte[] function, long[] arguments) {
        Object[] boxed = java.util.Arrays.stream(arguments).boxed().toArray();
        return engine().call(text(function), long.class, boxed);
    }

    long callAsync(byte[] function, byte[] arguments) {
        ScriptFuture<Object> call = start(text(function), arguments);
        operations.put(++lastOperation, call);
        return lastOperation;
    }

    /** Each argument is of the type that the function wants, or the call fails and says where it is not. */
    private ScriptFuture<Object> start(String name, byte[] json) {
        FunctionInfo function =
                engine().function(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no function '" + name + "'"));
        JsonNode given = JSON.parse(json);
        if (!given.isArray()) {
            throw new IllegalArgumentException("the arguments must be a JSON array");
        }
        List<FunctionInfo.Parameter> parameters = function.parameters();
        if (given.size() != parameters.size()) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' takes "
                            + parameters.size()
                            + " arguments, got "
                            + given.size());
        }
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            arguments.add(JSON.decode(given.get(i), parameters.get(i).type(), "/" + i));
        }
        return engine().callValuesAsync(name, arguments);
    }

    private static byte[] encoded(ScriptFuture<Object> call) {
        if (call.state() == Future.State.SUCCESS) {
            return JSON.encode(call.resultNow());
        }
        throw call.isCancelled()
                ? new IllegalStateException("the call was cancelled")
                : (RuntimeException) call.exceptionNow();
    }

    int poll() {
        return engine().pollAsyncOps();
    }

    /** As {@code fusabi_state} numbers them. */
    int state(long operation) {
        ScriptFuture<Object> call = operations.get(operation);
        if (call == null) {
            return 3;
        }
        return switch (call.state()) {
            case RUNNING -> 0;
            case SUCCESS -> 1;
            case FAILED, CANCELLED -> 2;
        };
    }

    byte[] result(long operation) {
        ScriptFuture<Object> call = operations.get(operation);
        if (call == null || !call.isDone()) {
            throw new IllegalStateException(
                    call == null ? "there is no such call" : "the call is pending");
        }
        return encoded(call);
    }

    void dispose(long operation) {
        ScriptFuture<Object> call = operations.remove(operation);
        if (call != null) {
            call.cancel(true);
        }
    }

    void close() {
        operations.clear();
        if (engine != null) {
            engine.close();
        }
    }
}
