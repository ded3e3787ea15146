package dev.fusabi.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fusabi.async.json.JsonSchemas;
import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.SeqOf;
import dev.fusabi.value.ScriptType.SetOf;
import dev.fusabi.value.ScriptType.Simple;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Describes endpoints as an OpenAPI 3.1 document, from the types of their functions. */
final class OpenApi {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PROBLEM = "Problem";
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonSchemas schemas = new JsonSchemas(SCHEMAS, Set.of(PROBLEM));
    private final Set<String> operations = new HashSet<>();

    private OpenApi() {}

    /**
     * @param title what the document says that it describes
     * @param version of what is described
     */
    static ObjectNode of(String title, String version, List<Route> routes) {
        return new OpenApi().document(title, version, routes);
    }

    private ObjectNode document(String title, String version, List<Route> routes) {
        ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", title).put("version", version);
        ObjectNode paths = document.putObject("paths");
        routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.path().text()))
                .forEach(route ->
                        paths.withObjectProperty(route.path().text())
                                .set(route.method().toLowerCase(Locale.ROOT), operation(route)));
        ObjectNode components = document.putObject("components").putObject("schemas");
        components.setAll(schemas.definitions());
        components.set(PROBLEM, problem());
        return document;
    }

    private ObjectNode operation(Route route) {
        FunctionInfo function = route.function();
        ObjectNode operation = NODES.objectNode().put("operationId", operationId(route));
        int dot = function.name().lastIndexOf('.');
        if (dot > 0) {
            operation.putArray("tags").add(function.name().substring(0, dot));
        }
        String doc = function.doc();
        if (doc != null) {
            describe(operation, doc.strip());
        }
        ArrayNode parameters = NODES.arrayNode();
        for (Binding binding : route.parameters()) {
            switch (binding.from()) {
                case PATH -> parameters.add(parameter(binding, "path", true));
                case QUERY -> parameters.add(parameter(binding, "query", isRequired(binding)));
                case BODY, FIELD, REQUEST, HEADERS -> {}
            }
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        if (route.readsBody()) {
            operation.set("requestBody", requestBody(route));
        }
        operation.set("responses", responses(route));
        return operation;
    }

    /** The function's name; a function that serves several routes is told apart by the methods. */
    private String operationId(Route route) {
        String name = route.function().name();
        String candidate = name;
        for (int i = 2; !operations.add(candidate); i++) {
            String suffix = "_" + route.method().toLowerCase(Locale.ROOT);
            candidate = name + suffix + (i == 2 ? "" : i - 1);
        }
        return candidate;
    }

    private static void describe(ObjectNode operation, String doc) {
        int end = doc.indexOf('\n');
        operation.put("summary", end < 0 ? doc : doc.substring(0, end).strip());
        if (end >= 0) {
            operation.put("description", doc);
        }
    }

    private ObjectNode parameter(Binding binding, String in, boolean isRequired) {
        ScriptType type = binding.type();
        ScriptType present = type instanceof OptionOf(ScriptType element) ? element : type;
        return NODES.objectNode()
                .put("name", binding.name())
                .put("in", in)
                .put("required", isRequired)
                .set("schema", schemas.of(present));
    }

    private static boolean isRequired(Binding binding) {
        return switch (binding.type()) {
            case OptionOf _, ListOf _, ArrayOf _, SeqOf _, SetOf _ -> false;
            default -> true;
        };
    }

    private ObjectNode requestBody(Route route) {
        ObjectNode schema = NODES.objectNode();
        boolean isRequired = false;
        for (Binding binding : route.parameters()) {
            boolean isOptional = JsonSchemas.isOptional(binding.type());
            switch (binding.from()) {
                case BODY -> {
                    schema = schemas.of(binding.type());
                    isRequired |= !isOptional;
                }
                case FIELD -> {
                    schema.put("type", "object");
                    schema.withObjectProperty("properties")
                            .set(binding.name(), schemas.of(binding.type()));
                    if (!isOptional) {
                        schema.withArrayProperty("required").add(binding.name());
                        isRequired = true;
                    }
                }
                case PATH, QUERY, REQUEST, HEADERS -> {}
            }
        }
        ObjectNode body = NODES.objectNode().put("required", isRequired);
        content(body, "application/json", schema);
        return body;
    }

    private ObjectNode responses(Route route) {
        ObjectNode responses = NODES.objectNode();
        ScriptType result = route.function().result();
        if (isResponse(result)) {
            // Which statuses it answers with is known only when it runs.
            described(responses, "2XX", "What the function answers.");
        } else if (result == Simple.UNIT) {
            described(responses, "204", "Done.");
        } else if (result instanceof OptionOf(ScriptType element)) {
            content(described(responses, "200", "Found."), "application/json", schemas.of(element));
            problem(responses, "404", "There is nothing.");
        } else {
            content(
                    described(responses, "200", "The result."),
                    "application/json",
                    schemas.of(result));
        }
        boolean takesInput =
                route.parameters().stream()
                        .anyMatch(p -> p.from() != Origin.REQUEST && p.from() != Origin.HEADERS);
        if (takesInput) {
            problem(responses, "400", "Inputs are missing or of a wrong type.");
        }
        problem(responses, "default", "What else went wrong.");
        return responses;
    }

    private static boolean isResponse(ScriptType result) {
        return result == Simple.DYN || result.toString().equals("Response");
    }

    private static ObjectNode described(ObjectNode responses, String status, String what) {
        return responses.putObject(status).put("description", what);
    }

    private static void problem(ObjectNode responses, String status, String what) {
        content(
                described(responses, status, what),
                ProblemJson.MEDIA_TYPE,
                NODES.objectNode().put("$ref", SCHEMAS + PROBLEM));
    }

    private static void content(ObjectNode node, String mediaType, ObjectNode schema) {
        node.putObject("content").putObject(mediaType).set("schema", schema);
    }

    private static ObjectNode problem() {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.put("description", "A problem document (RFC 9457).");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri-reference");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("code").put("type", "string").put("description", "For programs.");
        properties.putObject("detail").put("type", "string").put("description", "For people.");
        properties.putObject("instance").put("type", "string").put("format", "uri");
        ObjectNode error = properties.putObject("errors").put("type", "array").putObject("items");
        error.put("type", "object");
        ObjectNode parts = error.putObject("properties");
        for (String name : List.of("in", "parameter", "pointer", "expected", "actual")) {
            parts.putObject(name).put("type", "string");
        }
        schema.putArray("required").add("type").add("title").add("status").add("code");
        return schema;
    }
}
