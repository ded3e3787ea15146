package dev.fusabi.gateway;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.watch.FileWatcher;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves script functions over HTTP. A function with an attribute such as {@code [<Get("/users/{id}")>]} is an
 * endpoint. For any thread.
 */
public final class Gateway {
    // Vert.x gives one free port to all servers that ask for the same negative one.
    private static final AtomicInteger NEXT_FREE_PORT = new AtomicInteger(-1);

    private final Vertx vertx;
    private final GatewayOptions options;
    private final DeploymentCompiler compiler;
    private final @Nullable Metrics metrics;
    private final List<GatewayVerticle> instances = new CopyOnWriteArrayList<>();
    private volatile Deployment deployment;
    private volatile String deploymentId = "";
    private volatile @Nullable AdminVerticle admin;
    private volatile boolean isReady;
    private volatile @Nullable FileWatcher watcher;
    private @Nullable Future<Void> closing;

    private Gateway(
            Vertx vertx,
            GatewayOptions options,
            DeploymentCompiler compiler,
            Deployment deployment) {
        this.vertx = vertx;
        this.options = options;
        this.compiler = compiler;
        this.deployment = deployment;
        metrics = options.adminPort < 0 ? null : new Metrics();
    }

    /**
     * Compiles scripts and serves them.
     *
     * @param targets script files, and folders of them
     * @param host what scripts may call besides {@code Response}, {@code Store} and the event bus
     * @return fails with a {@link GatewayException} when a script cannot be served or the port is taken, with a
     *     {@link ScriptException} when a script's top level fails
     */
    public static Future<Gateway> start(
            Vertx vertx, List<Path> targets, Host host, GatewayOptions options) {
        Host all = GatewayHost.of(host);
        var files = new ScriptFiles(targets);
        var compiler = new DeploymentCompiler(files, all, options);
        return vertx.executeBlocking(compiler::compile, false)
                .map(first -> new Gateway(vertx, options, compiler, Objects.requireNonNull(first)))
                .compose(gateway ->
                        gateway.deploy(all)
                                .compose(_ -> gateway.deployAdmin())
                                .compose(_ -> gateway.watchIfWanted(files))
                                .map(gateway));
    }

    /**
     * The OpenAPI 3.1 document of what these scripts serve, without serving it. Blocks while they compile.
     *
     * @param targets script files, and folders of them
     * @param host as for {@link #start}
     * @throws GatewayException when a script cannot be served
     */
    public static String openApi(List<Path> targets, Host host, GatewayOptions options) {
        var compiler =
                new DeploymentCompiler(new ScriptFiles(targets), GatewayHost.of(host), options);
        Deployment deployment = Objects.requireNonNull(compiler.compile());
        return OpenApi.of(options.title, options.version, deployment.table().routes())
                .toPrettyString();
    }

    private Future<Void> deploy(Host host) {
        int port = options.port == 0 ? NEXT_FREE_PORT.getAndDecrement() : options.port;
        return vertx.deployVerticle(
                        () -> {
                            var instance =
                                    new GatewayVerticle(options, host, deployment, port, metrics);
                            instances.add(instance);
                            return instance;
                        },
                        new DeploymentOptions().setInstances(options.instances))
                .onSuccess(id -> deploymentId = id)
                .<Void>mapEmpty()
                .recover(failure ->
                        Future.failedFuture(explained(failure, options.host, options.port, "")));
    }

    private Future<Void> deployAdmin() {
        isReady = true;
        Metrics counted = metrics;
        if (counted == null) {
            return Future.succeededFuture();
        }
        var verticle = new AdminVerticle(options, () -> isReady, () -> scrape(counted));
        admin = verticle;
        return vertx.deployVerticle(verticle)
                .<Void>mapEmpty()
                .recover(failure ->
                        close().transform(_ ->
                                Future.failedFuture(
                                        explained(
                                                failure,
                                                options.adminHost,
                                                options.adminPort,
                                                "admin-"))));
    }

    private Future<String> scrape(Metrics counted) {
        List<Future<Metrics.Load>> loads = instances.stream().map(GatewayVerticle::load).toList();
        return Future.all(loads)
                .map(_ ->
                        counted.scrape(
                                loads.stream()
                                        .map(Future::result)
                                        .reduce(Metrics.Load.NONE, Metrics.Load::plus)));
    }

    /**
     * @param prefix of the options that choose the address
     */
    private static Throwable explained(Throwable failure, String host, int port, String prefix) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof BindException) {
                return new GatewayException(
                        ("cannot listen on %s:%d: the port is in use, or the address is not this"
                                        + " machine's; choose another with --%sport or --%shost")
                                .formatted(host, port, prefix, prefix));
            }
        }
        return failure;
    }

    /** The folders and files of the scripts, and the files that they load. */
    private Set<Path> watched(ScriptFiles files) throws IOException {
        var all = new LinkedHashSet<>(files.watched());
        all.addAll(compiler.loaded());
        return all;
    }

    private Future<Void> watchIfWanted(ScriptFiles files) {
        if (!options.watch) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(
                        () -> {
                            watcher =
                                    FileWatcher.start(
                                            () -> watched(files), this::reload, this::notWatched);
                            return true;
                        },
                        false)
                .mapEmpty();
    }

    private void notWatched(IOException problem) {
        options.errorOutput.accept(
                "Changes of some files are not seen any more: " + problem.getMessage() + "\n");
    }

    /** Swaps in what changed, on all instances or on none. Blocks; called by the watcher only, one at a time. */
    private void reload() {
        long started = System.nanoTime();
        try {
            Deployment next = compiler.compile();
            if (next == null) {
                return;
            }
            String changes = DeploymentCompiler.changes(deployment, next);
            swap(next);
            count(true);
            long elapsed = Duration.ofNanos(System.nanoTime() - started).toMillis();
            options.output.accept("Reloaded " + changes + " in " + elapsed + " ms\n");
        } catch (GatewayException e) {
            keep(e.getMessage());
        } catch (ScriptException e) {
            keep(e.report());
        } catch (RuntimeException e) {
            keep(e.toString());
        }
    }

    private void keep(String report) {
        count(false);
        options.errorOutput.accept(withKeptNote(report));
    }

    private void count(boolean wasSwapped) {
        if (metrics != null) {
            metrics.reloaded(wasSwapped);
        }
    }

    private static String withKeptNote(String report) {
        return report
                + (report.endsWith("\n") ? "" : "\n")
                + "Not reloaded; the version before keeps serving.\n";
    }

    private void swap(Deployment next) {
        var prepared = new ArrayList<Generation>();
        try {
            for (Future<Generation> preparing :
                    instances.stream().map(i -> i.prepare(next)).toList()) {
                prepared.add(preparing.await());
            }
        } catch (RuntimeException e) {
            for (int i = 0; i < prepared.size(); i++) {
                instances.get(i).discard(prepared.get(i));
            }
            throw e;
        }
        deployment = next;
        for (int i = 0; i < prepared.size(); i++) {
            instances.get(i).commit(prepared.get(i)).await();
        }
    }

    /** The port that is listened on. */
    public int port() {
        return instances.getFirst().port();
    }

    /** The port where operators ask; -1 when there is none. */
    public int adminPort() {
        AdminVerticle running = admin;
        return running == null ? -1 : running.port();
    }

    /** What is served where, for people: a heading with the address, and a line for each route. */
    public String describe() {
        return RouteListing.of(options.host, port(), deployment.table().routes(), options.docs);
    }

    /**
     * Stops accepting requests, lets those in flight finish as long as they may, and stops the
     * scripts. Closing again gives the same future.
     */
    public synchronized Future<Void> close() {
        Future<Void> already = closing;
        if (already == null) {
            FileWatcher watching = watcher;
            if (watching != null) {
                watching.close();
            }
            isReady = false;
            already = vertx.undeploy(deploymentId).eventually(this::undeployAdmin);
            closing = already;
        }
        return already;
    }

    private Future<Void> undeployAdmin() {
        AdminVerticle running = admin;
        if (metrics != null) {
            metrics.close();
        }
        return running == null || running.port() < 0
                ? Future.succeededFuture()
                : vertx.undeploy(running.deploymentID());
    }
}
