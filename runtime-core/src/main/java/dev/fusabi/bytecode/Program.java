package dev.fusabi.bytecode;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A compiled script, complete in itself: the library code that it uses is part of it. Immutable; shared between
 * threads.
 *
 * @param name the module path of the script, or the file's base name when it has no header
 * @param sources names of the source files
 * @param initializer the index of the function (unit to unit) that computes the globals and runs the top level
 * @param layouts the records, union cases and exceptions that it makes; option and Result are not among them
 * @param signatures of {@link Opcode#APPLY}
 */
public record Program(
        String name,
        List<String> sources,
        List<Code> functions,
        int initializer,
        List<Signature> signatures,
        List<Layout> layouts,
        List<ScriptType> types,
        List<BuiltinRef> builtins,
        List<HostRef> hostFunctions,
        List<GlobalSlot> globals,
        List<Export> exports) {
    /**
     * A Java-written operation at the kinds of this use: {@code String.length} {@code R>I}.
     *
     * @param typeArguments the kinds of its type parameters
     */
    public record BuiltinRef(String name, List<Kind> typeArguments, Signature signature) {}

    /** A host function by its name in scripts; the type is null when it is untyped. */
    public record HostRef(String name, @Nullable ScriptType type) {}

    /** A module-level value. */
    public record GlobalSlot(
            String name, Kind kind, ScriptType type, boolean isMutable, boolean isPersistent) {}

    /**
     * A public definition that hosts can reach by its qualified name.
     *
     * @param function the index of its code, or -1 for a value
     * @param global the index of its slot, or -1 for a function
     * @param line the one-based place of the name in the last source
     * @param parameters names of a function's parameters, as far as they have one ({@code ""} otherwise)
     */
    public record Export(
            String name,
            int function,
            int global,
            ScriptType type,
            List<String> parameters,
            List<AttributeUse> attributes,
            @Nullable String doc,
            int line,
            int column) {}

    /** An attribute with its constant arguments (String, Long, Double, Boolean). */
    public record AttributeUse(String name, List<Object> arguments) {}
}
