package dev.fusabi.types.tree;

import org.jspecify.annotations.Nullable;

/**
 * A function that the host supplies, as scripts see it.
 *
 * @param name as scripts write it: {@code switch_to_tab}, {@code Core.print}
 * @param signature its curried type; null when untyped: then it takes any number of arguments of any type, each
 *     converted to dyn, and gives dyn
 * @param doc what it does, or null
 * @param capability what a script needs to be granted to name it, or null
 */
public record HostFunction(
        String name, @Nullable Type signature, @Nullable String doc, @Nullable String capability) {}
