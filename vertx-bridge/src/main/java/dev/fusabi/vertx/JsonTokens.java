package dev.fusabi.vertx;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of Vert.x's JSON objects as a stream of tokens, and back. The generator limits the depth. */
final class JsonTokens {
    private JsonTokens() {}

    static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case JsonObject object -> writeMap(object.getMap(), out);
            case JsonArray array -> writeList(array.getList(), out);
            case Map<?, ?> map -> writeMap(map, out);
            case List<?> list -> writeList(list, out);
            case CharSequence text -> out.writeString(text.toString());
            case Character character -> out.writeString(character.toString());
            case Boolean truth -> out.writeBoolean(truth);
            case Double number -> out.writeNumber(number);
            case Float number -> out.writeNumber(number.doubleValue());
            case java.math.BigInteger number -> out.writeNumber(number);
            case java.math.BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.longValue());
            case Enum<?> constant -> out.writeString(constant.name());
            case Buffer buffer ->
                    out.writeString(
                            java.util.Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(buffer.getBytes()));
            // Instants, and what applications send through codecs of their own.
            default -> out.writeString(value.toString());
        }
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(String.valueOf(entry.getKey()));
            write(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void writeList(List<?> list, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object element : list) {
            write(element, out);
        }
        out.writeEndArray();
    }

    /** The value at the parser's current token. */
    static @Nullable Object read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("not a value: " + in.currentToken());
        };
    }

    private static JsonObject readObject(JsonParser in) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            map.put(name, read(in));
        }
        return new JsonObject(map);
    }

    private static JsonArray readArray(JsonParser in) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(in));
        }
        return new JsonArray(list);
    }
}
