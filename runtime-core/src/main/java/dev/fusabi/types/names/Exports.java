package dev.fusabi.types.names;

import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Shadowing;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a module defines. Filled while the module is checked, then only read. */
public final class Exports {
    /** Those of one name differ in their parameters; more of them are one mistake, already reported. */
    private static final int MAX_TYPES_OF_ONE_NAME = 100;

    final String path;
    public final Map<String, Entity> values = new LinkedHashMap<>();
    public final Map<String, Entity> patterns = new LinkedHashMap<>();

    /** Types of one name differ in the number of their parameters; the latest stands first. */
    public final Map<String, List<TypeConstructor>> types = new LinkedHashMap<>();

    public final Map<String, List<Exports>> modules = new LinkedHashMap<>();

    /** Records for field lookup, in the order of their definition. */
    public final List<TypeConstructor> records = new ArrayList<>();

    public final List<MemberInfo> extensions = new ArrayList<>();

    /** Names that scripts and hosts define, in what is visible everywhere. */
    final Set<String> scriptNames = new HashSet<>();

    public boolean requiresQualification;
    public boolean isAutoOpen;

    /** The module outside which this one cannot be named, or null. */
    public @Nullable String privateTo;

    public Exports(String path) {
        this.path = path;
    }

    /** The dotted path of the module, empty for an anonymous one. */
    public String path() {
        return path;
    }

    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The types with this name, latest first. */
    public List<TypeConstructor> types(String name) {
        return types.getOrDefault(name, List.of());
    }

    public void addType(String name, TypeConstructor constructor) {
        if (types.getOrDefault(name, List.of()).size() < MAX_TYPES_OF_ONE_NAME) {
            types.merge(name, List.of(constructor), Shadowing::latestFirst);
        }
    }

    public void addModule(String name, Exports module) {
        modules.merge(name, List.of(module), Shadowing::latestFirst);
    }
}
