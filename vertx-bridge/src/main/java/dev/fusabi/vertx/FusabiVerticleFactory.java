package dev.fusabi.vertx;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.ScriptException;

import io.vertx.core.Deployable;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.spi.VerticleFactory;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Lets Vert.x deploy scripts by name: {@code vertx.deployVerticle("orders.fsx")}. Found by Vert.x itself, then with the
 * functions of {@link VertxHost#host()}; {@link #register} gives scripts a host of your own. The script is compiled
 * once per deployment, on a worker thread, and shared by all instances.
 */
public sealed class FusabiVerticleFactory implements VerticleFactory
        permits FusabiBytecodeVerticleFactory {
    private final String prefix;
    private final Host host;
    private @Nullable Vertx vertx;

    /** For {@code .fsx}; called by Vert.x. */
    public FusabiVerticleFactory() {
        this(ScriptFiles.SOURCE_SUFFIX, VertxHost.host());
    }

    FusabiVerticleFactory(String prefix, Host host) {
        this.prefix = prefix;
        this.host = host;
    }

    /**
     * From now on deploys the scripts of {@code vertx}, {@code .fsx} and {@code .fzb}, with this host.
     *
     * @param host what scripts may use; include {@link VertxHost#host()} for the event bus
     */
    public static void register(Vertx vertx, Host host) {
        vertx.verticleFactories().stream()
                .filter(FusabiVerticleFactory.class::isInstance)
                .forEach(vertx::unregisterVerticleFactory);
        List.of(
                        new FusabiVerticleFactory(ScriptFiles.SOURCE_SUFFIX, host),
                        new FusabiBytecodeVerticleFactory(host))
                .forEach(vertx::registerVerticleFactory);
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public void init(Vertx owner) {
        vertx = owner;
    }

    @Override
    public void createVerticle2(
            String verticleName,
            ClassLoader classLoader,
            Promise<Callable<? extends Deployable>> promise) {
        if (vertx == null) {
            throw new IllegalStateException("this factory has not been registered");
        }
        String name = VerticleFactory.removePrefix(verticleName);
        vertx.executeBlocking(() -> ScriptFiles.compile(name, classLoader, host), false)
                .onSuccess(script -> promise.complete(() -> new FusabiVerticle(script, host)))
                .onFailure(failure ->
                        promise.fail(
                                failure instanceof ScriptException script
                                        ? new ScriptDeploymentException(script)
                                        : failure));
    }
}
