package dev.fusabi.vertx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import io.vertx.core.buffer.Buffer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Bodies of event-bus messages and script values. Records and maps are {@link io.vertx.core.json.JsonObject}s, lists,
 * arrays, sets and tuples {@link io.vertx.core.json.JsonArray}s, scalars themselves, unit and None null; as
 * {@link JsonCodec} says in detail.
 */
final class MessageBody {
    private MessageBody() {}

    /**
     * A body as a script value of the given type. A Buffer or byte array is taken as a JSON document.
     *
     * @throws dev.fusabi.async.json.JsonMismatch when it does not fit
     * @throws dev.fusabi.async.json.JsonMalformed when a Buffer is not JSON
     */
    static Object decode(@Nullable Object body, ScriptType type) {
        return switch (body) {
            case Buffer buffer -> JsonCodec.standard().decode(buffer.getBytes(), type);
            case byte[] bytes -> JsonCodec.standard().decode(bytes, type);
            case String text
                    when type == ScriptType.Simple.STRING || type == ScriptType.Simple.DYN ->
                    text;
            case null, default -> decodeTokens(body, type);
        };
    }

    private static Object decodeTokens(@Nullable Object body, ScriptType type) {
        try (TokenBuffer tokens = new TokenBuffer(null, false)) {
            JsonTokens.write(body, tokens);
            try (JsonParser in = tokens.asParser()) {
                return JsonCodec.standard().decode(in, type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A script value as a body that Vert.x can send, between machines too.
     *
     * @throws dev.fusabi.async.json.JsonUnsupported when it has no such form
     */
    static @Nullable Object encode(Object value) {
        return switch (value) {
            case Unit unit -> null;
            case String text -> text;
            case Long number -> number;
            case Boolean truth -> truth;
            case Character character -> character.toString();
            case ScriptObject none when none == WellKnown.NONE -> null;
            default -> encodeTokens(value);
        };
    }

    private static @Nullable Object encodeTokens(Object value) {
        try (TokenBuffer tokens = new TokenBuffer(null, false)) {
            JsonCodec.standard().write(value, tokens);
            try (JsonParser in = tokens.asParser()) {
                in.nextToken();
                return JsonTokens.read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
