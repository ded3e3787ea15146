package dev.fusabi.types.tree;

import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Record types without a name: one constructor for each set of field names, generic in the fields' types. */
public final class StructuralRecords {
    // Weak, so that field names of scripts that are gone do not stay.
    private static final Map<List<String>, WeakReference<TypeConstructor>> INTERNED =
            new ConcurrentHashMap<>();

    private StructuralRecords() {}

    /** The record type with these fields. */
    public static Type.Named type(Map<String, Type> fields) {
        var sorted = new TreeMap<>(fields);
        return new Type.Named(
                constructor(List.copyOf(sorted.keySet())), List.copyOf(sorted.values()));
    }

    /** @param names sorted */
    static TypeConstructor constructor(List<String> names) {
        while (true) {
            WeakReference<TypeConstructor> known = INTERNED.get(names);
            TypeConstructor found = known == null ? null : known.get();
            if (found != null) {
                return found;
            }
            TypeConstructor made = make(names);
            var reference = new WeakReference<>(made);
            boolean stored =
                    known == null
                            ? INTERNED.putIfAbsent(names, reference) == null
                            : INTERNED.replace(names, known, reference);
            if (stored) {
                return made;
            }
        }
    }

    private static TypeConstructor make(List<String> names) {
        String name = "{ " + String.join("; ", names) + " }";
        var constructor = new TypeConstructor(name, name, new Definition.Pending());
        var parameters = new ArrayList<TypeVariable>();
        var fields = new ArrayList<Field>();
        for (int i = 0; i < names.size(); i++) {
            var parameter = new TypeVariable(names.get(i), TypeVariable.GENERIC, true);
            parameters.add(parameter);
            fields.add(new Field(names.get(i), parameter, false, i, null));
        }
        constructor.define(
                List.copyOf(parameters), new Definition.Record(List.copyOf(fields), true));
        return constructor;
    }
}
