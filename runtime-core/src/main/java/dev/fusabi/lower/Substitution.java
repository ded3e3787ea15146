package dev.fusabi.lower;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.value.Kind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type parameters of an instance stand for. Within an instance every type therefore has one representation.
 * Variables that stand for nothing are held as references.
 */
final class Substitution {
    static final Substitution EMPTY = new Substitution(Map.of());

    private final Map<TypeVariable, Type> types;

    private Substitution(Map<TypeVariable, Type> types) {
        this.types = types;
    }

    /** This substitution and {@code arguments} for {@code parameters}; the arguments mention no variables any more. */
    Substitution with(List<TypeVariable> parameters, List<Type> arguments) {
        if (parameters.isEmpty()) {
            return this;
        }
        Map<TypeVariable, Type> extended = new IdentityHashMap<>(types);
        for (int i = 0; i < parameters.size(); i++) {
            extended.put(
                    parameters.get(i),
                    i < arguments.size() ? arguments.get(i) : representative(Kind.REF));
            // A parameter that was unified after it was collected stands behind its link, too.
            if (parameters.get(i).resolved() instanceof TypeVariable behind
                    && behind != parameters.get(i)) {
                extended.putIfAbsent(behind, extended.get(parameters.get(i)));
            }
        }
        return new Substitution(extended);
    }

    /** The type with every variable replaced and every link and abbreviation followed. */
    Type apply(Type type) {
        return switch (type.resolved()) {
            case TypeVariable variable -> {
                Type known = types.get(variable);
                yield known != null ? known : representative(Kind.REF);
            }
            case Type.Function function ->
                    new Type.Function(apply(function.from()), apply(function.to()));
            case Type.Tuple tuple -> new Type.Tuple(applyAll(tuple.elements()));
            case Type.Named named -> {
                if (named.constructor().definition()
                        instanceof Definition.Abbreviation(Type target)) {
                    TypeConstructor constructor = named.constructor();
                    yield with(constructor.parameters(), applyAll(named.arguments())).apply(target);
                }
                if (named.constructor().isMeasure()) {
                    yield representative(Kind.REF);
                }
                // The arguments of a type without parameters are its unit of measure.
                if (named.arguments().isEmpty()) {
                    yield named;
                }
                yield named.constructor().parameters().isEmpty()
                        ? BuiltinTypes.type(named.constructor())
                        : new Type.Named(named.constructor(), applyAll(named.arguments()));
            }
        };
    }

    /** Whether a type mentions no variables. */
    static boolean isClosed(Type type) {
        return switch (type.resolved()) {
            case TypeVariable _ -> false;
            case Type.Function function -> isClosed(function.from()) && isClosed(function.to());
            case Type.Tuple tuple -> tuple.elements().stream().allMatch(Substitution::isClosed);
            case Type.Named named -> named.arguments().stream().allMatch(Substitution::isClosed);
        };
    }

    List<Type> applyAll(List<Type> all) {
        List<Type> applied = new ArrayList<>(all.size());
        for (Type type : all) {
            applied.add(apply(type));
        }
        return applied;
    }

    /** How values of the type are held in registers. */
    Kind kind(Type type) {
        return switch (type.resolved()) {
            case TypeVariable variable -> {
                Type known = types.get(variable);
                yield known != null ? EMPTY.kind(known) : Kind.REF;
            }
            case Type.Function _, Type.Tuple _ -> Kind.REF;
            case Type.Named named ->
                    switch (named.constructor().definition()) {
                        case Definition.Builtin builtin -> builtin.kind();
                        case Definition.Abbreviation _ -> EMPTY.kind(apply(named));
                        case Definition.Class _,
                                Definition.Enum _,
                                Definition.Delegate _,
                                Definition.Record _,
                                Definition.Union _,
                                Definition.Exception _,
                                Definition.Pending _ ->
                                Kind.REF;
                    };
        };
    }

    /** The kind as which an array holds its elements. */
    Kind elementKind(Type array) {
        return apply(array) instanceof Type.Named named && named.constructor() == BuiltinTypes.ARRAY
                ? EMPTY.kind(named.arguments().getFirst()).inArrays()
                : Kind.REF;
    }

    /** The kind of the elements of an array of several dimensions. */
    Kind dimensionedKind(Type array) {
        return apply(array) instanceof Type.Named named && named.arguments().size() == 1
                ? EMPTY.kind(named.arguments().getFirst())
                : Kind.REF;
    }

    /** As an argument of shared instances; an enum stands for itself, since its values know it. */
    Type representative(Type type) {
        Kind kind = kind(type);
        return kind == Kind.REF && apply(type) instanceof Type.Named named && isEnum(named)
                ? named
                : representative(kind);
    }

    static boolean isEnum(Type type) {
        return type instanceof Type.Named named
                && named.constructor().definition() instanceof Definition.Enum;
    }

    /**
     * The type that stands for all types of a kind: instances of functions that do not look at their type arguments
     * are shared between them.
     */
    static Type representative(Kind kind) {
        return BuiltinTypes.type(BuiltinTypes.ofKind(kind));
    }
}
