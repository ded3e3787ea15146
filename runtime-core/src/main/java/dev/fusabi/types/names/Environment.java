package dev.fusabi.types.names;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a script can see before its first line: modules, host functions, granted capabilities. Immutable. */
public final class Environment {
    /** Supplies library modules when their name is first mentioned. */
    public interface ModuleLoader {
        /** The modules that can be asked for. */
        default Set<String> names() {
            return Set.of();
        }

        /** The checked module, the same one each time, or null when there is none. */
        @Nullable CheckedModule load(String name);

        /** What the module defines. A loader that can say so without checking bodies avoids cycles between modules. */
        default @Nullable Exports declared(String name) {
            CheckedModule module = load(name);
            return module == null ? null : module.exports();
        }

        /** The types of this name that a file of the library defines which is read only when one is mentioned. */
        default List<TypeConstructor> types(String name) {
            return List.of();
        }

        /** The names for which {@link #types} may find something. */
        default Set<String> typeNames() {
            return Set.of();
        }
    }

    private static final Environment EMPTY =
            new Environment(new Exports(""), Set.of(), Set.of(), Set.of(), null);

    /** The names visible without qualification, and the modules by their first name. */
    private final Exports root;

    private final Set<String> capabilities;
    private final Set<String> namespaces;
    private final Set<String> attributes;
    private final @Nullable ModuleLoader loader;

    private Environment(
            Exports root,
            Set<String> capabilities,
            Set<String> namespaces,
            Set<String> attributes,
            @Nullable ModuleLoader loader) {
        this.root = root;
        this.capabilities = capabilities;
        this.namespaces = namespaces;
        this.attributes = attributes;
        this.loader = loader;
    }

    /** The language without library and host: builtin types, operators and forms only. */
    public static Environment empty() {
        return EMPTY;
    }

    /** A module becomes visible under its path; one without a path, and one marked AutoOpen in no namespace, is opened. */
    public Environment with(CheckedModule module) {
        Environment wider = with(module.exports());
        Exports exports = module.exports();
        Set<String> names = wider.root.scriptNames;
        names.addAll(exports.values.keySet());
        names.addAll(exports.types.keySet());
        names.addAll(exports.modules.keySet());
        names.add(exports.path());
        return wider;
    }

    /** As {@link #with(CheckedModule)}; also for a library module whose bodies are not checked yet. */
    public Environment with(Exports exports) {
        Exports copy = copyOfRoot();
        if (exports.path().isEmpty()) {
            Scopes.include(copy, exports);
        } else {
            insert(copy, exports);
            if (exports.isAutoOpen && exports.path().indexOf('.') < 0) {
                Scopes.include(copy, exports);
            }
        }
        copy.extensions.addAll(allExtensions(exports));
        return new Environment(copy, capabilities, namespaces, attributes, loader);
    }

    /** The module is visible under one more name. */
    public Environment withAlias(String alias, CheckedModule module) {
        Exports copy = copyOfRoot();
        copy.addModule(alias, module.exports());
        copy.extensions.addAll(allExtensions(module.exports()));
        return new Environment(copy, capabilities, namespaces, attributes, loader);
    }

    public Environment withHostFunctions(List<HostFunction> functions) {
        Exports copy = copyOfRoot();
        Map<String, Exports> modules = new HashMap<>();
        for (HostFunction function : functions) {
            int dot = function.name().lastIndexOf('.');
            if (dot < 0) {
                copy.values.put(function.name(), new Entity.OfHost(function));
            } else {
                modules.computeIfAbsent(function.name().substring(0, dot), Exports::new)
                        .values
                        .put(function.name().substring(dot + 1), new Entity.OfHost(function));
            }
        }
        modules.values().forEach(module -> insert(copy, module));
        modules.keySet().forEach(path -> copy.scriptNames.add(path.split("\\.")[0]));
        return new Environment(copy, capabilities, namespaces, attributes, loader);
    }

    /** Adds to what the host grants. */
    public Environment withCapabilities(Set<String> granted) {
        return new Environment(root, union(capabilities, granted), namespaces, attributes, loader);
    }

    /** Names that {@code open} accepts although nothing is known to be in them. */
    public Environment withNamespaces(Set<String> names) {
        return new Environment(root, capabilities, union(namespaces, names), attributes, loader);
    }

    /** Attributes that the host reads. */
    public Environment withAttributes(Set<String> names) {
        return new Environment(root, capabilities, namespaces, union(attributes, names), loader);
    }

    public boolean isAttribute(String name) {
        return attributes.contains(name);
    }

    public Set<String> attributes() {
        return attributes;
    }

    /** Modules that are not there yet are asked for by name. */
    public Environment withLoader(ModuleLoader modules) {
        return new Environment(root, capabilities, namespaces, attributes, modules);
    }

    public boolean isGranted(String capability) {
        return capabilities.contains(capability);
    }

    public boolean isNamespace(String path) {
        return namespaces.contains(path);
    }

    /** The types of this name that are visible without opening anything, latest first. */
    List<TypeConstructor> types(String name) {
        List<TypeConstructor> known = root.types.getOrDefault(name, List.of());
        if (!known.isEmpty() || loader == null) {
            return known;
        }
        return loader.types(name);
    }

    Set<String> typeNames() {
        return loader == null
                ? root.types.keySet()
                : union(root.types.keySet(), loader.typeNames());
    }

    Exports root() {
        return root;
    }

    /** The names of the library's modules. */
    public Set<String> moduleNames() {
        return loader == null ? Set.of() : loader.names();
    }

    public List<Exports> modules(String name) {
        List<Exports> known = root.modules.getOrDefault(name, List.of());
        Exports loaded = loader == null ? null : loader.declared(name);
        if (loaded == null || known.contains(loaded)) {
            return known;
        }
        var all = new ArrayList<>(known);
        all.add(loaded);
        return all;
    }

    /** Members that the library gives to a type beyond its definition. */
    List<MemberInfo> extensions(TypeConstructor type, String name) {
        return extensions(type).stream().filter(member -> member.name().equals(name)).toList();
    }

    /** All of a type's members beyond its definition. */
    List<MemberInfo> extensions(TypeConstructor type) {
        var found = new LinkedHashSet<MemberInfo>();
        for (MemberInfo member : root.extensions) {
            if (member.owner() == type) {
                found.add(member);
            }
        }
        if (loader != null && BuiltinTypes.NAMES.containsValue(type)) {
            Exports loaded = loader.declared(moduleOf(type));
            if (loaded != null) {
                for (MemberInfo member : allExtensions(loaded)) {
                    if (member.owner() == type) {
                        found.add(member);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** The module that holds the members of a builtin type. */
    private static String moduleOf(TypeConstructor type) {
        int rank = BuiltinTypes.rank(type);
        if (rank > 1) {
            return "Array" + rank + "D";
        }
        if (type == BuiltinTypes.VALUE_OPTION) {
            return "ValueOption";
        }
        return type == BuiltinTypes.BOOL
                ? "Boolean"
                : Character.toUpperCase(type.name().charAt(0)) + type.name().substring(1);
    }

    private static List<MemberInfo> allExtensions(Exports exports) {
        var all = new ArrayList<>(exports.extensions);
        for (List<Exports> nested : exports.modules.values()) {
            nested.forEach(module -> all.addAll(allExtensions(module)));
        }
        return all;
    }

    private Exports copyOfRoot() {
        Exports copy = new Exports("");
        Scopes.include(copy, root);
        copy.extensions.addAll(root.extensions);
        copy.scriptNames.addAll(root.scriptNames);
        return copy;
    }

    /** Puts a module at its dotted path, making or copying the modules that lead there. */
    private static void insert(Exports root, Exports module) {
        String[] parts = module.path().split("\\.");
        Exports at = root;
        for (int i = 0; i < parts.length - 1; i++) {
            String path = String.join(".", List.of(parts).subList(0, i + 1));
            Exports next = new Exports(path);
            at.addModule(parts[i], next);
            at = next;
        }
        at.addModule(parts[parts.length - 1], module);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
