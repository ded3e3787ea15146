package dev.fusabi.gateway;

import java.time.Duration;
import java.util.function.Consumer;

/** Settings of a {@link Gateway}; every setting has a default. Not thread-safe; read while the gateway starts. */
public final class GatewayOptions {
    String host = "127.0.0.1";
    int port = 8080;
    int instances = Runtime.getRuntime().availableProcessors();
    Duration timeout = Duration.ofSeconds(30);
    int maxBody = 1 << 20;
    int maxHeader = 16 << 10;
    Duration headerTimeout = Duration.ofSeconds(10);
    Duration idleTimeout = Duration.ofSeconds(60);
    Duration drain = Duration.ofSeconds(10);
    int maxConcurrent = 50_000;
    long memory = 1L << 30;
    boolean watch = false;
    boolean docs = true;
    int adminPort = -1;
    String adminHost = "127.0.0.1";
    String title = "Fusabi";
    String version = "1";
    Consumer<String> output = System.out::print;
    Consumer<String> errorOutput = System.err::print;

    /** The address to listen on; default 127.0.0.1, so that nothing is reachable from outside by accident. */
    public GatewayOptions host(String value) {
        host = value;
        return this;
    }

    /** The port to listen on, 0 for any free one; default 8080. */
    public GatewayOptions port(int value) {
        port = atLeast(0, value, "port");
        if (value > 65_535) {
            throw new IllegalArgumentException("port must be at most 65535, not " + value);
        }
        return this;
    }

    /** The event loops that serve, each with its own copy of the scripts' module-level state; default: one a core. */
    public GatewayOptions instances(int value) {
        instances = atLeast(1, value, "instances");
        return this;
    }

    /** How long the work on one request may take, waiting included; default 30 s. As long for receiving its body. */
    public GatewayOptions timeout(Duration value) {
        timeout = positive(value, "timeout");
        return this;
    }

    /** The greatest request body in bytes; default 1 MiB. */
    public GatewayOptions maxBody(int bytes) {
        maxBody = atLeast(0, bytes, "max body");
        return this;
    }

    /** The greatest size of a request's header lines together, in bytes; default 16 KiB. */
    public GatewayOptions maxHeader(int bytes) {
        maxHeader = atLeast(1, bytes, "max header");
        return this;
    }

    /** How long a client may take to send the header of a request; default 10 s. */
    public GatewayOptions headerTimeout(Duration value) {
        headerTimeout = positive(value, "header timeout");
        return this;
    }

    /** How long a connection may stay open without traffic or work; default 60 s. */
    public GatewayOptions idleTimeout(Duration value) {
        idleTimeout = positive(value, "idle timeout");
        return this;
    }

    /** How long requests in flight may take to finish when the gateway closes; default 10 s. */
    public GatewayOptions drain(Duration value) {
        drain = value;
        return this;
    }

    /** The number of requests that one instance works on at a time; more are refused with 503; default 50,000. */
    public GatewayOptions maxConcurrent(int requests) {
        maxConcurrent = atLeast(1, requests, "max concurrent");
        return this;
    }

    /** Live bytes that one instance's scripts may hold; default 1 GiB. */
    public GatewayOptions memory(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("memory must be at least 1 byte, not " + bytes);
        }
        memory = bytes;
        return this;
    }

    /** Whether changed files are swapped in while the gateway runs; default: no. */
    public GatewayOptions watch(boolean value) {
        watch = value;
        return this;
    }

    /**
     * Whether {@code /openapi.json} describes the endpoints and {@code /docs} shows them, unless scripts have these
     * paths themselves; default: yes.
     */
    public GatewayOptions docs(boolean value) {
        docs = value;
        return this;
    }

    /** What the description of the endpoints says that they are; default: Fusabi. */
    public GatewayOptions title(String value) {
        title = value;
        return this;
    }

    /** The version that the description of the endpoints names; default: 1. */
    public GatewayOptions version(String value) {
        version = value;
        return this;
    }

    /**
     * The port where operators find {@code /health}, {@code /ready} and {@code /metrics} (in the format of
     * Prometheus), 0 for any free one; default: none, and nothing is counted.
     */
    public GatewayOptions adminPort(int value) {
        adminPort = atLeast(0, value, "admin port");
        if (value > 65_535) {
            throw new IllegalArgumentException("admin port must be at most 65535, not " + value);
        }
        return this;
    }

    /** The address of the admin port; default 127.0.0.1. */
    public GatewayOptions adminHost(String value) {
        adminHost = value;
        return this;
    }

    /** Where scripts print, and what was reloaded; default: standard output. For any thread. */
    public GatewayOptions output(Consumer<String> value) {
        output = value;
        return this;
    }

    /** Where reports of errors go, whole lines; default: standard error. For any thread. */
    public GatewayOptions errorOutput(Consumer<String> value) {
        errorOutput = value;
        return this;
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(
                    name + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    private static Duration positive(Duration value, String name) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be longer than nothing");
        }
        return value;
    }
}
