package dev.fusabi.load.compute;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongUnaryOperator;

/** One way to run workloads. Those that need libraries of their own are found as services. */
public interface Peer {
    /** The function {@code increment} that the host offers to scripts. */
    LongUnaryOperator INCREMENT = x -> x + 1;

    /** How the table names it. */
    String name();

    /** How its source files end. */
    String extension();

    /** Makes a program of a source. */
    Program load(String source, Workload workload) throws Exception;

    /** Its source of a workload; null when it does not run that. */
    default @Nullable String source(Workload workload) {
        return resource("/dev/fusabi/load/compute/" + workload.file() + "." + extension());
    }

    /** The text of a resource, or null when there is none. */
    static @Nullable String resource(String path) {
        try (InputStream in = Peer.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
