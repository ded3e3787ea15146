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
 * @param layouts the records, union cases, exceptions and objects that it makes; option and Result are not among them
 * @param signatures of {@link Opcode#APPLY}
 * @param slots what {@link Opcode#CALL_VIRTUAL} calls; a program with objects begins with those of
 *     {@link dev.fusabi.value.ScriptMethods}
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
        List<Export> exports,
        List<VirtualSlot> slots) {
    /** Begins the names of the library's sources, so that no script file is taken for one of them. */
    public static final String LIBRARY = "<library>/";

    /** A program without objects. */
    public Program(
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
        this(
                name,
                sources,
                functions,
                initializer,
                signatures,
                layouts,
                types,
                builtins,
                hostFunctions,
                globals,
                exports,
                List.of());
    }

    /** Whether a function's text is part of the library. */
    public boolean isLibrary(Code function) {
        return sources.get(function.source()).startsWith(LIBRARY);
    }

    /**
     * A Java-written operation at the kinds of this use: {@code String.length} {@code R>I}.
     *
     * @param typeArguments the kinds of its type parameters
     */
    public record BuiltinRef(String name, List<Kind> typeArguments, Signature signature) {}

    /** A host function by its name in scripts; the type is null when it is untyped. */
    public record HostRef(String name, @Nullable ScriptType type) {}

    /**
     * An abstract or virtual member at certain kinds of type arguments. What it means for a value is found by the
     * value's layout.
     *
     * @param fallback the function for values whose layout says nothing, such as the library's own; -1 for none
     */
    public record VirtualSlot(String name, Signature signature, int fallback) {}

    /** A module-level value. */
    public record GlobalSlot(
            String name, Kind kind, ScriptType type, boolean isMutable, boolean isPersistent) {}

    /**
     * A public definition that hosts can reach by its qualified name.
     *
     * @param function the index of its code, or -1 for a value
     * @param global the index of its slot, or -1 for a function
     * @param awaiter the index of the function that waits for what this one gives, such as a task, and gives the
     *     result; -1 where that is the result
     * @param line the one-based place of the name in the last source
     * @param parameters names of a function's parameters, as far as they have one ({@code ""} otherwise)
     */
    public record Export(
            String name,
            int function,
            int global,
            int awaiter,
            ScriptType type,
            List<String> parameters,
            List<AttributeUse> attributes,
            @Nullable String doc,
            int line,
            int column) {}

    /** An attribute with its constant arguments (String, Long, Double, Boolean). */
    public record AttributeUse(String name, List<Object> arguments) {}
}
