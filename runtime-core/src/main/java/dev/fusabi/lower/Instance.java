package dev.fusabi.lower;

import dev.fusabi.source.Source;
import dev.fusabi.types.Local;
import dev.fusabi.types.Type;
import dev.fusabi.types.TypedExpr;
import dev.fusabi.value.Kind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition at certain types: one function of the program.
 *
 * @param index its number in the program
 * @param parent the instance in whose body it is defined; null for module-level definitions
 * @param captures the captures of the whole module-level definition of which this is a part
 * @param captured the locals of the parent that it needs; they follow the parameters
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
        Set<Local> localFunctions) {

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
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    List<Kind> parameterKinds() {
        return parameters.stream().map(parameter -> types.kind(parameter.type())).toList();
    }

    /** The kinds of the registers in which captured variables arrive. */
    List<Kind> capturedKinds() {
        return captured.stream()
                .map(local -> captures.isCell(local) ? Kind.REF : types.kind(local.type()))
                .toList();
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
