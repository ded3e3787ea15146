package dev.fusabi.async.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;

import java.io.IOException;
import java.util.Map;

/**
 * Moves the field that names a union's case to the front of its object, everywhere below one value, so that the decoder
 * needs to look ahead once at most, however unions nest.
 */
final class TagFirst {
    private static final ObjectMapper TREES = new ObjectMapper();

    private TagFirst() {}

    /**
     * Takes the object that {@code in} is inside of, at the name of its first field, to its end.
     *
     * @return a parser at the object's start
     */
    static JsonParser restOfObject(JsonParser in) throws IOException {
        JsonNode object = TREES.readTree(in);
        TokenBuffer out = new TokenBuffer(null, false);
        write(object, out);
        JsonParser sorted = out.asParser();
        sorted.nextToken();
        return sorted;
    }

    private static void write(JsonNode node, TokenBuffer out) throws IOException {
        if (node.isObject()) {
            out.writeStartObject();
            field(node, UnionTag.OTHER_TAG, out);
            field(node, UnionTag.TAG, out);
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!UnionTag.isTag(field.getKey())) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
            }
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray();
            for (JsonNode element : node) {
                write(element, out);
            }
            out.writeEndArray();
        } else {
            node.serialize(out, null);
        }
    }

    private static void field(JsonNode object, String name, TokenBuffer out) throws IOException {
        JsonNode value = object.get(name);
        if (value != null) {
            out.writeFieldName(name);
            write(value, out);
        }
    }
}
