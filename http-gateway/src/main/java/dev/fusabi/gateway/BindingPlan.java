package dev.fusabi.gateway;

import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.EnumOf;
import dev.fusabi.value.ScriptType.FunctionOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
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

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Decides where the arguments of an endpoint come from, once, when its script is loaded. */
final class BindingPlan {
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private BindingPlan() {}

    /**
     * @param problems gets a sentence for each parameter that cannot be bound
     */
    static List<Binding> of(
            FunctionInfo function, String method, PathTemplate path, Consumer<String> problems) {
        List<String> variables = path.variables();
        boolean hasWholeBody =
                function.parameters().stream()
                        .anyMatch(p -> p.name().equals("body") && !variables.contains("body"));
        boolean hasFields = METHODS_WITH_BODY.contains(method) && !hasWholeBody;
        var bindings = new ArrayList<Binding>();
        for (FunctionInfo.Parameter parameter : function.parameters()) {
            if (parameter.name().isEmpty()) {
                problems.accept(
                        "every parameter of an endpoint needs a name, so that a request can give its value");
                continue;
            }
            Binding binding =
                    new Binding(
                            parameter.name(),
                            parameter.type(),
                            origin(parameter.name(), variables, method, hasFields));
            if (!fits(binding)) {
                problems.accept(
                        "a value of type "
                                + binding.type()
                                + " cannot come from the "
                                + binding.from().word()
                                + " of a request (parameter '"
                                + binding.name()
                                + "')");
            }
            bindings.add(binding);
        }
        for (String variable : variables) {
            if (bindings.stream().noneMatch(b -> b.name().equals(variable))) {
                problems.accept(
                        "the path has {" + variable + "}, but there is no parameter of this name");
            }
        }
        return bindings;
    }

    private static Origin origin(
            String name, List<String> variables, String method, boolean hasFields) {
        if (variables.contains(name)) {
            return Origin.PATH;
        }
        return switch (name) {
            case "request" -> Origin.REQUEST;
            case "headers" -> Origin.HEADERS;
            case "body" -> METHODS_WITH_BODY.contains(method) ? Origin.BODY : Origin.QUERY;
            default -> hasFields ? Origin.FIELD : Origin.QUERY;
        };
    }

    private static boolean fits(Binding binding) {
        ScriptType type = binding.type();
        return switch (binding.from()) {
            case PATH -> isText(type);
            case QUERY -> isQuery(type);
            case BODY, FIELD -> isJson(type, Collections.newSetFromMap(new IdentityHashMap<>()));
            case REQUEST -> isAny(type) || type instanceof RecordOf || type instanceof OpenRecord;
            case HEADERS -> isAny(type) || type.equals(new MapOf(Simple.STRING, Simple.STRING));
        };
    }

    /** Whether one text of a path or query can be read as this type. */
    static boolean isText(ScriptType type) {
        return switch (type) {
            case Simple simple ->
                    switch (simple) {
                        case UNIT, EXN -> false;
                        default -> true;
                    };
            case UnionOf union ->
                    union.shape().cases().stream().allMatch(c -> c.fields().isEmpty());
            case Parameter _, EnumOf _ -> true;
            case ListOf _,
                    ArrayOf _,
                    SeqOf _,
                    SetOf _,
                    MapOf _,
                    OptionOf _,
                    TupleOf _,
                    FunctionOf _ ->
                    false;
            case RecordOf _, OpenRecord _, ObjectOf _, Opaque _, Reflected _ -> false;
        };
    }

    /** Whether a parameter of a query, which may be missing or repeated, can be read as this type. */
    static boolean isQuery(ScriptType type) {
        return switch (type) {
            case OptionOf(ScriptType element) -> isText(element);
            case ListOf(ScriptType element) -> isText(element);
            case ArrayOf(ScriptType element) -> isText(element);
            case SeqOf(ScriptType element) -> isText(element);
            case SetOf(ScriptType element) -> isText(element);
            default -> isText(type);
        };
    }

    /**
     * @param seen the declared types that are being looked at, since types may be recursive
     */
    private static boolean isJson(ScriptType type, Set<Object> seen) {
        return switch (type) {
            case Simple simple -> simple != Simple.EXN;
            case ListOf(ScriptType element) -> isJson(element, seen);
            case ArrayOf(ScriptType element) -> isJson(element, seen);
            case SeqOf(ScriptType element) -> isJson(element, seen);
            case SetOf(ScriptType element) -> isJson(element, seen);
            case OptionOf(ScriptType element) -> isJson(element, seen);
            case MapOf(ScriptType _, ScriptType value) -> isJson(value, seen);
            case TupleOf(List<ScriptType> elements) ->
                    elements.stream().allMatch(e -> isJson(e, seen));
            case OpenRecord(var fields) -> fields.stream().allMatch(f -> isJson(f.type(), seen));
            case RecordOf(var layout, var arguments) ->
                    arguments.stream().allMatch(a -> isJson(a, seen))
                            && (!seen.add(layout) || fieldsAreJson(layout, seen));
            case UnionOf(var shape, var arguments) ->
                    arguments.stream().allMatch(a -> isJson(a, seen))
                            && (!seen.add(shape)
                                    || shape.cases().stream()
                                            .allMatch(c -> fieldsAreJson(c, seen)));
            case Parameter _, EnumOf _ -> true;
            case FunctionOf _, ObjectOf _, Opaque _, Reflected _ -> false;
        };
    }

    private static boolean fieldsAreJson(Layout layout, Set<Object> seen) {
        return layout.fields().stream().allMatch(f -> isJson(f.type(), seen));
    }

    private static boolean isAny(ScriptType type) {
        return type == Simple.DYN || type instanceof Parameter;
    }
}
