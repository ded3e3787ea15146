package dev.fusabi.lower;

import dev.fusabi.bytecode.Signature;
import dev.fusabi.source.Source;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A definition at certain types: one function of the program.
 *
 * @param index its number in the program
 * @param parent the instance in whose body it is defined; null for module-level definitions
 * @param captures the captures of the whole module-level definition of which this is a part
 * @param captured the locals of the parent that it needs; they follow the parameters
 * @param isLifted whether those come as further parameters, from callers that know the function, and not in a closure
 * @param localFunctions the local functions that its body defines, as far as it has been lowered
 */
record Instance(
        int index,
        Key key,
        @Nullable Instance parent,
        String name,
        Source source,
        List<Local> parameters,
        TypedExpr body,
        Kind result,
        boolean isGenerator,
        Substitution types,
        Captures captures,
        List<Local> captured,
        boolean isLifted,
        Set<Local> localFunctions) {

    /** Whether it knows all types exactly: it is, or stands within, an inline definition. */
    boolean isInline() {
        return key.definition() instanceof dev.fusabi.types.tree.Global global
                ? global.traits().isInline()
                : parent != null && parent.isInline();
    }

    /** Whether its caller stands for it in stack traces, and so is never gone by a tail call. */
    boolean isHidden() {
        return key.definition() instanceof dev.fusabi.types.tree.Global global
                && global.traits().attributes().stream()
                        .anyMatch(attribute -> attribute.name().equals("StackTraceHidden"));
    }

    /**
     * What distinguishes instances.
     *
     * @param definition a Global, a local function's Local, or an expression; compared by identity
     * @param parent the instance around it, or null
     * @param arguments types without variables; representatives of kinds unless the definition is inline
     */
    record Key(Object definition, @Nullable Instance parent, List<Type> arguments) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && definition == that.definition
                    && parent == that.parent
                    && arguments.equals(that.arguments);
        }

        @Override
        public int hashCode() {
            return (System.identityHashCode(definition) * 31 + System.identityHashCode(parent)) * 31
                    + arguments.hashCode();
        }
    }

    static Set<Local> noFunctionsYet() {
        return Collections.newSetFromMap(new IdentityHashMap<>(2));
    }

    Signature signature() {
        List<Kind> kinds = new ArrayList<>();
        for (Local parameter : parameters) {
            kinds.add(types.kind(parameter.type()));
        }
        if (isLifted) {
            kinds.addAll(capturedKinds());
        }
        return new Signature(kinds, result);
    }

    /** The kinds of what a closure of it holds. */
    List<Kind> closureKinds() {
        return isLifted ? List.of() : capturedKinds();
    }

    private List<Kind> capturedKinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Local local : captured) {
            kinds.add(captures.isCell(local) ? Kind.REF : types.kind(local.type()));
        }
        return kinds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name + key.arguments();
    }
}
