package dev.fusabi.types.names;

import dev.fusabi.types.tree.TypeConstructor;

/** Copies names from one module to another. */
final class Scopes {
    private Scopes() {}

    /** Makes everything that {@code opened} shows visible in {@code target}, AutoOpen modules inside it included. */
    static void include(Exports target, Exports opened) {
        target.values.putAll(opened.values);
        target.patterns.putAll(opened.patterns);
        opened.types.forEach((name, types) -> {
            for (TypeConstructor type : types.reversed()) {
                // What the library keeps to itself must not hide a type of the same name.
                if (!type.isLibrary() || type.privateTo == null) {
                    target.addType(name, type);
                }
            }
        });
        opened.modules.forEach((name, modules) -> {
            for (Exports module : modules.reversed()) {
                target.addModule(name, module);
                if (module.isAutoOpen) {
                    include(target, module);
                }
            }
        });
        target.records.addAll(opened.records);
    }
}
