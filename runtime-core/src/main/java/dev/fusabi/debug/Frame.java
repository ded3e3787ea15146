package dev.fusabi.debug;

import dev.fusabi.source.SourceLocation;

import java.util.List;
import java.util.Optional;

/**
 * An active function of a paused call.
 *
 * @param function as stack traces show it
 * @param location where it goes on
 * @param variables parameters first, the innermost scopes last; a later one hides an earlier one of the same name. Empty
 *     for a function of a bytecode file, which knows no names
 */
public record Frame(String function, SourceLocation location, List<Variable> variables) {
    public Frame {
        variables = List.copyOf(variables);
    }

    /** The variable that a name means here. */
    public Optional<Variable> variable(String name) {
        return variables.reversed().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
