package dev.fusabi.types.infer;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.Rational;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeSize;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes two types equal by linking variables, or says why that cannot be. Links can be taken back, so that overloads
 * and hints can be tried. Steps are counted: beyond the limit every further unification fails as too complex.
 */
public final class Unifier {
    /** Why two types do not agree. */
    public sealed interface Failure {
        record Mismatch(Type left, Type right) implements Failure {}

        record Infinite(Type variable, Type type) implements Failure {}

        record Lacks(Type type, String capability) implements Failure {}

        record NotSubtype(Type type, Type supertype) implements Failure {}

        record NoField(Type type, String field) implements Failure {}

        record TooComplex() implements Failure {}
    }

    /** Finds the type of a field or property that an open record asks for. */
    public interface FieldSource {
        @Nullable Type fieldType(Named record, String name, boolean mayBeProperty);
    }

    /** Finds what enumerating a value of a type gives. */
    public interface ElementSource {
        @Nullable Type elementType(Type type);
    }

    private static final int MAX_DEPTH = 400;
    private static final int MAX_WORK = 3_000_000;

    private final FieldSource fieldSource;
    private final ElementSource elementSource;
    private final List<Runnable> trail = new ArrayList<>();
    private final ArrayDeque<Constraint> woken = new ArrayDeque<>();
    private int trials;
    private int work;

    /** Of the type that a variable is being bound to. */
    private int size;

    public Unifier(FieldSource fieldSource, ElementSource elementSource) {
        this.fieldSource = fieldSource;
        this.elementSource = elementSource;
    }

    /** Starts a new account of work, for each definition of a module. */
    public void resetWork() {
        work = 0;
    }

    /** The next constraint with a type that has become known, or null. */
    public @Nullable Constraint nextWoken() {
        return trials > 0 ? null : woken.poll();
    }

    /** Null when the types are now equal. On failure some variables may stay linked. */
    public @Nullable Failure unify(Type left, Type right) {
        return unify(left, right, 0);
    }

    /** Like {@link #unify}, but leaves nothing behind on failure. */
    public boolean tryUnify(Type left, Type right) {
        int mark = begin();
        boolean ok = unify(left, right, 0) == null;
        end(mark, ok);
        return ok;
    }

    /** Whether the types could be made equal; changes nothing. */
    public boolean couldUnify(Type left, Type right) {
        int mark = begin();
        boolean ok = unify(left, right, 0) == null;
        end(mark, false);
        return ok;
    }

    /** Begins a trial; every {@link #begin} needs its {@link #end}. */
    public int begin() {
        trials++;
        return trail.size();
    }

    public void end(int mark, boolean keep) {
        trials--;
        if (!keep) {
            while (trail.size() > mark) {
                trail.removeLast().run();
            }
        } else if (trials == 0) {
            trail.clear();
        }
    }

    private @Nullable Failure unify(Type first, Type second, int depth) {
        Type left = first.resolved();
        Type right = second.resolved();
        // Functions are long to the right: a loop there.
        while (left instanceof Function a && right instanceof Function b && left != right) {
            Failure failure = unify(a.from(), b.from(), depth + 1);
            if (failure != null) {
                return failure;
            }
            left = a.to().resolved();
            right = b.to().resolved();
        }
        if (left == right) {
            return null;
        }
        if (++work > MAX_WORK || depth > MAX_DEPTH) {
            return new Failure.TooComplex();
        }
        if (BuiltinTypes.isError(left) || BuiltinTypes.isError(right)) {
            // Variables learn of the error too, so that nobody complains about them later.
            Type other = BuiltinTypes.isError(left) ? right : left;
            if (other instanceof TypeVariable variable && !variable.isRigid()) {
                link(variable, BuiltinTypes.type(BuiltinTypes.ERROR));
                wake(variable);
            }
            return null;
        }
        if (Measures.isMeasure(left) || Measures.isMeasure(right)) {
            return unifyMeasures(left, right, depth);
        }
        if (left instanceof TypeVariable a) {
            return right instanceof TypeVariable b
                    ? unifyVariables(a, b, depth)
                    : bind(a, right, depth);
        }
        if (right instanceof TypeVariable b) {
            return bind(b, left, depth);
        }
        if (left instanceof Named a
                && right instanceof Named b
                && a.constructor() == b.constructor()) {
            return a.arguments().size() == b.arguments().size()
                    ? unifyAll(a.arguments(), b.arguments(), depth)
                    : unifyMeasures(Measures.of(a), Measures.of(b), depth);
        }
        if (left instanceof Tuple a
                && right instanceof Tuple b
                && a.elements().size() == b.elements().size()) {
            return unifyAll(a.elements(), b.elements(), depth);
        }
        return new Failure.Mismatch(left, right);
    }

    /** Units are equal when their quotient is one; that is solved for one of its variables. */
    private @Nullable Failure unifyMeasures(Type left, Type right, int depth) {
        Map<Type, Rational> factors = Measures.factors(Measures.quotient(left, right));
        if (factors.isEmpty()) {
            return null;
        }
        TypeVariable variable = Measures.solvable(factors);
        if (variable == null) {
            return new Failure.Mismatch(left, right);
        }
        Type solution = Measures.solution(factors, variable);
        size = 0;
        Failure failure = adjust(solution, variable, depth);
        if (failure == null) {
            link(variable, solution);
        }
        return failure;
    }

    private @Nullable Failure unifyAll(List<Type> left, List<Type> right, int depth) {
        for (int i = 0; i < left.size() && i < right.size(); i++) {
            Failure failure = unify(left.get(i), right.get(i), depth + 1);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private @Nullable Failure unifyVariables(TypeVariable a, TypeVariable b, int depth) {
        if (a.isRigid() && b.isRigid()) {
            return new Failure.Mismatch(a, b);
        }
        // The root is the rigid one, else the older one, else the one with a name.
        boolean keepA =
                a.isRigid()
                        || (!b.isRigid()
                                && (a.level() < b.level()
                                        || (a.level() == b.level() && a.name() != null)));
        TypeVariable root = keepA ? a : b;
        TypeVariable child = keepA ? b : a;
        if (!root.isRigid() && child.level() < root.level()) {
            setLevel(root, child.level());
        }
        link(child, root);
        if (child.element != null || root.element != null) {
            Failure failure = joinElements(root, child, depth);
            if (failure != null) {
                return failure;
            }
        }
        for (Map.Entry<String, Type> field : new LinkedHashMap<>(child.fields).entrySet()) {
            Type known = root.fields.get(field.getKey());
            if (known == null) {
                if (root.isRigid()) {
                    return new Failure.NoField(root, field.getKey());
                }
                root.fields.put(field.getKey(), field.getValue());
                trail(() -> root.fields.remove(field.getKey()));
            } else {
                Failure failure = unify(known, field.getValue(), depth + 1);
                if (failure != null) {
                    return failure;
                }
            }
        }
        for (String field : child.fieldsOfRecord) {
            if (root.fieldsOfRecord.add(field)) {
                trail(() -> root.fieldsOfRecord.remove(field));
            }
        }
        for (Constraint constraint : child.constraints) {
            Failure failure =
                    switch (constraint) {
                        case Constraint.Capability capability -> require(root, capability, depth);
                        case Constraint.Subtype bound -> requireSubtype(root, bound, depth);
                        case Constraint.Operation _, Constraint.Trait _ -> {
                            addConstraint(root, constraint);
                            // Two operands may have become the same variable; nothing to solve yet.
                            yield null;
                        }
                    };
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private @Nullable Failure joinElements(TypeVariable root, TypeVariable child, int depth) {
        Type element = child.element;
        if (element != null && root.element != null) {
            return unify(root.element, element, depth + 1);
        }
        Type known = element != null ? element : root.element;
        return known == null ? null : enumerate(root, known, depth);
    }

    /** Sees that values of the variable's type can be enumerated, as it is now or as it will be bound. */
    public @Nullable Failure enumerate(TypeVariable variable, Type element, int depth) {
        if (variable.isRigid()) {
            return new Failure.Mismatch(variable, BuiltinTypes.seq(element));
        }
        size = 0;
        Failure failure = adjust(element, variable, depth + 1);
        if (failure != null) {
            return failure;
        }
        Type before = variable.element;
        variable.element = element;
        trail(() -> variable.element = before);
        return null;
    }

    private @Nullable Failure bind(TypeVariable variable, Type type, int depth) {
        if (variable.isRigid()) {
            return new Failure.Mismatch(variable, type);
        }
        size = 0;
        Failure failure = adjust(type, variable, depth);
        if (failure != null) {
            return failure instanceof Failure.Infinite
                    ? new Failure.Infinite(variable, type)
                    : failure;
        }
        link(variable, type);
        if (variable.element != null) {
            Type found = elementSource.elementType(type);
            if (found == null || BuiltinTypes.is(type, BuiltinTypes.DYN)) {
                return new Failure.Mismatch(BuiltinTypes.seq(variable.element), type);
            }
            failure = unify(found, variable.element, depth + 1);
            if (failure != null) {
                return failure;
            }
        }
        for (Map.Entry<String, Type> field : new LinkedHashMap<>(variable.fields).entrySet()) {
            boolean mayBeProperty = !variable.fieldsOfRecord.contains(field.getKey());
            failure = bindField(type, field.getKey(), field.getValue(), mayBeProperty, depth);
            if (failure != null) {
                return failure;
            }
        }
        for (Constraint constraint : List.copyOf(variable.constraints)) {
            switch (constraint) {
                case Constraint.Capability capability -> failure = require(type, capability, depth);
                case Constraint.Subtype bound -> failure = requireSubtype(type, bound, depth);
                case Constraint.Operation _, Constraint.Trait _ -> {
                    woken.add(constraint);
                    trail(() -> woken.remove(constraint));
                }
            }
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private void wake(TypeVariable variable) {
        for (Constraint constraint : variable.constraints) {
            if (!(constraint instanceof Constraint.Capability)) {
                woken.add(constraint);
                trail(() -> woken.remove(constraint));
            }
        }
    }

    private @Nullable Failure bindField(
            Type type, String name, Type fieldType, boolean mayBeProperty, int depth) {
        if (type instanceof Named named) {
            if (named.constructor() == BuiltinTypes.DYN) {
                return null;
            }
            Type found = fieldSource.fieldType(named, name, mayBeProperty);
            return found == null
                    ? new Failure.NoField(type, name)
                    : unify(found, fieldType, depth + 1);
        }
        return new Failure.NoField(type, name);
    }

    /** The occurs check; also moves the variables inside {@code type} to the level of {@code variable}. */
    private @Nullable Failure adjust(Type type, TypeVariable variable, int depth) {
        if (++work > MAX_WORK || ++size > TypeSize.MAX || depth > MAX_DEPTH) {
            return new Failure.TooComplex();
        }
        Type at = type.resolved();
        while (at instanceof Function function) {
            Failure failure = adjust(function.from(), variable, depth + 1);
            if (failure != null) {
                return failure;
            }
            at = function.to().resolved();
        }
        return switch (at) {
            case TypeVariable other -> {
                if (other == variable) {
                    yield new Failure.Infinite(variable, type);
                }
                yield other.isRigid() ? null : lower(other, variable.level(), variable, depth);
            }
            case Named named -> adjustAll(named.arguments(), variable, depth);
            case Tuple tuple -> adjustAll(tuple.elements(), variable, depth);
            case Function function -> throw new IllegalStateException("handled by the loop");
        };
    }

    private @Nullable Failure lower(
            TypeVariable other, int level, TypeVariable variable, int depth) {
        if (other.level() > level) {
            setLevel(other, level);
            if (other.element != null
                    && adjust(other.element, variable, depth + 1) instanceof Failure.TooComplex) {
                return new Failure.TooComplex();
            }
            for (Type field : other.fields.values()) {
                // A field may mention its own record: no occurs check here, only levels.
                Failure failure = adjust(field, variable, depth + 1);
                if (failure instanceof Failure.TooComplex) {
                    return failure;
                }
            }
        }
        return null;
    }

    private @Nullable Failure adjustAll(List<Type> types, TypeVariable variable, int depth) {
        for (Type type : types) {
            Failure failure = adjust(type, variable, depth + 1);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    /** Sees that {@code type} has a capability, now or when its variables become known. */
    public @Nullable Failure require(Type type, Constraint.Capability capability, int depth) {
        if (++work > MAX_WORK || depth > MAX_DEPTH) {
            return new Failure.TooComplex();
        }
        switch (type.resolved()) {
            case TypeVariable variable -> {
                if (hasCapability(variable, capability.word())) {
                    return null;
                }
                if (variable.isRigid() && !variable.takesConstraints) {
                    return new Failure.Lacks(variable, capability.word());
                }
                addConstraint(variable, capability);
                return null;
            }
            case Function function -> {
                return Capabilities.hasReference(capability.word())
                        ? null
                        : new Failure.Lacks(function, capability.word());
            }
            case Tuple tuple -> {
                if (Capabilities.isForm(capability.word())) {
                    return Capabilities.hasReference(capability.word())
                            ? null
                            : new Failure.Lacks(tuple, capability.word());
                }
                return requireAll(tuple.elements(), capability, depth);
            }
            case Named named -> {
                TypeConstructor constructor = named.constructor();
                if (!Capabilities.has(constructor, capability.word())) {
                    return new Failure.Lacks(named, capability.word());
                }
                return Capabilities.dependsOnArguments(constructor, capability.word())
                        ? requireAll(named.arguments(), capability, depth)
                        : null;
            }
        }
    }

    /** Sees that {@code type} is a subtype, now or when its variable becomes known. */
    private @Nullable Failure requireSubtype(Type type, Constraint.Subtype bound, int depth) {
        if (!(bound.supertype().resolved() instanceof Named wanted)
                || wanted.constructor() == BuiltinTypes.OBJ
                || BuiltinTypes.isError(type)) {
            return null;
        }
        if (wanted.constructor() == BuiltinTypes.ENUM_OF
                && type.resolved() instanceof Named named
                && named.constructor().definition() instanceof Definition.Enum values) {
            Type number = wanted.arguments().getFirst();
            // F#'s enums of int32 have our int.
            boolean fits = values.kind() == Kind.INT && BuiltinTypes.is(number, BuiltinTypes.INT32);
            return fits
                    ? null
                    : unify(number, BuiltinTypes.type(BuiltinTypes.ofKind(values.kind())), depth);
        }
        Named seen = Hierarchy.supertype(type, wanted.constructor());
        if (seen != null) {
            return unifyAll(seen.arguments(), wanted.arguments(), depth);
        }
        if (wanted.constructor() == BuiltinTypes.SEQ
                && !(type.resolved() instanceof TypeVariable)) {
            Type element = elementSource.elementType(type);
            return element == null
                    ? new Failure.NotSubtype(type, wanted)
                    : unify(element, wanted.arguments().getFirst(), depth + 1);
        }
        if (type.resolved() instanceof TypeVariable variable
                && (!variable.isRigid() || variable.takesConstraints)) {
            addConstraint(variable, bound);
            return null;
        }
        return new Failure.NotSubtype(type, wanted);
    }

    private @Nullable Failure requireAll(
            List<Type> types, Constraint.Capability capability, int depth) {
        for (Type type : types) {
            Failure failure = require(type, capability, depth + 1);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static boolean hasCapability(TypeVariable variable, String word) {
        for (Constraint constraint : variable.constraints) {
            if (constraint instanceof Constraint.Capability capability
                    && (capability.word().equals(word)
                            || capability.word().equals("comparison") && word.equals("equality"))) {
                return true;
            }
        }
        return false;
    }

    public void addConstraint(TypeVariable variable, Constraint constraint) {
        variable.constraints.add(constraint);
        trail(() -> variable.constraints.remove(constraint));
    }

    private void link(TypeVariable variable, Type type) {
        variable.link(type);
        trail(() -> variable.link(null));
    }

    private void setLevel(TypeVariable variable, int level) {
        int before = variable.level();
        variable.level(level);
        trail(() -> variable.level(before));
    }

    private void trail(Runnable undo) {
        if (trials > 0) {
            trail.add(undo);
        }
    }

    /** The record definition behind a type, or null. */
    public static Definition.@Nullable Record recordOf(Type type) {
        return type.resolved() instanceof Named named
                        && named.constructor().definition() instanceof Definition.Record found
                ? found
                : null;
    }
}
