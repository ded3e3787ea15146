package dev.fusabi.async.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.EnumOf;
import dev.fusabi.value.ScriptType.FunctionOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.NamedType;
import dev.fusabi.value.ScriptType.ObjectOf;
import dev.fusabi.value.ScriptType.Opaque;
import dev.fusabi.value.ScriptType.OpenRecord;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.Parameter;
import dev.fusabi.value.ScriptType.RecordOf;
import dev.fusabi.value.ScriptType.Reflected;
import dev.fusabi.value.ScriptType.SeqOf;
import dev.fusabi.value.ScriptType.SetOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.ScriptType.TupleOf;
import dev.fusabi.value.ScriptType.UnionOf;
import dev.fusabi.value.ScriptType.UnionShape;
import dev.fusabi.value.WellKnown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * JSON Schemas (draft 2020-12) of the form that {@link JsonCodec} gives to script values. Declared types become
 * definitions that refer to each other by name. Not thread-safe.
 */
public final class JsonSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Library types that are computed when they are awaited: their result is what is sent. */
    private static final Set<String> AWAITED = Set.of("Async", "Task", "ValueTask");

    /** What identifies a declared type: its layout or shape, at its type arguments. */
    private record Declared(Object definition, List<ScriptType> arguments) {}

    private final String prefix;
    private final Set<String> taken;
    private final Map<Declared, String> names = new HashMap<>();
    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    /**
     * @param prefix what a reference to a definition begins with, such as {@code "#/$defs/"}
     * @param taken names that no definition gets
     */
    public JsonSchemas(String prefix, Set<String> taken) {
        this.prefix = prefix;
        this.taken = Set.copyOf(taken);
    }

    /** The schema of a type. Values without a JSON form, such as functions, have one that nothing fits. */
    public ObjectNode of(ScriptType type) {
        return switch (type) {
            case Simple simple -> simple(simple);
            case EnumOf values -> enumeration(values);
            case ListOf(ScriptType element) -> array(element);
            case ArrayOf(ScriptType element) -> array(element);
            case SeqOf(ScriptType element) -> array(element);
            case SetOf(ScriptType element) -> array(element).put("uniqueItems", true);
            case MapOf(ScriptType key, ScriptType value) -> map(key, value);
            case OptionOf(ScriptType element) -> nullable(of(element));
            case TupleOf(List<ScriptType> elements) -> tuple(elements);
            case RecordOf(Layout layout, List<ScriptType> arguments) -> record(layout, arguments);
            case UnionOf(UnionShape shape, List<ScriptType> arguments) ->
                    shape == WellKnown.OPTION
                            ? nullable(of(arguments.getFirst()))
                            : defined(
                                    shape.name(),
                                    new Declared(shape, arguments),
                                    schema -> union(schema, shape, arguments));
            case OpenRecord(List<NamedType> fields) -> openRecord(fields);
            case Opaque(String name, List<ScriptType> arguments) -> opaque(name, arguments);
            case Parameter _ -> NODES.objectNode();
            case ObjectOf _, FunctionOf _, Reflected _ -> nothing();
        };
    }

    /** The declared types that schemas so far refer to, by name. */
    public Map<String, ObjectNode> definitions() {
        return Collections.unmodifiableMap(definitions);
    }

    /** Whether a field of this type may be missing in an object that is read. */
    public static boolean isOptional(ScriptType type) {
        return type instanceof OptionOf
                || type instanceof UnionOf of && of.shape() == WellKnown.OPTION;
    }

    // Types without names

    private static ObjectNode simple(Simple type) {
        return switch (type) {
            case UNIT -> typed("null");
            case BOOL -> typed("boolean");
            case INT -> typed("integer").put("format", "int64");
            case FLOAT -> typed("number").put("format", "double");
            case CHAR -> typed("string").put("minLength", 1).put("maxLength", 1);
            case STRING -> typed("string");
            case DYN -> NODES.objectNode();
            case EXN -> nothing();
            case INT32 -> typed("integer").put("format", "int32");
            case INT16 -> within(Short.MIN_VALUE, Short.MAX_VALUE);
            case SBYTE -> within(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case BYTE -> within(0, 0xFF);
            case UINT16 -> within(0, 0xFFFF);
            case UINT32 -> within(0, 0xFFFF_FFFFL);
            case UINT64 -> typed("integer").put("minimum", 0);
            case FLOAT32 -> typed("number").put("format", "float");
            case DECIMAL -> typed("number");
            case BIGINT -> typed("integer");
        };
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode within(long least, long greatest) {
        return typed("integer").put("minimum", least).put("maximum", greatest);
    }

    private static ObjectNode nothing() {
        return NODES.objectNode().set("not", NODES.objectNode());
    }

    private static ObjectNode enumeration(EnumOf type) {
        ObjectNode schema = simple(type.underlying());
        if (!type.isFlags()) {
            ArrayNode values = schema.putArray("enum");
            type.names().forEach(name -> values.add(NODES.pojoNode(name.value())));
        }
        ArrayNode names = schema.putArray("x-enum-varnames");
        type.names().forEach(name -> names.add(name.text()));
        return schema;
    }

    private ObjectNode array(ScriptType element) {
        return typed("array").set("items", of(element));
    }

    private ObjectNode tuple(List<ScriptType> elements) {
        ObjectNode schema = typed("array");
        ArrayNode items = schema.putArray("prefixItems");
        elements.forEach(element -> items.add(of(element)));
        return schema.put("minItems", elements.size()).put("maxItems", elements.size());
    }

    private ObjectNode map(ScriptType key, ScriptType value) {
        return key == Simple.STRING
                ? typed("object").set("additionalProperties", of(value))
                : array(new TupleOf(List.of(key, value)));
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual() && !schema.has("enum")) {
            String type = schema.get("type").textValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        if (schema.isEmpty()) {
            return schema;
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    private ObjectNode openRecord(List<NamedType> fields) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        var required = new ArrayList<String>();
        for (NamedType field : fields) {
            properties.set(field.name(), of(field.type()));
            if (!isOptional(field.type())) {
                required.add(field.name());
            }
        }
        return require(schema, required);
    }

    private ObjectNode opaque(String name, List<ScriptType> arguments) {
        return switch (name) {
            case "Guid" -> typed("string").put("format", "uuid");
            case "DateTime", "DateTimeOffset", "TimeSpan" -> typed("string");
            case "decimal" -> typed("number");
            case "bigint" -> typed("integer");
            default ->
                    AWAITED.contains(name) && arguments.size() == 1
                            ? of(arguments.getFirst())
                            : NODES.objectNode();
        };
    }

    // Declared types

    private ObjectNode record(Layout layout, List<ScriptType> arguments) {
        return layout.form() == Layout.Form.STRUCTURAL
                ? fields(typed("object"), layout, arguments, new ArrayList<>())
                : defined(
                        layout.owner(),
                        new Declared(layout, arguments),
                        schema -> {
                            schema.put("type", "object");
                            fields(schema, layout, arguments, new ArrayList<>());
                        });
    }

    private ObjectNode fields(
            ObjectNode schema,
            Layout layout,
            List<ScriptType> arguments,
            List<String> alsoRequired) {
        ObjectNode properties = schema.withObjectProperty("properties");
        for (Layout.Field field : layout.fields()) {
            ScriptType type = TypeArguments.apply(field.type(), arguments);
            properties.set(field.name(), of(type));
            if (!isOptional(type)) {
                alsoRequired.add(field.name());
            }
        }
        return require(schema, alsoRequired);
    }

    private static ObjectNode require(ObjectNode schema, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode required = schema.putArray("required");
            names.forEach(required::add);
        }
        return schema;
    }

    /** Cases without fields are strings, the others objects that name their case. */
    private void union(ObjectNode schema, UnionShape shape, List<ScriptType> arguments) {
        List<Layout> bare = shape.cases().stream().filter(c -> c.fields().isEmpty()).toList();
        ObjectNode names = typed("string");
        ArrayNode values = names.putArray("enum");
        bare.forEach(one -> values.add(one.name()));
        if (bare.size() == shape.cases().size()) {
            schema.setAll(names);
            return;
        }
        ArrayNode choices = schema.putArray("oneOf");
        if (!bare.isEmpty()) {
            choices.add(names);
        }
        for (Layout one : shape.cases()) {
            if (!one.fields().isEmpty()) {
                choices.add(unionCase(one, arguments));
            }
        }
    }

    private ObjectNode unionCase(Layout one, List<ScriptType> arguments) {
        ObjectNode schema = typed("object").put("title", one.name());
        String tag = UnionTag.of(one);
        schema.putObject("properties").putObject(tag).put("const", one.name());
        return fields(schema, one, arguments, new ArrayList<>(List.of(tag)));
    }

    /** A reference to the definition of a declared type, which is made when it is first needed. */
    private ObjectNode defined(String plainName, Declared type, Consumer<ObjectNode> define) {
        String name = names.get(type);
        if (name == null) {
            name = free(plainName, type.arguments());
            names.put(type, name);
            ObjectNode schema = NODES.objectNode();
            definitions.put(name, schema);
            define.accept(schema);
        }
        return NODES.objectNode().put("$ref", prefix + name);
    }

    /** A name that no other type has, of characters that references may have. */
    private String free(String plainName, List<ScriptType> arguments) {
        var text = new StringBuilder(plainName);
        arguments.forEach(argument -> text.append('_').append(argument));
        String name = text.toString().replaceAll("[^A-Za-z0-9._-]+", "_");
        String candidate = name;
        for (int i = 2; taken.contains(candidate) || definitions.containsKey(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }
}
