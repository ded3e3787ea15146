package dev.fusabi.lower;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ClassShape;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The checker's types as the runtime and hosts see them. Each declared type has one layout in a program. */
final class ScriptTypes {
    private static final Map<TypeConstructor, Simple> SIMPLE =
            Map.ofEntries(
                    Map.entry(BuiltinTypes.UNIT, Simple.UNIT),
                    Map.entry(BuiltinTypes.BOOL, Simple.BOOL),
                    Map.entry(BuiltinTypes.INT, Simple.INT),
                    Map.entry(BuiltinTypes.FLOAT, Simple.FLOAT),
                    Map.entry(BuiltinTypes.CHAR, Simple.CHAR),
                    Map.entry(BuiltinTypes.STRING, Simple.STRING),
                    Map.entry(BuiltinTypes.EXN, Simple.EXN),
                    Map.entry(BuiltinTypes.OBJ, Simple.DYN),
                    Map.entry(BuiltinTypes.DYN, Simple.DYN),
                    Map.entry(BuiltinTypes.INT32, Simple.INT32),
                    Map.entry(BuiltinTypes.INT16, Simple.INT16),
                    Map.entry(BuiltinTypes.SBYTE, Simple.SBYTE),
                    Map.entry(BuiltinTypes.BYTE, Simple.BYTE),
                    Map.entry(BuiltinTypes.UINT16, Simple.UINT16),
                    Map.entry(BuiltinTypes.UINT32, Simple.UINT32),
                    Map.entry(BuiltinTypes.UINT64, Simple.UINT64),
                    Map.entry(BuiltinTypes.FLOAT32, Simple.FLOAT32),
                    Map.entry(BuiltinTypes.DECIMAL, Simple.DECIMAL),
                    Map.entry(BuiltinTypes.BIGINT, Simple.BIGINT));

    private final Map<TypeConstructor, Layout> records = new IdentityHashMap<>();
    private final Map<TypeConstructor, ClassShape> shapes = new IdentityHashMap<>();
    private final Map<List<String>, Layout> structural = new HashMap<>();
    private final Map<Case, Layout> cases = new HashMap<>();
    private final Map<TypeConstructor, ScriptType.UnionShape> unions = new IdentityHashMap<>();

    /** The type whose values are held as a kind. */
    static Simple simple(Kind kind) {
        return Objects.requireNonNull(SIMPLE.get(BuiltinTypes.ofKind(kind)));
    }

    ScriptType of(Type type, List<TypeVariable> parameters) {
        return new Conversion(parameters).of(type);
    }

    /** The type of a function of so many parameters, which may give a function. */
    ScriptType function(Type type, int arity, List<TypeVariable> parameters) {
        var conversion = new Conversion(parameters);
        var from = new ArrayList<ScriptType>();
        Type at = type.resolved();
        while (from.size() < arity && at instanceof Type.Function part) {
            from.add(conversion.of(part.from()));
            at = part.to().resolved();
        }
        return new ScriptType.FunctionOf(List.copyOf(from), conversion.of(at));
    }

    /** The layouts of all types that have been mentioned so far, but those that the runtime has by itself. */
    List<Layout> layouts() {
        var all = new ArrayList<Layout>(records.values());
        all.addAll(cases.values());
        all.removeIf(layout -> layout.factory() != null);
        return all;
    }

    /** The layout of a record. */
    Layout record(TypeConstructor constructor) {
        Layout known = records.get(constructor);
        if (known != null) {
            return known;
        }
        if (!(constructor.definition()
                instanceof Definition.Record(List<Field> fields, boolean isStructural))) {
            throw new IllegalArgumentException(constructor + " is no record");
        }
        if (isStructural) {
            List<String> names = fields.stream().map(Field::name).toList();
            Layout layout =
                    structural.computeIfAbsent(
                            names, _ -> new Layout(Layout.Form.STRUCTURAL, "", "", 0));
            records.put(constructor, layout);
            if (layout.fields().isEmpty()) {
                layout.define(fields(fields, constructor.parameters(), false));
            }
            return layout;
        }
        var layout = new Layout(Layout.Form.RECORD, constructor.name(), constructor.name(), 0);
        // Known before its fields are: they may mention it.
        records.put(constructor, layout);
        layout.define(fields(fields, constructor.parameters(), false));
        return layout;
    }

    /** A layout for objects of a class at these kinds of its type arguments; the caller keeps it. */
    Layout object(TypeConstructor constructor) {
        Layout.Form form =
                Hierarchy.isException(constructor)
                        ? Layout.Form.EXCEPTION
                        : isStruct(constructor) ? Layout.Form.STRUCT : Layout.Form.CLASS;
        String name = constructor.name();
        var layout = new Layout(form, name, name, 0);
        layout.shape(shape(constructor), form != Layout.Form.STRUCT);
        var conversion = new Conversion(constructor.parameters());
        var converted = new ArrayList<Layout.Field>();
        int primitives = 0;
        int references = 0;
        for (Field field : Hierarchy.fields(constructor)) {
            Kind kind = ObjectFields.kind(constructor, field);
            int slot = kind.isPrimitive() ? primitives++ : references++;
            converted.add(
                    new Layout.Field(
                            field.name(),
                            conversion.of(field.type()),
                            kind,
                            field.isMutable(),
                            slot));
        }
        layout.define(converted);
        return layout;
    }

    private static boolean isStruct(TypeConstructor constructor) {
        return constructor.definition() instanceof Definition.Class(var kind)
                && kind == TypeConstructor.ClassKind.STRUCT;
    }

    /** What a type is in its hierarchy. */
    ClassShape shape(TypeConstructor constructor) {
        ClassShape known = shapes.get(constructor);
        if (known == null) {
            // Names of the library's types have a dot, which those of scripts cannot have.
            String prefix = constructor.isLibrary() ? "System." : "";
            known = new ClassShape(prefix + constructor.name());
            shapes.put(constructor, known);
            var parents = new ArrayList<ClassShape>();
            Type.Named base = constructor.heritage().base();
            if (base != null) {
                parents.add(shape(base.constructor()));
            }
            constructor
                    .heritage()
                    .interfaces()
                    .forEach(one -> parents.add(shape(one.constructor())));
            known.define(parents);
        }
        return known;
    }

    /** The layout of a record or union case that dispatches, again for other kinds of type arguments. */
    Layout copy(Layout layout, TypeConstructor constructor) {
        var copy = new Layout(layout.form(), layout.owner(), layout.name(), layout.tag());
        copy.shape(shape(constructor), constructor.heritage().isIdentity());
        copy.define(layout.fields());
        return copy;
    }

    /** The layout of a union case or of an exception. */
    Layout unionCase(Case unionCase) {
        Layout known = cases.get(unionCase);
        if (known != null) {
            return known;
        }
        Layout builtin = builtin(unionCase);
        if (builtin != null) {
            cases.put(unionCase, builtin);
            return builtin;
        }
        boolean isException = unionCase.owner().definition() instanceof Definition.Exception;
        var layout =
                isException
                        ? new Layout(Layout.Form.EXCEPTION, unionCase.name(), unionCase.name(), 0)
                        : new Layout(
                                Layout.Form.UNION_CASE,
                                unionCase.owner().name(),
                                unionCase.name(),
                                unionCase.tag());
        cases.put(unionCase, layout);
        layout.define(fields(unionCase.fields(), unionCase.owner().parameters(), isException));
        return layout;
    }

    private static @Nullable Layout builtin(Case unionCase) {
        if (unionCase.owner() == BuiltinTypes.OPTION) {
            return unionCase.tag() == 0 ? WellKnown.NONE_CASE : WellKnown.SOME_CASE;
        }
        if (unionCase.owner() == BuiltinTypes.RESULT) {
            return unionCase.tag() == 0 ? WellKnown.OK_CASE : WellKnown.ERROR_CASE;
        }
        if (unionCase.owner().definition() instanceof Definition.Exception) {
            Layout layout = BuiltinExceptions.byName(unionCase.name());
            boolean isSame =
                    layout != null
                            && layout.fields().stream()
                                    .map(Layout.Field::name)
                                    .toList()
                                    .equals(unionCase.fields().stream().map(Field::name).toList());
            return isSame ? layout : null;
        }
        return null;
    }

    private List<Layout.Field> fields(
            List<Field> fields, List<TypeVariable> parameters, boolean isException) {
        var conversion = new Conversion(parameters);
        var converted = new ArrayList<Layout.Field>();
        int primitives = 0;
        int references = 0;
        for (Field field : fields) {
            Kind kind = isException ? Kind.REF : fieldKind(field);
            int slot = kind.isPrimitive() ? primitives++ : references++;
            converted.add(
                    new Layout.Field(
                            field.name(),
                            conversion.of(field.type()),
                            kind,
                            field.isMutable(),
                            slot));
        }
        return converted;
    }

    /** How a record or a union case holds a field: what depends on a type parameter is boxed. */
    static Kind fieldKind(Field field) {
        return Substitution.EMPTY.kind(field.type());
    }

    private ScriptType.UnionShape union(TypeConstructor constructor, List<Case> all) {
        if (constructor == BuiltinTypes.RESULT) {
            return WellKnown.RESULT;
        }
        ScriptType.UnionShape known = unions.get(constructor);
        if (known == null) {
            known = new ScriptType.UnionShape(constructor.name());
            unions.put(constructor, known);
            known.define(all.stream().map(this::unionCase).toList());
        }
        return known;
    }

    /** Converts types that mention the parameters of one definition. */
    private final class Conversion {
        private final List<TypeVariable> parameters;
        // An open record may mention itself.
        private final List<TypeVariable> open = new ArrayList<>(0);

        Conversion(List<TypeVariable> parameters) {
            this.parameters = parameters;
        }

        ScriptType of(Type type) {
            return switch (type.resolved()) {
                case Type.Function function -> function(function);
                case Type.Tuple tuple -> new ScriptType.TupleOf(all(tuple.elements()));
                case TypeVariable variable -> variable(variable);
                case Type.Named named -> named(named);
            };
        }

        private List<ScriptType> all(List<Type> types) {
            return types.stream().map(this::of).toList();
        }

        private ScriptType function(Type.Function function) {
            var from = new ArrayList<ScriptType>();
            Type at = function;
            while (at instanceof Type.Function part) {
                from.add(of(part.from()));
                at = part.to().resolved();
            }
            return new ScriptType.FunctionOf(List.copyOf(from), of(at));
        }

        private ScriptType variable(TypeVariable variable) {
            if (!variable.requiredFields().isEmpty() && !open.contains(variable)) {
                open.add(variable);
                var fields = new ArrayList<ScriptType.NamedType>();
                variable.requiredFields()
                        .forEach((name, type) ->
                                fields.add(new ScriptType.NamedType(name, of(type))));
                open.removeLast();
                return new ScriptType.OpenRecord(List.copyOf(fields));
            }
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).resolved() == variable) {
                    return new ScriptType.Parameter(i);
                }
            }
            return Simple.DYN;
        }

        private ScriptType named(Type.Named named) {
            TypeConstructor constructor = named.constructor();
            Simple simple = SIMPLE.get(constructor);
            if (simple != null) {
                return simple;
            }
            List<ScriptType> arguments = all(named.arguments());
            return switch (constructor.definition()) {
                case Definition.Record _ -> new ScriptType.RecordOf(record(constructor), arguments);
                case Definition.Union(List<Case> all) ->
                        constructor == BuiltinTypes.OPTION
                                ? new ScriptType.OptionOf(arguments.getFirst())
                                : new ScriptType.UnionOf(union(constructor, all), arguments);
                case Definition.Exception(Case constructed) ->
                        new ScriptType.RecordOf(unionCase(constructed), List.of());
                case Definition.Enum values ->
                        new ScriptType.EnumOf(
                                constructor.name(),
                                simple(values.kind()),
                                values.isFlags(),
                                values.cases().stream()
                                        .map(one ->
                                                new ScriptType.EnumOf.Name(one.name(), one.value()))
                                        .toList());
                case Definition.Class _ -> new ScriptType.ObjectOf(shape(constructor), arguments);
                case Definition.Delegate(Type function) ->
                        of(
                                Substitution.EMPTY
                                        .with(
                                                constructor.parameters(),
                                                Substitution.EMPTY.applyAll(named.arguments()))
                                        .apply(function));
                case Definition.Abbreviation _ -> of(Substitution.EMPTY.apply(named));
                case Definition.Builtin _, Definition.Pending _ -> builtin(constructor, arguments);
            };
        }

        private ScriptType builtin(TypeConstructor constructor, List<ScriptType> arguments) {
            if (constructor == BuiltinTypes.LIST) {
                return new ScriptType.ListOf(arguments.getFirst());
            }
            if (constructor == BuiltinTypes.ARRAY) {
                return new ScriptType.ArrayOf(arguments.getFirst());
            }
            if (constructor == BuiltinTypes.SEQ) {
                return new ScriptType.SeqOf(arguments.getFirst());
            }
            if (constructor == BuiltinTypes.SET) {
                return new ScriptType.SetOf(arguments.getFirst());
            }
            if (constructor == BuiltinTypes.MAP) {
                return new ScriptType.MapOf(arguments.getFirst(), arguments.get(1));
            }
            Layout exception = BuiltinExceptions.byName(constructor.name());
            return exception != null
                    ? new ScriptType.RecordOf(exception, List.of())
                    : new ScriptType.Opaque(constructor.name(), arguments);
        }
    }
}
