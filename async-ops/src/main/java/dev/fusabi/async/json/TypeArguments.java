package dev.fusabi.async.json;

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

import java.util.List;

/** Replaces the parameters of a generic record or union by its arguments. */
final class TypeArguments {
    private TypeArguments() {}

    static ScriptType apply(ScriptType type, List<ScriptType> arguments) {
        if (arguments.isEmpty()) {
            return type;
        }
        return switch (type) {
            case Simple simple -> simple;
            case EnumOf values -> values;
            case Reflected(ScriptType named) -> new Reflected(apply(named, arguments));
            case Parameter(int index) -> index < arguments.size() ? arguments.get(index) : type;
            case ListOf(ScriptType element) -> new ListOf(apply(element, arguments));
            case ArrayOf(ScriptType element) -> new ArrayOf(apply(element, arguments));
            case SeqOf(ScriptType element) -> new SeqOf(apply(element, arguments));
            case SetOf(ScriptType element) -> new SetOf(apply(element, arguments));
            case OptionOf(ScriptType element) -> new OptionOf(apply(element, arguments));
            case MapOf(ScriptType key, ScriptType value) ->
                    new MapOf(apply(key, arguments), apply(value, arguments));
            case TupleOf(List<ScriptType> elements) -> new TupleOf(all(elements, arguments));
            case FunctionOf(List<ScriptType> parameters, ScriptType result) ->
                    new FunctionOf(all(parameters, arguments), apply(result, arguments));
            case RecordOf of -> new RecordOf(of.layout(), all(of.arguments(), arguments));
            case UnionOf of -> new UnionOf(of.shape(), all(of.arguments(), arguments));
            case ObjectOf of -> new ObjectOf(of.shape(), all(of.arguments(), arguments));
            case Opaque of -> new Opaque(of.name(), all(of.arguments(), arguments));
            case OpenRecord(List<NamedType> fields) ->
                    new OpenRecord(
                            fields.stream()
                                    .map(field ->
                                            new NamedType(
                                                    field.name(), apply(field.type(), arguments)))
                                    .toList());
        };
    }

    private static List<ScriptType> all(List<ScriptType> types, List<ScriptType> arguments) {
        return types.stream().map(type -> apply(type, arguments)).toList();
    }
}
