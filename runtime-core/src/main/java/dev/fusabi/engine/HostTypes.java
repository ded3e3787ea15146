package dev.fusabi.engine;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.StructuralRecords;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Shows a host's functions to the type checker. */
final class HostTypes {
    /** One type a name, so that what one function gives another one takes. */
    private static final Map<String, TypeConstructor> OPAQUE = new ConcurrentHashMap<>();

    private HostTypes() {}

    static List<HostFunction> functions(Host host) {
        List<HostFunction> functions = new ArrayList<>();
        for (BuiltinInfo declaration : host.functions()) {
            List<java.lang.reflect.Type> parameters = declaration.parameters();
            Type signature = null;
            if (parameters != null) {
                List<Type> types = new ArrayList<>();
                parameters.forEach(parameter -> types.add(type(Values.scriptType(parameter))));
                if (types.isEmpty()) {
                    types.add(BuiltinTypes.unit());
                }
                signature = Type.functions(types, type(Values.scriptType(declaration.result())));
            }
            functions.add(
                    new HostFunction(
                            declaration.scriptName(),
                            signature,
                            declaration.doc(),
                            declaration.capability()));
        }
        return functions;
    }

    private static Type type(ScriptType type) {
        return switch (type) {
            case ScriptType.Simple simple -> simple(simple);
            case ScriptType.EnumOf values -> simple(values.underlying());
            case ScriptType.Reflected _ -> BuiltinTypes.type(BuiltinTypes.DYN);
            case ScriptType.ListOf(ScriptType element) -> BuiltinTypes.list(type(element));
            case ScriptType.ArrayOf(ScriptType element) -> BuiltinTypes.array(type(element));
            case ScriptType.SeqOf(ScriptType element) -> BuiltinTypes.seq(type(element));
            case ScriptType.SetOf(ScriptType element) ->
                    BuiltinTypes.type(BuiltinTypes.SET, type(element));
            case ScriptType.OptionOf(ScriptType element) -> BuiltinTypes.option(type(element));
            case ScriptType.MapOf(ScriptType key, ScriptType value) ->
                    BuiltinTypes.type(BuiltinTypes.MAP, type(key), type(value));
            case ScriptType.TupleOf(List<ScriptType> elements) ->
                    new Type.Tuple(elements.stream().map(HostTypes::type).toList());
            case ScriptType.FunctionOf(List<ScriptType> parameters, ScriptType result) ->
                    Type.functions(parameters.stream().map(HostTypes::type).toList(), type(result));
            case ScriptType.RecordOf record -> record(record);
            case ScriptType.Opaque library
                    when library == JavaTypes.TIME_SPAN || library == JavaTypes.DATE_TIME_OFFSET ->
                    BuiltinTypes.type(Library.instance().types(library.name()).getFirst());
            case ScriptType.Opaque(String name, List<ScriptType> arguments) ->
                    BuiltinTypes.type(OPAQUE.computeIfAbsent(name, HostTypes::opaque));
            // No Java class maps to these.
            case ScriptType.UnionOf union -> BuiltinTypes.type(BuiltinTypes.DYN);
            case ScriptType.ObjectOf object -> BuiltinTypes.type(BuiltinTypes.DYN);
            case ScriptType.OpenRecord open -> BuiltinTypes.type(BuiltinTypes.DYN);
            case ScriptType.Parameter parameter -> BuiltinTypes.type(BuiltinTypes.DYN);
        };
    }

    private static Type simple(ScriptType.Simple type) {
        return BuiltinTypes.type(
                switch (type) {
                    case UNIT -> BuiltinTypes.UNIT;
                    case BOOL -> BuiltinTypes.BOOL;
                    case INT -> BuiltinTypes.INT;
                    case FLOAT -> BuiltinTypes.FLOAT;
                    case CHAR -> BuiltinTypes.CHAR;
                    case STRING -> BuiltinTypes.STRING;
                    case EXN -> BuiltinTypes.EXN;
                    case DYN -> BuiltinTypes.DYN;
                    case INT32 -> BuiltinTypes.INT32;
                    case INT16 -> BuiltinTypes.INT16;
                    case SBYTE -> BuiltinTypes.SBYTE;
                    case BYTE -> BuiltinTypes.BYTE;
                    case UINT16 -> BuiltinTypes.UINT16;
                    case UINT32 -> BuiltinTypes.UINT32;
                    case UINT64 -> BuiltinTypes.UINT64;
                    case FLOAT32 -> BuiltinTypes.FLOAT32;
                    case DECIMAL -> BuiltinTypes.DECIMAL;
                    case BIGINT -> BuiltinTypes.BIGINT;
                });
    }

    private static Type record(ScriptType.RecordOf record) {
        Map<String, Type> fields = new TreeMap<>();
        record.layout().fields().forEach(field -> fields.put(field.name(), type(field.type())));
        return StructuralRecords.type(fields);
    }

    private static TypeConstructor opaque(String name) {
        return new TypeConstructor(name, name, new TypeConstructor.Definition.Builtin(Kind.REF));
    }
}
