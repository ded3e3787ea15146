package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A host function as registered: what scripts may call, and what tools show of it.
 *
 * @param name {@code namespace::function} or a plain name
 * @param parameters the Java types of its parameters; null when it is untyped
 * @param args the names of its parameters and what they mean, as far as the host says so
 * @param result the Java type of its result
 * @param doc what it does, or null
 * @param capability what a script needs to be granted to name it, or null
 * @param owner the plugin that brought it, or null
 */
public record BuiltinInfo(
        String name,
        @Nullable List<Type> parameters,
        List<Arg> args,
        Type result,
        @Nullable String doc,
        @Nullable String capability,
        @Nullable String owner,
        HostFunctionBody body) {
    /** A parameter: its name and what it means. */
    public record Arg(String name, String doc) {}

    public BuiltinInfo {
        parameters = parameters == null ? null : List.copyOf(parameters);
        args = List.copyOf(args);
        scriptName(name);
        if (parameters != null && !args.isEmpty() && args.size() != parameters.size()) {
            throw new IllegalArgumentException(
                    "host function '"
                            + name
                            + "' takes "
                            + parameters.size()
                            + " arguments, but "
                            + args.size()
                            + " are described");
        }
    }

    /** How many arguments it takes; empty when it takes any number. */
    public OptionalInt arity() {
        return parameters == null ? OptionalInt.empty() : OptionalInt.of(parameters.size());
    }

    /** Its type in scripts: {@code string -> int}; {@code … -> dyn} for an untyped one. */
    public String signature() {
        if (parameters == null) {
            return "… -> dyn";
        }
        String taken =
                parameters.isEmpty()
                        ? "unit"
                        : parameters.stream()
                                .map(parameter -> Values.scriptType(parameter).toString())
                                .collect(Collectors.joining(" -> "));
        return taken + " -> " + Values.scriptType(result);
    }

    /** The same function, done by another body. */
    BuiltinInfo doneBy(HostFunctionBody other) {
        return new BuiltinInfo(name, parameters, args, result, doc, capability, owner, other);
    }

    /** Whose it is, for messages. */
    String whose() {
        return owner == null ? "" : " of the plugin '" + owner + "'";
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
