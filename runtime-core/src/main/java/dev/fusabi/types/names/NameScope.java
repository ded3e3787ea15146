package dev.fusabi.types.names;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Shadowing;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names visible at one point of a script. One hash table for each kind of name with an undo log: entering and
 * leaving a scope costs what was defined in it, a lookup costs the same at any depth.
 */
public final class NameScope {
    private Environment environment;
    private final Map<String, Entity> values = new HashMap<>();
    private final Map<String, Entity> patterns = new HashMap<>();
    private final Map<String, List<TypeConstructor>> types = new HashMap<>();
    private final Map<String, List<Exports>> modules = new HashMap<>();
    private final Map<String, List<TypeConstructor>> fieldOwners = new HashMap<>();
    private final Map<TypeConstructor, Map<String, List<MemberInfo>>> extensions = new HashMap<>();
    private final Map<String, Boolean> namespaces = new HashMap<>();
    private final Set<String> everOpened = new HashSet<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final Map<String, List<TypeConstructor>> environmentFieldOwners = new HashMap<>();
    private final Map<TypeConstructor, Map<String, List<MemberInfo>>> environmentMembers =
            new HashMap<>();

    public NameScope(Environment environment) {
        this.environment = environment;
        environment(environment);
    }

    /** Puts what is visible from outside into place, again when there is more of it. */
    public void environment(Environment outside) {
        environment = outside;
        environmentFieldOwners.clear();
        environmentMembers.clear();
        addOwner(environmentFieldOwners, BuiltinTypes.REF);
        for (TypeConstructor record : environment.root().records) {
            addOwner(environmentFieldOwners, record);
        }
    }

    /** {@code open} of a namespace. */
    public void openNamespace(String path) {
        put(namespaces, path, true);
        everOpened.add(path);
    }

    /** Whether a namespace has been open anywhere in the file. */
    public boolean wasOpened(String namespace) {
        return everOpened.contains(namespace);
    }

    public boolean isOpened(String namespace) {
        return namespaces.containsKey(namespace);
    }

    /** The namespaces that are open. */
    public Set<String> openedNamespaces() {
        return namespaces.keySet();
    }

    /** Whether the script itself gives the name a meaning. */
    public boolean isDefinedHere(String name) {
        return values.containsKey(name)
                || types.containsKey(name)
                || modules.containsKey(name)
                || environment.root().scriptNames.contains(name);
    }

    public int mark() {
        return undo.size();
    }

    public void restore(int mark) {
        while (undo.size() > mark) {
            undo.removeLast().run();
        }
    }

    public Environment environment() {
        return environment;
    }

    public void defineValue(String name, Entity entity) {
        put(values, name, entity);
    }

    public void definePattern(String name, Entity entity) {
        put(patterns, name, entity);
    }

    public void defineType(String name, TypeConstructor type) {
        List<TypeConstructor> before = types.getOrDefault(name, List.of());
        put(
                types,
                name,
                before.isEmpty() ? List.of(type) : Shadowing.latestFirst(before, List.of(type)));
    }

    public void defineModule(String name, Exports module) {
        List<Exports> before = modules.getOrDefault(name, List.of());
        put(
                modules,
                name,
                before.isEmpty()
                        ? List.of(module)
                        : Shadowing.latestFirst(before, List.of(module)));
    }

    public void defineRecord(TypeConstructor record) {
        if (record.definition()
                instanceof TypeConstructor.Definition.Record(var fields, boolean structural)) {
            for (TypeConstructor.Field field : fields) {
                List<TypeConstructor> before = fieldOwners.getOrDefault(field.name(), List.of());
                put(fieldOwners, field.name(), Shadowing.latestFirst(before, List.of(record)));
            }
        }
    }

    /** Extension members stay visible to the end of the file. */
    public void defineExtension(MemberInfo member) {
        extensions
                .computeIfAbsent(member.owner(), type -> new HashMap<>())
                .merge(member.name(), List.of(member), Shadowing::latestFirst);
    }

    /** {@code open}: names of {@code module} become visible from here on; private ones only inside their module. */
    public void open(Exports module, String from) {
        module.values.forEach((name, entity) -> {
            if (Visibility.isVisible(entity, from)) {
                defineValue(name, entity);
            }
        });
        module.patterns.forEach(this::definePattern);
        module.types.forEach((name, found) -> {
            for (TypeConstructor type : found.reversed()) {
                if (Visibility.isVisible(type.privateTo, from)) {
                    defineType(name, type);
                }
            }
        });
        module.modules.forEach((name, found) -> {
            for (Exports nested : found.reversed()) {
                if (Visibility.isVisible(nested.privateTo, from)) {
                    defineModule(name, nested);
                    if (nested.isAutoOpen) {
                        open(nested, from);
                    }
                }
            }
        });
        module.records.forEach(this::defineRecord);
    }

    public @Nullable Entity value(String name) {
        Entity found = values.get(name);
        if (found == null) {
            found = environment.root().values.get(name);
        }
        return found != null ? found : Builtins.VALUES.get(name);
    }

    public @Nullable Entity pattern(String name) {
        Entity found = patterns.get(name);
        if (found == null) {
            found = environment.root().patterns.get(name);
        }
        return found != null ? found : Builtins.PATTERNS.get(name);
    }

    /** The types with this name, latest first. */
    public List<TypeConstructor> types(String name) {
        List<TypeConstructor> own = types.getOrDefault(name, List.of());
        List<TypeConstructor> outer = environment.types(name);
        List<TypeConstructor> builtin = BuiltinTypes.named(name);
        if (own.isEmpty() && builtin.isEmpty()) {
            return outer;
        }
        var all = new ArrayList<>(own);
        all.addAll(outer);
        all.addAll(builtin);
        return all;
    }

    /** The modules with this name, latest first. */
    public List<Exports> modules(String name) {
        List<Exports> own = modules.getOrDefault(name, List.of());
        List<Exports> outer = environment.modules(name);
        Exports builtin = Builtins.MODULES.get(name);
        if (builtin != null) {
            outer = Shadowing.latestFirst(List.of(builtin), outer);
        }
        if (own.isEmpty() || outer.isEmpty()) {
            return own.isEmpty() ? outer : own;
        }
        var all = new ArrayList<>(own);
        all.addAll(outer);
        return all;
    }

    /** The declared records with a field of this name, latest first. */
    public List<TypeConstructor> recordsWith(String field) {
        List<TypeConstructor> own = fieldOwners.getOrDefault(field, List.of());
        List<TypeConstructor> outer = environmentFieldOwners.getOrDefault(field, List.of());
        if (own.isEmpty() || outer.isEmpty()) {
            return own.isEmpty() ? outer : own;
        }
        var all = new ArrayList<>(own);
        all.addAll(outer);
        return all;
    }

    /** The members of a type with this name: of its definition, then of extensions. */
    public List<MemberInfo> members(TypeConstructor type, String name) {
        List<MemberInfo> own = type.members.getOrDefault(name, List.of());
        List<MemberInfo> added =
                extensions.getOrDefault(type, Map.of()).getOrDefault(name, List.of());
        List<MemberInfo> library =
                environmentMembers
                        .computeIfAbsent(type, key -> new HashMap<>())
                        .computeIfAbsent(name, key -> environment.extensions(type, key));
        if (added.isEmpty() && library.isEmpty()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(added);
        all.addAll(library);
        return all;
    }

    /** The names of all members of a type, for suggestions. */
    public Set<String> memberNames(TypeConstructor type) {
        var names = new HashSet<>(type.members.keySet());
        names.addAll(extensions.getOrDefault(type, Map.of()).keySet());
        environment.extensions(type).forEach(member -> names.add(member.name()));
        return names;
    }

    /** The names of all values in scope, for suggestions. */
    public Set<String> valueNames() {
        var names = new HashSet<>(values.keySet());
        names.addAll(environment.root().values.keySet());
        names.addAll(Builtins.VALUES.keySet());
        return names;
    }

    public Set<String> patternNames() {
        var names = new HashSet<>(patterns.keySet());
        names.addAll(environment.root().patterns.keySet());
        names.addAll(Builtins.PATTERNS.keySet());
        return names;
    }

    public Set<String> typeNames() {
        var names = new HashSet<>(types.keySet());
        names.addAll(environment.typeNames());
        names.addAll(BuiltinTypes.NAMES.keySet());
        return names;
    }

    public Set<String> moduleNames() {
        var names = new HashSet<>(modules.keySet());
        names.addAll(environment.root().modules.keySet());
        return names;
    }

    private <V> void put(Map<String, V> table, String name, V value) {
        V before = table.put(name, value);
        if (before == null) {
            undo.add(() -> table.remove(name));
        } else {
            undo.add(() -> table.put(name, before));
        }
    }

    private static void addOwner(
            Map<String, List<TypeConstructor>> owners, TypeConstructor record) {
        if (record.definition()
                instanceof TypeConstructor.Definition.Record(var fields, boolean structural)) {
            for (TypeConstructor.Field field : fields) {
                owners.merge(field.name(), List.of(record), Shadowing::latestFirst);
            }
        }
    }
}
