package dev.fusabi.async;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.HostCall;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;
import dev.fusabi.value.FunctionValue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The script that turns sequences into publishers and back; an enumeration is script code, so that it may wait. */
final class Streams {
    private static final Host HOST =
            Host.builder()
                    .add(
                            "stream::subscribe",
                            List.of(PublisherSource.class),
                            PublisherCursor.class,
                            Streams::subscribe)
                    .add(
                            "stream::advance",
                            List.of(PublisherCursor.class),
                            Boolean.class,
                            call -> call.argument(0, PublisherCursor.class).advance())
                    .function(
                            "stream::current",
                            PublisherCursor.class,
                            Object.class,
                            PublisherCursor::current)
                    .add(
                            "stream::cancel",
                            List.of(PublisherCursor.class),
                            Void.class,
                            call -> {
                                call.argument(0, PublisherCursor.class).cancel();
                                return null;
                            })
                    .build();

    private Streams() {}

    private static PublisherCursor subscribe(HostCall call) {
        PublisherSource source = call.argument(0, PublisherSource.class);
        var cursor = new PublisherCursor(source, ReactorContext.of(call.context()));
        source.publisher().subscribe(cursor);
        return cursor;
    }

    /** A publisher as a sequence of the script that is running in the engine. */
    static Object sequence(Engine engine, PublisherSource source) {
        return engine.callValues(function(engine, "sequence"), source);
    }

    private static final class Compiled {
        static final Script SCRIPT = Script.compile(new Source("streams.fsx", text()), HOST);
    }

    /** A function of the script in an engine; on its event loop. */
    static FunctionValue function(Engine engine, String name) {
        return engine.companion(Compiled.SCRIPT, HOST, name);
    }

    private static String text() {
        try (InputStream in = Streams.class.getResourceAsStream("streams.fsx")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
