package dev.fusabi.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What is counted while a gateway runs, in the text format of Prometheus. For any thread. */
final class Metrics {
    private static final String REQUESTS = "http.server.requests";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Load> load = new AtomicReference<>(Load.NONE);
    private final Counter reloaded;
    private final Counter notReloaded;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /**
     * What event loops do at a moment.
     *
     * @param requests that have not been answered
     * @param calls of script functions that have not ended
     * @param operations that scripts wait for, or will
     */
    record Load(int requests, int calls, int operations) {
        static final Load NONE = new Load(0, 0, 0);

        Load plus(Load other) {
            return new Load(
                    requests + other.requests, calls + other.calls, operations + other.operations);
        }
    }

    Metrics() {
        registry.config().meterFilter(new Buckets());
        reloaded = reloads("swapped");
        notReloaded = reloads("refused");
        registry.gauge("fusabi.requests.active", load, now -> now.get().requests());
        registry.gauge("fusabi.calls.pending", load, now -> now.get().calls());
        registry.gauge("fusabi.operations.pending", load, now -> now.get().operations());
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    private Counter reloads(String result) {
        return registry.counter("fusabi.reloads", "result", result);
    }

    /**
     * A request has been answered, or its client has gone.
     *
     * @param route null when it led to none
     */
    void answered(String method, @Nullable Route route, int status, long nanoseconds) {
        // A client may send any method; only those of routes are worth a line each.
        Tags tags =
                Tags.of(
                        "method",
                        route == null ? "other" : method,
                        "route",
                        route == null ? "none" : route.path().text(),
                        "status",
                        Integer.toString(status));
        Timer.builder(REQUESTS)
                .tags(tags)
                .register(registry)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** Whether changed files were swapped in. */
    void reloaded(boolean wasSwapped) {
        (wasSwapped ? reloaded : notReloaded).increment();
    }

    /**
     * All figures.
     *
     * @param now the load of all event loops
     */
    String scrape(Load now) {
        load.set(now);
        return registry.scrape();
    }

    void close() {
        collections.close();
        registry.close();
    }

    /** Requests are counted by how long they took, from which quantiles over all servers can be made. */
    private static final class Buckets implements MeterFilter {
        @Override
        public @Nullable DistributionStatisticConfig configure(
                Meter.Id id, DistributionStatisticConfig config) {
            return id.getName().equals(REQUESTS)
                    ? DistributionStatisticConfig.builder()
                            .serviceLevelObjectives(
                                    nanos(1),
                                    nanos(2),
                                    nanos(5),
                                    nanos(10),
                                    nanos(20),
                                    nanos(50),
                                    nanos(100),
                                    nanos(200),
                                    nanos(500),
                                    nanos(1_000),
                                    nanos(2_000),
                                    nanos(5_000),
                                    nanos(10_000))
                            .build()
                            .merge(config)
                    : config;
        }

        private static double nanos(long milliseconds) {
            return Duration.ofMillis(milliseconds).toNanos();
        }
    }
}
