package dev.fusabi.engine;

import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A public function of a script: what tools and gateways need to bind calls to it.
 *
 * @param name qualified by its module: {@code Users.get_user}
 * @param parameters in order; a function that takes only unit has none
 * @param doc the text of its {@code ///} comment, or null
 * @param location where its name stands
 */
public record FunctionInfo(
        String name,
        List<Parameter> parameters,
        ScriptType result,
        List<Attribute> attributes,
        @Nullable String doc,
        SourceLocation location) {
    /** A parameter; one without a name of its own (a pattern) has the name {@code ""}. */
    public record Parameter(String name, ScriptType type) {}

    /**
     * An attribute as written: {@code [<Get "/users">]} has the name {@code Get} and the argument {@code "/users"}.
     *
     * @param arguments strings, longs, doubles and booleans
     */
    public record Attribute(String name, List<Object> arguments) {}

    public Optional<Attribute> attribute(String attributeName) {
        return attributes.stream().filter(a -> a.name().equals(attributeName)).findFirst();
    }

    FunctionInfo named(String other) {
        return other.equals(name)
                ? this
                : new FunctionInfo(other, parameters, result, attributes, doc, location);
    }
}
