package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Types put in the place of type parameters. */
public final class Substitution {
    private final Map<Type, Type> replacements = new IdentityHashMap<>();
    private int size;

    private Substitution(List<TypeVariable> parameters, List<Type> arguments) {
        for (int i = 0; i < parameters.size(); i++) {
            replacements.put(
                    parameters.get(i),
                    i < arguments.size()
                            ? arguments.get(i)
                            : BuiltinTypes.type(BuiltinTypes.ERROR));
        }
    }

    public static Constraint.Operation of(
            Constraint.Operation operation, List<TypeVariable> parameters, List<Type> arguments) {
        var operands = new ArrayList<Type>();
        for (Type operand : operation.operands()) {
            operands.add(of(operand, parameters, arguments));
        }
        return new Constraint.Operation(
                operation.operator(),
                List.copyOf(operands),
                of(operation.result(), parameters, arguments),
                operation.span());
    }

    public static Constraint.Trait of(
            Constraint.Trait trait, List<TypeVariable> parameters, List<Type> arguments) {
        return new Constraint.Trait(
                trait.supports().stream().map(type -> of(type, parameters, arguments)).toList(),
                trait.name(),
                trait.isStatic(),
                trait.operands().stream().map(type -> of(type, parameters, arguments)).toList(),
                of(trait.result(), parameters, arguments),
                trait.span());
    }

    /** The type with arguments for parameters; parts that mention none are shared. */
    public static Type of(Type type, List<TypeVariable> parameters, List<Type> arguments) {
        return parameters.isEmpty() ? type : new Substitution(parameters, arguments).apply(type, 0);
    }

    private Type apply(Type type, int depth) {
        if (++size > TypeSize.MAX || depth > 2 * TypeSize.MAX_DEPTH) {
            return BuiltinTypes.type(BuiltinTypes.ERROR);
        }
        switch (type.resolved()) {
            case TypeVariable variable -> {
                Type replacement = replacements.get(variable);
                return replacement == null ? variable : replacement;
            }
            case Function function -> {
                Type from = apply(function.from(), depth + 1);
                Type to = apply(function.to(), depth + 1);
                return from == function.from() && to == function.to()
                        ? function
                        : new Function(from, to);
            }
            case Tuple tuple -> {
                List<Type> elements = applyAll(tuple.elements(), depth);
                return elements == tuple.elements() ? tuple : new Tuple(elements);
            }
            case Named named -> {
                List<Type> parts = applyAll(named.arguments(), depth);
                return parts == named.arguments() ? named : new Named(named.constructor(), parts);
            }
        }
    }

    private List<Type> applyAll(List<Type> types, int depth) {
        List<Type> result = null;
        for (int i = 0; i < types.size(); i++) {
            Type before = types.get(i);
            Type after = apply(before, depth + 1);
            if (after != before && result == null) {
                result = new ArrayList<>(types);
            }
            if (result != null) {
                result.set(i, after);
            }
        }
        return result == null ? types : List.copyOf(result);
    }
}
