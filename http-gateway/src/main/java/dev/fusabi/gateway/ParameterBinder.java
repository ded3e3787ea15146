package dev.fusabi.gateway;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.async.json.JsonMismatch;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.engine.Values;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Makes the arguments of one call from one request, or finds everything that is wrong with its input. */
final class ParameterBinder {
    private final Route route;
    private final RequestInput input;
    private final List<InputProblem> problems = new ArrayList<>();

    private ParameterBinder(Route route, RequestInput input) {
        this.route = route;
        this.input = input;
    }

    /** The arguments in order, or why there are none. */
    sealed interface Result {
        record Bound(List<Object> arguments) implements Result {}

        /** At least one problem, in the order of the parameters. */
        record Rejected(List<InputProblem> problems) implements Result {}
    }

    static Result bind(Route route, RequestInput input) {
        return new ParameterBinder(route, input).bind();
    }

    private Result bind() {
        var arguments = new ArrayList<Object>(route.parameters().size());
        checkBodyIsObject();
        for (Binding binding : route.parameters()) {
            Object value = value(binding);
            if (value != null) {
                arguments.add(value);
            }
        }
        return problems.isEmpty() ? new Result.Bound(arguments) : new Result.Rejected(problems);
    }

    /** Null after a problem was noted. */
    private @Nullable Object value(Binding binding) {
        return switch (binding.from()) {
            case PATH -> fromPath(binding);
            case QUERY -> fromQuery(binding);
            case BODY -> fromBody(binding);
            case FIELD ->
                    input.query().contains(binding.name()) && BindingPlan.isQuery(binding.type())
                            ? fromQuery(binding)
                            : fromField(binding);
            case REQUEST -> converted(binding, RequestRecord.of(input));
            case HEADERS -> converted(binding, RequestRecord.headers(input.headers()));
        };
    }

    private @Nullable Object fromPath(Binding binding) {
        String text = input.variables().get(route.path().variables().indexOf(binding.name()));
        Object value = TextValues.scalar(text, binding.type());
        return value != null ? value : wrongText(binding, "path", TextValues.quoted(text));
    }

    private @Nullable Object fromQuery(Binding binding) {
        List<String> texts = input.query().getAll(binding.name());
        Object value = TextValues.query(texts, binding.type());
        return value != null ? value : wrongText(binding, "query", TextValues.actual(texts));
    }

    private @Nullable Object wrongText(Binding binding, String in, String actual) {
        problems.add(
                new InputProblem(in, binding.name(), TextValues.expected(binding.type()), actual));
        return null;
    }

    private @Nullable Object fromBody(Binding binding) {
        JsonNode body = input.body();
        return body == null ? missing(binding, "") : decoded(body, binding, "");
    }

    private @Nullable Object fromField(Binding binding) {
        JsonNode body = input.body();
        if (body != null && !body.isObject()) {
            return null; // noted once for all fields
        }
        String pointer = "/" + binding.name();
        JsonNode field = body == null ? null : body.get(binding.name());
        return field == null ? missing(binding, pointer) : decoded(field, binding, pointer);
    }

    private void checkBodyIsObject() {
        JsonNode body = input.body();
        boolean hasFields = route.parameters().stream().anyMatch(p -> p.from() == Origin.FIELD);
        if (hasFields && body != null && !body.isObject()) {
            problems.add(
                    new InputProblem(
                            Origin.BODY.word(),
                            "",
                            "an object",
                            switch (body.getNodeType()) {
                                case ARRAY -> "an array";
                                case STRING -> "a string";
                                case NUMBER -> "a number";
                                case BOOLEAN, NULL -> body.asText();
                                case BINARY, MISSING, OBJECT, POJO -> "something else";
                            }));
        }
    }

    private @Nullable Object missing(Binding binding, String pointer) {
        if (binding.type() instanceof OptionOf) {
            return WellKnown.NONE;
        }
        problems.add(
                new InputProblem(
                        Origin.BODY.word(),
                        pointer,
                        binding.type().toString(),
                        InputProblem.MISSING));
        return null;
    }

    private @Nullable Object decoded(JsonNode node, Binding binding, String pointer) {
        try {
            return JsonCodec.standard().decode(node, binding.type(), pointer);
        } catch (JsonMismatch e) {
            e.problems()
                    .forEach(p ->
                            problems.add(
                                    new InputProblem(
                                            Origin.BODY.word(),
                                            p.path(),
                                            p.expected(),
                                            p.actual())));
            return null;
        }
    }

    private @Nullable Object converted(Binding binding, Object value) {
        ScriptType type =
                binding.type() instanceof ScriptType.Parameter
                        ? ScriptType.Simple.DYN
                        : binding.type();
        try {
            return Values.toScript(value, type);
        } catch (ScriptException.Conversion e) {
            problems.add(
                    new InputProblem(
                            binding.from().word(), binding.name(), e.expected(), e.actual()));
            return null;
        }
    }
}
