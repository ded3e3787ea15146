package dev.fusabi.async.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON and script values. Immutable, for any thread.
 *
 * <table>
 * <caption>How types map</caption>
 * <tr><th>script</th><th>JSON</th></tr>
 * <tr><td>int, float, bigint, decimal</td><td>number; an int has no fraction and fits 64 bits</td></tr>
 * <tr><td>bool, string, char</td><td>boolean, string, string of one character</td></tr>
 * <tr><td>unit</td><td>null</td></tr>
 * <tr><td>option</td><td>null for None, x for Some x; a missing field is None</td></tr>
 * <tr><td>list, array, set, seq, tuple</td><td>array</td></tr>
 * <tr><td>record</td><td>object; unknown fields are ignored</td></tr>
 * <tr><td>Map with keys of type string</td><td>object</td></tr>
 * <tr><td>other Map</td><td>array of pairs [key, value]</td></tr>
 * <tr><td>union case without fields</td><td>its name as a string</td></tr>
 * <tr><td>union case with fields</td><td>object: its name in {@code case} (in {@code $case} if it has a field
 *     {@code case} itself), and its fields</td></tr>
 * <tr><td>TimeSpan, DateTime, Guid</td><td>string, only written</td></tr>
 * <tr><td>dyn</td><td>anything; an object becomes a Map</td></tr>
 * </table>
 */
public final class JsonCodec {
    private static final JsonCodec STANDARD = new JsonCodec(JsonLimits.STANDARD);

    private final JsonLimits limits;
    private final JsonFactory json;
    private final ObjectMapper trees;

    public JsonCodec(JsonLimits limits) {
        this.limits = limits;
        json =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(limits.depth())
                                        .maxStringLength(limits.stringLength())
                                        .maxNameLength(limits.stringLength())
                                        .maxNumberLength(limits.numberLength())
                                        .build())
                        .streamWriteConstraints(
                                StreamWriteConstraints.builder()
                                        .maxNestingDepth(limits.depth())
                                        .build())
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .build();
        trees = new ObjectMapper(json);
    }

    /** The codec with {@link JsonLimits#STANDARD}. */
    public static JsonCodec standard() {
        return STANDARD;
    }

    /**
     * Reads a document into a tree, to be decoded in parts. Of several fields with the same name the last one counts.
     *
     * @throws JsonMalformed when it is not one JSON value, or exceeds a limit
     */
    public JsonNode parse(byte[] document) {
        return malformedAsSuch(() -> {
            try (JsonParser in = json.createParser(document)) {
                begin(in);
                JsonNode tree = trees.readTree(in);
                end(in);
                return tree;
            }
        });
    }

    /** See {@link #parse(byte[])}. */
    public JsonNode parse(String document) {
        return parse(document.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a document into a script value.
     *
     * @throws JsonMalformed when it is not one JSON value, or exceeds a limit
     * @throws JsonMismatch when it does not fit the type, with all places
     */
    public Object decode(byte[] document, ScriptType type) {
        return malformedAsSuch(() -> {
            try (JsonParser in = json.createParser(document)) {
                return decodeAll(in, type);
            }
        });
    }

    /** See {@link #decode(byte[], ScriptType)}. */
    public Object decode(String document, ScriptType type) {
        return malformedAsSuch(() -> {
            try (JsonParser in = json.createParser(document)) {
                return decodeAll(in, type);
            }
        });
    }

    /** See {@link #decode(JsonNode, ScriptType, String)}; problems are named from the node on. */
    public Object decode(JsonNode tree, ScriptType type) {
        return decode(tree, type, "");
    }

    /**
     * Decodes a tree into a script value.
     *
     * @param basePath JSON Pointer to the node, with which the paths of problems begin
     * @throws JsonMismatch when it does not fit the type, with all places
     */
    public Object decode(JsonNode tree, ScriptType type, String basePath) {
        return malformedAsSuch(() -> {
            try (JsonParser in = tree.traverse()) {
                in.nextToken();
                return new JsonDecoder(in, basePath, limits).decode(type);
            }
        });
    }

    /**
     * Decodes the next value of a parser; the limits of strings and numbers are the parser's own. The parser ends up
     * on the value's last token.
     *
     * @throws JsonMalformed when there is none
     * @throws JsonMismatch when it does not fit the type, with all places
     */
    public Object decode(JsonParser in, ScriptType type) {
        return malformedAsSuch(() -> {
            begin(in);
            return new JsonDecoder(in, "", limits).decode(type);
        });
    }

    /**
     * Encodes a script value as UTF-8.
     *
     * @throws JsonUnsupported when it has no JSON form, or exceeds a limit
     */
    public byte[] encode(Object value) {
        try (LimitedBytes bytes = new LimitedBytes(limits.encodedBytes())) {
            try (JsonGenerator out = json.createGenerator(bytes)) {
                write(value, out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** See {@link #encode}. */
    public String encodeToString(Object value) {
        return new String(encode(value), StandardCharsets.UTF_8);
    }

    /**
     * Writes a script value to a generator, which may have stricter limits of its own.
     *
     * @throws JsonUnsupported when it has no JSON form, or exceeds a limit
     */
    public void write(Object value, JsonGenerator out) {
        try {
            new JsonEncoder(out, limits).write(value);
        } catch (StreamConstraintsException e) {
            throw new JsonUnsupported("the value exceeds a limit of the generator");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object decodeAll(JsonParser in, ScriptType type) throws IOException {
        begin(in);
        Object value = new JsonDecoder(in, "", limits).decode(type);
        end(in);
        return value;
    }

    private static void begin(JsonParser in) throws IOException {
        if (in.nextToken() == null) {
            throw new JsonMalformed("the document is empty", 1, 1);
        }
    }

    private static void end(JsonParser in) throws IOException {
        if (in.nextToken() != null) {
            JsonLocation place = in.currentTokenLocation();
            throw new JsonMalformed(
                    "there is more after the value", place.getLineNr(), place.getColumnNr());
        }
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private <T> T malformedAsSuch(Reading<T> reading) {
        try {
            return reading.run();
        } catch (JsonProcessingException e) {
            @Nullable JsonLocation place = e.getLocation();
            throw new JsonMalformed(
                    reason(e),
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr());
        } catch (IOException e) {
            throw new JsonMalformed("the document is not valid UTF-8", 0, 0);
        }
    }

    private String reason(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException limit ->
                    "a limit is exceeded: "
                            + limits.depth()
                            + " levels, strings of "
                            + limits.stringLength()
                            + " characters, numbers of "
                            + limits.numberLength()
                            + " characters";
            case JsonEOFException end -> "the document ends too early";
            default -> {
                // Up to where Jackson speaks of itself.
                String text = e.getOriginalMessage();
                int end = text.indexOf(" (for ");
                yield end < 0 ? text : text.substring(0, end);
            }
        };
    }
}
