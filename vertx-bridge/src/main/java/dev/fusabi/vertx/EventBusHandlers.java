package dev.fusabi.vertx;

import dev.fusabi.engine.CallContext;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.ScriptFuture;
import dev.fusabi.memory.Segment;
import dev.fusabi.value.Ptr;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code [<EventBus("address")>]} functions of one script in one engine, registered on the event bus. Each message
 * is one call: its body is converted to the parameter's type, and the result is the reply, if the sender waits for one.
 * A Buffer becomes a segment of the engine's memory, without copying, for a function that takes a pointer; it is freed
 * when the call has ended. A pointer as result replies what it leads to, up to the end of its segment, as a Buffer.
 * Failures are replied as {@link io.vertx.core.eventbus.ReplyException}s with a {@link ReplyCode}, and logged when
 * nobody waits, or when the reply must not tell what went wrong.
 */
public final class EventBusHandlers {
    private static final System.Logger LOG = System.getLogger(EventBusHandlers.class.getName());

    private final Engine engine;
    private final List<MessageConsumer<Object>> consumers = new ArrayList<>();

    private EventBusHandlers(Engine engine) {
        this.engine = engine;
    }

    /**
     * Registers the handlers of a script that has been loaded into the engine. Call it on the engine's context, where
     * the messages will arrive.
     *
     * @return the handlers, when they can be reached, in the whole cluster; fails when a handler is declared wrongly,
     *     and then none is left
     */
    public static Future<EventBusHandlers> register(Vertx vertx, Engine engine, Script script) {
        List<MessageHandler> declared = new ArrayList<>();
        try {
            for (FunctionInfo function : script.functions()) {
                function.attribute(MessageHandler.ATTRIBUTE)
                        .ifPresent(
                                attribute -> declared.add(MessageHandler.of(function, attribute)));
            }
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
        EventBusHandlers handlers = new EventBusHandlers(engine);
        declared.forEach(handler -> handlers.listen(vertx, handler));
        return Future.all(handlers.consumers.stream().map(MessageConsumer::completion).toList())
                .map(handlers)
                .recover(failure ->
                        handlers.close().transform(closed -> Future.failedFuture(failure)));
    }

    private void listen(Vertx vertx, MessageHandler handler) {
        consumers.add(
                vertx.eventBus().consumer(handler.address(), message -> handle(handler, message)));
    }

    private void handle(MessageHandler handler, Message<Object> message) {
        ScriptFuture<Object> call;
        List<Segment> borrowed = new ArrayList<>();
        try {
            call =
                    engine.callValuesAsyncIn(
                            callContext(),
                            handler.function().name(),
                            handler.arguments(message, engine.memory(), borrowed));
        } catch (RuntimeException e) {
            borrowed.forEach(Segment::close);
            fail(handler, message, e);
            return;
        }
        call.whenComplete((result, failure) -> {
            if (failure != null) {
                fail(handler, message, failure);
            } else {
                reply(handler, message, result);
            }
            borrowed.forEach(Segment::close);
        });
    }

    /** That of the message, with its locals. */
    private @Nullable CallContext callContext() {
        return engine.eventLoop() instanceof VertxEventLoop loop
                ? VertxCallContext.current(loop.context())
                : null;
    }

    private void reply(MessageHandler handler, Message<Object> message, Object result) {
        if (message.replyAddress() == null) {
            return;
        }
        @Nullable Object body;
        try {
            body =
                    result instanceof Ptr pointer
                            ? VertxMemory.buffer(engine.memory(), pointer)
                            : MessageBody.encode(result);
        } catch (RuntimeException e) {
            fail(handler, message, e);
            return;
        }
        message.reply(body);
    }

    private static void fail(MessageHandler handler, Message<Object> message, Throwable failure) {
        boolean isAwaited = message.replyAddress() != null;
        if (isAwaited) {
            message.reply(ReplyFailures.of(failure));
        }
        if (!isAwaited || ReplyFailures.hides(failure)) {
            String text =
                    "event-bus handler '"
                            + handler.function().name()
                            + "' for "
                            + handler.address()
                            + ": ";
            LOG.log(System.Logger.Level.WARNING, text + describe(failure), failure.getCause());
        }
    }

    private static String describe(Throwable failure) {
        return failure instanceof ScriptException script
                ? script.report()
                : String.valueOf(failure.getMessage());
    }

    /** The addresses that are listened on, in the order of the script. */
    public List<String> addresses() {
        return consumers.stream().map(MessageConsumer::address).toList();
    }

    /** Stops listening; calls in flight go on and reply. */
    public Future<Void> close() {
        return Future.join(consumers.stream().map(MessageConsumer::unregister).toList()).mapEmpty();
    }
}
