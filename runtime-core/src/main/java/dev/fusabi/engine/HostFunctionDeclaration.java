package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.List;

/**
 * A host function as registered.
 *
 * @param name {@code namespace::function} or a plain name
 * @param parameters the Java classes of its parameters; null when it is untyped
 * @param result the Java type of its result
 * @param doc what it does, or null
 * @param capability what a script needs to be granted to name it, or null
 */
public record HostFunctionDeclaration(
        String name,
        @Nullable List<Class<?>> parameters,
        Type result,
        @Nullable String doc,
        @Nullable String capability,
        HostFunctionBody body) {
    public HostFunctionDeclaration {
        parameters = parameters == null ? null : List.copyOf(parameters);
        scriptName(name);
    }

    /** The name in scripts: {@code core::print} is {@code Core.print}. */
    public String scriptName() {
        return scriptName(name);
    }

    static String scriptName(String name) {
        String[] parts = name.split("::", -1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not a function name; write namespace::function");
            }
            boolean isNamespace = i < parts.length - 1;
            out.append(
                    isNamespace ? Character.toUpperCase(parts[i].charAt(0)) : parts[i].charAt(0));
            out.append(parts[i], 1, parts[i].length()).append(isNamespace ? "." : "");
        }
        return out.toString();
    }
}
