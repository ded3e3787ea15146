package dev.fusabi.cli;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** The Vert.x of this process, started when it is first needed. For any thread. */
final class VertxOnDemand implements Supplier<Vertx> {
    private @Nullable Vertx vertx;

    @Override
    public synchronized Vertx get() {
        Vertx known = vertx;
        if (known == null) {
            // Nothing is served from the class path, so no temporary folder is needed.
            var files =
                    new FileSystemOptions()
                            .setFileCachingEnabled(false)
                            .setClassPathResolvingEnabled(false);
            known = Vertx.vertx(new VertxOptions().setFileSystemOptions(files));
            vertx = known;
        }
        return known;
    }
}
