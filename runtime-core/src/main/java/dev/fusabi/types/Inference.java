package dev.fusabi.types;

import dev.fusabi.source.Span;
import dev.fusabi.types.Type.Function;
import dev.fusabi.types.Type.Named;
import dev.fusabi.types.Type.Tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Levels, fresh variables, instantiation and generalisation. */
final class Inference {
    /** A type larger than this is of no use to anybody. */
    static final int MAX_TYPE_SIZE = 20_000;

    static final int MAX_TYPE_DEPTH = 300;

    private int level;

    int level() {
        return level;
    }

    void enter() {
        level++;
    }

    void leave() {
        level--;
    }

    TypeVariable fresh() {
        return new TypeVariable(null, level, false);
    }

    TypeVariable fresh(String name) {
        return new TypeVariable(name, level, false);
    }

    List<Type> freshList(int count) {
        var list = new ArrayList<Type>(count);
        for (int i = 0; i < count; i++) {
            list.add(fresh());
        }
        return list;
    }

    /** The type constructor applied to fresh variables. */
    Named fresh(TypeConstructor constructor) {
        return constructor.parameters().isEmpty()
                ? BuiltinTypes.type(constructor)
                : new Named(
                        constructor,
                        constructor.parameters().stream().map(this::freshFor).toList());
    }

    private Type freshFor(TypeVariable parameter) {
        TypeVariable fresh = fresh();
        fresh.isMeasure = parameter.isMeasure;
        return fresh;
    }

    /**
     * Fresh variables for {@code parameters} with their constraints; operations and members are handed to
     * {@code register}.
     */
    List<Type> instantiate(List<TypeVariable> parameters, Consumer<Constraint> register) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Type>(parameters.size());
        for (TypeVariable parameter : parameters) {
            arguments.add(parameter.name() == null ? fresh() : fresh(parameter.name()));
        }
        Set<Constraint> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < parameters.size(); i++) {
            TypeVariable from = parameters.get(i);
            TypeVariable to = (TypeVariable) arguments.get(i);
            to.isMeasure = from.isMeasure;
            from.fields.forEach(
                    (name, type) -> to.fields.put(name, substitute(type, parameters, arguments)));
            to.fieldsOfRecord.addAll(from.fields.keySet());
            for (Constraint constraint : from.constraints) {
                switch (constraint) {
                    case Constraint.Capability capability -> to.constraints.add(capability);
                    case Constraint.Subtype(Type supertype, Span span) ->
                            to.constraints.add(
                                    new Constraint.Subtype(
                                            substitute(supertype, parameters, arguments), span));
                    case Constraint.Operation operation -> {
                        if (seen.add(operation)) {
                            register.accept(substitute(operation, parameters, arguments));
                        }
                    }
                    case Constraint.Trait trait -> {
                        if (seen.add(trait)) {
                            register.accept(substitute(trait, parameters, arguments));
                        }
                    }
                }
            }
        }
        return arguments;
    }

    private static Constraint.Operation substitute(
            Constraint.Operation operation, List<TypeVariable> parameters, List<Type> arguments) {
        var operands = new ArrayList<Type>();
        for (Type operand : operation.operands()) {
            operands.add(substitute(operand, parameters, arguments));
        }
        return new Constraint.Operation(
                operation.operator(),
                List.copyOf(operands),
                substitute(operation.result(), parameters, arguments),
                operation.span());
    }

    private static Constraint.Trait substitute(
            Constraint.Trait trait, List<TypeVariable> parameters, List<Type> arguments) {
        return new Constraint.Trait(
                trait.supports().stream()
                        .map(type -> substitute(type, parameters, arguments))
                        .toList(),
                trait.name(),
                trait.isStatic(),
                trait.operands().stream()
                        .map(type -> substitute(type, parameters, arguments))
                        .toList(),
                substitute(trait.result(), parameters, arguments),
                trait.span());
    }

    /** The type with arguments for parameters; parts that mention none are shared. */
    static Type substitute(Type type, List<TypeVariable> parameters, List<Type> arguments) {
        return parameters.isEmpty() ? type : new Substitution(parameters, arguments).apply(type, 0);
    }

    private static final class Substitution {
        private final Map<Type, Type> replacements = new IdentityHashMap<>();
        private int size;

        Substitution(List<TypeVariable> parameters, List<Type> arguments) {
            for (int i = 0; i < parameters.size(); i++) {
                replacements.put(
                        parameters.get(i),
                        i < arguments.size()
                                ? arguments.get(i)
                                : BuiltinTypes.type(BuiltinTypes.ERROR));
            }
        }

        Type apply(Type type, int depth) {
            if (++size > MAX_TYPE_SIZE || depth > 2 * MAX_TYPE_DEPTH) {
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
                    return parts == named.arguments()
                            ? named
                            : new Named(named.constructor(), parts);
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

    /** The free variables of {@code type} above the current level, in order, turned into parameters. */
    List<TypeVariable> generalise(List<? extends Type> types, List<TypeVariable> declared) {
        var found = new ArrayList<TypeVariable>();
        for (TypeVariable variable : declared) {
            if (variable.resolved() == variable && variable.level() != TypeVariable.GENERIC) {
                quantify(variable, found);
            }
        }
        for (Type type : types) {
            collect(type, found, 0);
        }
        return List.copyOf(found);
    }

    private void collect(Type type, List<TypeVariable> found, int depth) {
        if (depth > MAX_TYPE_DEPTH) {
            return;
        }
        TypeWalk.any(
                type,
                part -> {
                    if (part instanceof TypeVariable variable
                            && variable.level() > level
                            && variable.level() != TypeVariable.GENERIC) {
                        quantify(variable, found);
                        variable.fields.values().forEach(field -> collect(field, found, depth + 1));
                        for (Constraint constraint : variable.constraints) {
                            if (constraint instanceof Constraint.Subtype bound) {
                                collect(bound.supertype(), found, depth + 1);
                            }
                            if (constraint instanceof Constraint.Operation operation) {
                                operation
                                        .operands()
                                        .forEach(operand -> collect(operand, found, depth + 1));
                                collect(operation.result(), found, depth + 1);
                            } else if (constraint instanceof Constraint.Trait trait) {
                                trait.operands()
                                        .forEach(operand -> collect(operand, found, depth + 1));
                                collect(trait.result(), found, depth + 1);
                            }
                        }
                    }
                    return false;
                });
    }

    private static void quantify(TypeVariable variable, List<TypeVariable> found) {
        variable.level(TypeVariable.GENERIC);
        variable.rigid(true);
        found.add(variable);
    }

    /** Lowers what is above the current level to it: a value that must not become generic. */
    void keepMonomorphic(Type type) {
        lower(type, level);
    }

    static void lower(Type type, int level) {
        TypeWalk.any(
                type,
                part -> {
                    if (part instanceof TypeVariable variable
                            && variable.level() > level
                            && !variable.isRigid()) {
                        variable.level(level);
                        variable.fields.values().forEach(field -> lower(field, level));
                        if (variable.element != null) {
                            lower(variable.element, level);
                        }
                    }
                    return false;
                });
    }

    /** Whether the type is larger or deeper than the limits; takes no longer than the limits allow. */
    static boolean isTooLarge(Type type) {
        return measure(type, MAX_TYPE_SIZE, 0) < 0;
    }

    private static int measure(Type type, int budget, int depth) {
        if (budget <= 0 || depth > MAX_TYPE_DEPTH) {
            return -1;
        }
        return switch (type.resolved()) {
            case TypeVariable variable -> budget - 1;
            case Function function -> {
                int rest = measure(function.from(), budget - 1, depth + 1);
                yield rest < 0 ? rest : measure(function.to(), rest, depth + 1);
            }
            case Tuple tuple -> measureAll(tuple.elements(), budget - 1, depth);
            case Named named -> measureAll(named.arguments(), budget - 1, depth);
        };
    }

    private static int measureAll(List<Type> types, int budget, int depth) {
        int rest = budget;
        for (Type type : types) {
            rest = measure(type, rest, depth + 1);
            if (rest < 0) {
                return rest;
            }
        }
        return rest;
    }

    /** Whether the type is itself an open record, which a host value will fill. */
    static boolean isOpenRecord(Type type) {
        return type.resolved() instanceof TypeVariable variable && !variable.fields.isEmpty();
    }

    /** Whether a type has free variables that are not parameters. */
    static boolean hasFreeVariables(Type type) {
        return TypeWalk.any(
                type,
                part ->
                        part instanceof TypeVariable variable
                                && variable.level() != TypeVariable.GENERIC);
    }
}
