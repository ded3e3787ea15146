package dev.fusabi.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.http1.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Vert.x's decoder of HTTP/1 requests without two of its holes. It takes a header {@code Content-Xength} for
 * {@code Content-Length} (CVE-2026-102479), by which a second request can be smuggled past a proxy: here that is an
 * invalid request. And it waits without end for a client that sends slowly: here the connection is closed when the
 * header, or the body, of a request has not arrived in time.
 *
 * <p>It reaches into packages that Vert.x does not export. On the module path the JVM must be started with
 * {@code --add-exports} for both; without, no connection is served.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {
    private static final String NAME = "httpDecoder";

    private final Duration headerTimeout;
    private final Duration bodyTimeout;
    private Phase phase = Phase.HEADER;
    private long phaseSince = System.nanoTime();
    private boolean isWatched;

    private enum Phase {
        /** Nothing is expected. */
        NONE,
        HEADER,
        BODY
    }

    private RequestDecoder(Http1ServerConfig config, Duration headerTimeout, Duration bodyTimeout) {
        super(config);
        this.headerTimeout = headerTimeout;
        this.bodyTimeout = bodyTimeout;
    }

    /**
     * Takes the place of the decoder of a connection that was just accepted.
     *
     * @param bodyTimeout for the whole body of a request
     */
    static void install(
            HttpConnection connection,
            Http1ServerConfig config,
            Duration headerTimeout,
            Duration bodyTimeout) {
        if (!(connection instanceof ConnectionBase base)) {
            throw new IllegalStateException("not a connection of Vert.x: " + connection.getClass());
        }
        ChannelPipeline pipeline = base.channelHandlerContext().pipeline();
        pipeline.replace(NAME, NAME, new RequestDecoder(config, headerTimeout, bodyTimeout));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) throws Exception {
        super.handlerAdded(context);
        watch(context);
    }

    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        AsciiString name = super.splitHeaderName(line, start, length);
        var actual = new AsciiString(line, start, length, false);
        if (!name.contentEqualsIgnoreCase(actual)) {
            throw new IllegalArgumentException(
                    "invalid header "
                            + new String(line, start, length, StandardCharsets.ISO_8859_1));
        }
        return name;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (phase == Phase.NONE) {
            enter(Phase.HEADER);
        }
        super.channelRead(context, message);
        watch(context);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
            throws Exception {
        int before = out.size();
        super.decode(context, bytes, out);
        for (int i = before; i < out.size(); i++) {
            Object part = out.get(i);
            if (part instanceof HttpRequest) {
                enter(Phase.BODY);
            }
            if (part instanceof LastHttpContent) {
                enter(bytes.isReadable() ? Phase.HEADER : Phase.NONE);
            }
        }
    }

    private void enter(Phase next) {
        phase = next;
        phaseSince = System.nanoTime();
    }

    /** Sees to it that the current phase ends in time. Most requests arrive at once and need no timer. */
    private void watch(ChannelHandlerContext context) {
        if (phase == Phase.NONE || isWatched) {
            return;
        }
        if (!context.channel().config().isAutoRead()) {
            phaseSince = System.nanoTime(); // the server itself does not read now
        }
        long limit = (phase == Phase.HEADER ? headerTimeout : bodyTimeout).toNanos();
        long left = limit - (System.nanoTime() - phaseSince);
        if (left <= 0) {
            context.close();
            return;
        }
        isWatched = true;
        context.executor()
                .schedule(
                        () -> {
                            isWatched = false;
                            if (context.channel().isActive()) {
                                watch(context);
                            }
                        },
                        left,
                        TimeUnit.NANOSECONDS);
    }
}
