package dev.fusabi.lower;

import dev.fusabi.bytecode.Program.BuiltinRef;
import dev.fusabi.bytecode.Program.GlobalSlot;
import dev.fusabi.bytecode.Program.HostRef;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The numbered things to which the instructions of a program refer. */
final class Tables {
    /** Numbers things in the order in which they are first asked for. */
    private static final class Table<K, V> {
        final Map<K, Integer> indexes;
        final List<V> values = new ArrayList<>();

        Table(Map<K, Integer> indexes) {
            this.indexes = indexes;
        }

        int index(K key, java.util.function.Supplier<V> value) {
            Integer known = indexes.get(key);
            if (known == null) {
                known = values.size();
                indexes.put(key, known);
                values.add(value.get());
            }
            return known;
        }
    }

    private final Table<String, String> sources = new Table<>(new HashMap<>());
    private final Table<Signature, Signature> signatures = new Table<>(new HashMap<>());
    private final Table<Layout, Layout> layouts = new Table<>(new IdentityHashMap<>());
    private final Table<ScriptType, ScriptType> types = new Table<>(new HashMap<>());
    private final Table<BuiltinRef, BuiltinRef> builtins = new Table<>(new HashMap<>());
    private final Table<String, HostRef> hosts = new Table<>(new HashMap<>());
    private final Table<Object, GlobalSlot> globals = new Table<>(new HashMap<>());
    private final Map<Kind, Layout> cells = new EnumMap<>(Kind.class);
    private final ScriptTypes scriptTypes;

    Tables(ScriptTypes scriptTypes) {
        this.scriptTypes = scriptTypes;
    }

    int source(String name) {
        return sources.index(name, () -> name);
    }

    int signature(List<Kind> parameters, Kind result) {
        var signature = new Signature(parameters, result);
        return signatures.index(signature, () -> signature);
    }

    int record(TypeConstructor constructor) {
        Layout layout = scriptTypes.record(constructor);
        return layouts.index(layout, () -> layout);
    }

    int unionCase(Case unionCase) {
        Layout layout = scriptTypes.unionCase(unionCase);
        return layouts.index(layout, () -> layout);
    }

    int layout(Layout layout) {
        return layouts.index(layout, () -> layout);
    }

    /** A box for one variable: a record with a mutable field of the variable's kind. */
    int cell(Kind kind) {
        Layout layout = cells.computeIfAbsent(kind, Tables::newCell);
        return layouts.index(layout, () -> layout);
    }

    private static Layout newCell(Kind kind) {
        var layout = new Layout(Layout.Form.RECORD, "ref", "ref", 0);
        ScriptType type = ScriptTypes.simple(kind);
        layout.define(List.of(new Layout.Field("contents", type, kind, true, 0)));
        return layout;
    }

    int type(Type type) {
        ScriptType scriptType = scriptTypes.of(type, List.of());
        return types.index(scriptType, () -> scriptType);
    }

    /** A value of an enum as a constant. */
    EnumValue enumValue(Type type, long bits) {
        return EnumValue.of((ScriptType.EnumOf) scriptTypes.of(type, List.of()), bits);
    }

    /** The type to which anything is converted to get the type as a value. */
    int reflected(Type type) {
        var reflected = new ScriptType.Reflected(scriptTypes.of(type, List.of()));
        return types.index(reflected, () -> reflected);
    }

    int builtin(String name, List<Kind> typeArguments, List<Kind> parameters, Kind result) {
        var reference =
                new BuiltinRef(name, List.copyOf(typeArguments), new Signature(parameters, result));
        return builtins.index(reference, () -> reference);
    }

    int host(HostFunction function) {
        Type signature = function.signature();
        return hosts.index(
                function.name(),
                () ->
                        new HostRef(
                                function.name(),
                                signature == null ? null : scriptTypes.of(signature, List.of())));
    }

    int global(Global global) {
        return global(global, global.qualifiedName(), global, global.type());
    }

    /** The slot of a static value of a generic class at some types. */
    int perType(Global global, Substitution types) {
        List<Type> arguments = types.applyAll(List.copyOf(global.typeParameters()));
        String shown = String.join(", ", arguments.stream().map(TypePrinter::print).toList());
        return global(
                new AtTypes(global, arguments),
                global.qualifiedName() + "<" + shown + ">",
                global,
                types.apply(global.type()));
    }

    private record AtTypes(Global global, List<Type> arguments) {}

    private int global(Object key, String name, Global global, Type type) {
        return globals.index(
                key,
                () ->
                        new GlobalSlot(
                                name,
                                Substitution.EMPTY.kind(type),
                                scriptTypes.of(type, global.typeParameters()),
                                global.traits().isMutable(),
                                global.traits().attributes().stream()
                                        .anyMatch(a -> a.name().equals("Persistent"))));
    }

    boolean isUsed(Global global) {
        return globals.indexes.containsKey(global);
    }

    List<String> sources() {
        return sources.values;
    }

    List<Signature> signatures() {
        return signatures.values;
    }

    List<Layout> layouts() {
        return layouts.values;
    }

    List<ScriptType> types() {
        return types.values;
    }

    List<BuiltinRef> builtins() {
        return builtins.values;
    }

    List<HostRef> hosts() {
        return hosts.values;
    }

    List<GlobalSlot> globals() {
        return globals.values;
    }
}
