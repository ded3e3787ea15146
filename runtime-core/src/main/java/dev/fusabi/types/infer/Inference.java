package dev.fusabi.types.infer;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeSize;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypeWalk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Levels, fresh variables, instantiation and generalisation. */
public final class Inference {
    private int level;

    public int level() {
        return level;
    }

    public void enter() {
        level++;
    }

    public void leave() {
        level--;
    }

    public TypeVariable fresh() {
        return new TypeVariable(null, level, false);
    }

    public TypeVariable fresh(String name) {
        return new TypeVariable(name, level, false);
    }

    public List<Type> freshList(int count) {
        var list = new ArrayList<Type>(count);
        for (int i = 0; i < count; i++) {
            list.add(fresh());
        }
        return list;
    }

    /** The type constructor applied to fresh variables. */
    public Named fresh(TypeConstructor constructor) {
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
    public List<Type> instantiate(List<TypeVariable> parameters, Consumer<Constraint> register) {
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
            from.fields.forEach((name, type) ->
                    to.fields.put(name, Substitution.of(type, parameters, arguments)));
            to.fieldsOfRecord.addAll(from.fields.keySet());
            for (Constraint constraint : from.constraints) {
                switch (constraint) {
                    case Constraint.Capability capability -> to.constraints.add(capability);
                    case Constraint.Subtype(Type supertype, Span span) ->
                            to.constraints.add(
                                    new Constraint.Subtype(
                                            Substitution.of(supertype, parameters, arguments),
                                            span));
                    case Constraint.Operation operation -> {
                        if (seen.add(operation)) {
                            register.accept(Substitution.of(operation, parameters, arguments));
                        }
                    }
                    case Constraint.Trait trait -> {
                        if (seen.add(trait)) {
                            register.accept(Substitution.of(trait, parameters, arguments));
                        }
                    }
                }
            }
        }
        return arguments;
    }

    /** The free variables of {@code type} above the current level, in order, turned into parameters. */
    public List<TypeVariable> generalise(List<? extends Type> types, List<TypeVariable> declared) {
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
        if (depth > TypeSize.MAX_DEPTH) {
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
    public void keepMonomorphic(Type type) {
        lower(type, level);
    }

    public static void lower(Type type, int level) {
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

    /** Whether the type is itself an open record, which a host value will fill. */
    public static boolean isOpenRecord(Type type) {
        return type.resolved() instanceof TypeVariable variable && !variable.fields.isEmpty();
    }

    /** Whether a type has free variables that are not parameters. */
    public static boolean hasFreeVariables(Type type) {
        return TypeWalk.any(
                type,
                part ->
                        part instanceof TypeVariable variable
                                && variable.level() != TypeVariable.GENERIC);
    }
}
