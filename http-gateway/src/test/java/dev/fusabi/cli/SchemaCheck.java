package dev.fusabi.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds a document against a JSON Schema that uses no other keywords than these; others are an error. */
final class SchemaCheck {
    private static final Set<String> NOTES =
            Set.of("$schema", "$id", "$defs", "title", "description");

    private final JsonObject root;
    private final List<String> defects = new ArrayList<>();

    SchemaCheck(JsonObject schema) {
        root = schema;
    }

    /** What is wrong with a document, each with its place. */
    List<String> defects(Object document) {
        defects.clear();
        check(root, document, "$");
        return List.copyOf(defects);
    }

    private void check(JsonObject schema, Object value, String path) {
        for (String keyword : schema.fieldNames()) {
            if (!NOTES.contains(keyword)) {
                check(schema, keyword, value, path);
            }
        }
    }

    private void check(JsonObject schema, String keyword, Object value, String path) {
        switch (keyword) {
            case "$ref" -> {
                String pointer = schema.getString(keyword).substring(1);
                check((JsonObject) JsonPointer.from(pointer).queryJson(root), value, path);
            }
            case "type" -> require(isOf(schema.getString(keyword), value), path, "another type");
            case "enum" ->
                    require(schema.getJsonArray(keyword).contains(value), path, "another value");
            case "minimum" ->
                    require(
                            ((Number) value).doubleValue() >= schema.getDouble(keyword),
                            path,
                            "too small");
            case "minLength" ->
                    require(
                            value.toString().length() >= schema.getInteger(keyword),
                            path,
                            "too short");
            case "pattern" ->
                    require(
                            value.toString().matches(schema.getString(keyword)),
                            path,
                            "another form");
            case "items" -> {
                JsonArray items = (JsonArray) value;
                for (int i = 0; i < items.size(); i++) {
                    check(schema.getJsonObject(keyword), items.getValue(i), path + "[" + i + "]");
                }
            }
            case "required" ->
                    schema.getJsonArray(keyword)
                            .forEach(name ->
                                    require(
                                            value instanceof JsonObject object
                                                    && object.containsKey((String) name),
                                            path,
                                            "no " + name));
            case "properties" -> {
                JsonObject properties = schema.getJsonObject(keyword);
                for (String name : properties.fieldNames()) {
                    if (value instanceof JsonObject object && object.containsKey(name)) {
                        check(
                                properties.getJsonObject(name),
                                Objects.requireNonNull(object.getValue(name)),
                                path + "." + name);
                    }
                }
            }
            case "additionalProperties" -> {
                Set<String> known = schema.getJsonObject("properties").fieldNames();
                if (value instanceof JsonObject object) {
                    object.fieldNames()
                            .forEach(name -> require(known.contains(name), path, "has " + name));
                }
            }
            default -> throw new AssertionError("the schema uses " + keyword);
        }
    }

    private void require(boolean condition, String path, String defect) {
        if (!condition) {
            defects.add(path + ": " + defect);
        }
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof JsonObject;
            case "array" -> value instanceof JsonArray;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            default -> throw new AssertionError("the schema uses the type " + type);
        };
    }
}
