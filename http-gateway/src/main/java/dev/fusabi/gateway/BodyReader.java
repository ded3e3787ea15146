package dev.fusabi.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import java.util.function.Consumer;

/** Collects a request's body up to a limit. What comes after the limit is read and dropped. */
final class BodyReader {
    private final int limit;
    private final Consumer<Buffer> whenComplete;
    private final Runnable whenTooLarge;
    private Buffer collected = Buffer.buffer();
    private boolean isTooLarge;

    private BodyReader(int limit, Consumer<Buffer> whenComplete, Runnable whenTooLarge) {
        this.limit = limit;
        this.whenComplete = whenComplete;
        this.whenTooLarge = whenTooLarge;
    }

    /** Calls exactly one of the two, unless the connection is lost. */
    static void read(
            HttpServerRequest request,
            int limit,
            Consumer<Buffer> whenComplete,
            Runnable whenTooLarge) {
        if (!announcesBody(request)) {
            whenComplete.accept(Buffer.buffer());
            return;
        }
        var reader = new BodyReader(limit, whenComplete, whenTooLarge);
        if (announcedLength(request) > limit) {
            reader.refuse();
        }
        request.handler(reader::add);
        request.endHandler(_ -> reader.end());
    }

    static boolean announcesBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || announcedLength(request) > 0;
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // the decoder has checked it
    }

    private void add(Buffer part) {
        if (isTooLarge) {
            return;
        }
        if (collected.length() + (long) part.length() > limit) {
            refuse();
        } else {
            collected.appendBuffer(part);
        }
    }

    private void refuse() {
        isTooLarge = true;
        collected = Buffer.buffer();
        whenTooLarge.run();
    }

    private void end() {
        if (!isTooLarge) {
            whenComplete.accept(collected);
        }
    }
}
