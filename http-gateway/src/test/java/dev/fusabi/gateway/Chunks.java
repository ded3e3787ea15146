package dev.fusabi.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A stream of the same chunk many times. */
final class Chunks implements ReadStream<Buffer> {
    private final Buffer chunk;
    private int left;
    private boolean isFlowing = true;
    private Handler<Buffer> handler;
    private Handler<Void> endHandler;

    Chunks(Buffer chunk, int count) {
        this.chunk = chunk;
        this.left = count;
    }

    private void flow() {
        while (isFlowing && handler != null && left > 0) {
            left--;
            handler.handle(chunk.copy());
        }
        if (left == 0 && endHandler != null) {
            Handler<Void> end = endHandler;
            endHandler = null;
            end.handle(null);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> value) {
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> value) {
        handler = value;
        flow();
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        isFlowing = false;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        isFlowing = true;
        flow();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> value) {
        endHandler = value;
        return this;
    }
}
