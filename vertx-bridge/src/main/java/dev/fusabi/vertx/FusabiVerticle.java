package dev.fusabi.vertx;

import dev.fusabi.async.json.JsonMismatch;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.value.ScriptType;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A script as a verticle: an engine of its own on the verticle's context, whose event-bus handlers are registered while
 * it is deployed. Deploy several instances of one compiled script to use several event loops.
 *
 * <p>Starting runs the script's top level, then its {@code [<OnStart>]} function or {@code on_load}, then registers the
 * handlers; stopping takes them back, runs {@code [<OnStop>]} or {@code on_unload}, and cancels all calls in flight.
 * A start function that has a parameter gets the deployment's configuration, converted to the parameter's type.
 */
public final class FusabiVerticle extends VerticleBase {
    private static final System.Logger LOG = System.getLogger(FusabiVerticle.class.getName());

    /** How long a stop function may take. */
    private static final long STOP_SECONDS = 10;

    private final Script script;
    private final Host host;
    private @Nullable VertxEngine engine;
    private @Nullable EventBusHandlers handlers;

    /**
     * @param script may be shared by any number of verticles
     * @param host the one that the script was compiled with
     */
    public FusabiVerticle(Script script, Host host) {
        this.script = script;
        this.host = host;
    }

    @Override
    public Future<?> start() {
        VertxEngine started = VertxEngine.build(Engine.builder().host(host), context);
        engine = started;
        return started.load(script)
                .compose(loaded -> runHook(started, "OnStart", "on_load"))
                .compose(ran -> EventBusHandlers.register(vertx, started.engine(), script))
                .onSuccess(registered -> handlers = registered)
                .recover(failure -> {
                    started.close();
                    return Future.failedFuture(clear(failure));
                });
    }

    @Override
    public Future<?> stop() {
        if (engine == null) {
            return Future.succeededFuture();
        }
        VertxEngine stopping = engine;
        return (handlers == null ? Future.succeededFuture() : handlers.close())
                .eventually(() ->
                        runHook(stopping, "OnStop", "on_unload")
                                .timeout(STOP_SECONDS, TimeUnit.SECONDS))
                .otherwise(failure -> {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            () -> "stopping " + script.name() + ": " + text(failure));
                    return null;
                })
                .onComplete(stopped -> stopping.close());
    }

    private Future<?> runHook(VertxEngine runner, String attribute, String name) {
        Optional<FunctionInfo> hook =
                script.functions().stream()
                        .filter(f -> f.attribute(attribute).isPresent() || isNamed(f, name))
                        .findFirst();
        if (hook.isEmpty()) {
            return Future.succeededFuture();
        }
        FunctionInfo function = hook.get();
        List<Object> arguments =
                function.parameters().stream()
                        .map(parameter -> configuration(parameter.type()))
                        .toList();
        return Future.fromCompletionStage(
                runner.engine().callValuesAsync(function.name(), arguments), context);
    }

    private static boolean isNamed(FunctionInfo function, String name) {
        return function.name().equals(name) || function.name().endsWith("." + name);
    }

    private Object configuration(ScriptType type) {
        try {
            return MessageBody.decode(config(), type);
        } catch (JsonMismatch e) {
            throw new IllegalArgumentException(
                    "the configuration of " + script.name() + " does not fit: " + e.getMessage());
        }
    }

    private static Throwable clear(Throwable failure) {
        return failure instanceof ScriptException script
                ? new ScriptDeploymentException(script)
                : failure;
    }

    private static String text(Throwable failure) {
        return failure instanceof ScriptException script
                ? script.report()
                : String.valueOf(failure.getMessage());
    }
}
