package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor.ClassKind;
import dev.fusabi.types.tree.TypeConstructor.Definition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How types stand to each other by inheritance. */
public final class Hierarchy {
    /** More levels are nothing that anybody wrote; cycles are refused where they are written. */
    private static final int MAX_DEPTH = 100;

    private Hierarchy() {}

    /** The class that a type inherits at its type arguments; null when that is obj. */
    public static @Nullable Named base(Named type) {
        Named base = type.constructor().heritage().base;
        if (base != null) {
            return applied(base, type);
        }
        return type.constructor().definition() instanceof Definition.Exception
                ? BuiltinTypes.type(BuiltinTypes.EXN)
                : null;
    }

    /** The interfaces that a type names, at its type arguments. */
    public static List<Named> interfaces(Named type) {
        List<Named> declared = type.constructor().heritage().interfaces;
        if (declared.isEmpty()) {
            return declared;
        }
        var applied = new ArrayList<Named>(declared.size());
        declared.forEach(one -> applied.add(applied(one, type)));
        return applied;
    }

    private static Named applied(Named part, Named type) {
        return (Named) Substitution.of(part, type.constructor().parameters(), type.arguments());
    }

    /** The type seen as the ancestor; null when it is no descendant of it. */
    public static @Nullable Named supertype(Type type, TypeConstructor ancestor) {
        return supertype(type, ancestor, MAX_DEPTH);
    }

    private static @Nullable Named supertype(Type type, TypeConstructor ancestor, int depth) {
        if (depth == 0) {
            return null;
        }
        switch (type.resolved()) {
            case Named named -> {
                if (named.constructor() == ancestor) {
                    return named;
                }
                Named base = base(named);
                if (base != null) {
                    Named found = supertype(base, ancestor, depth - 1);
                    if (found != null) {
                        return found;
                    }
                }
                for (Named one : interfaces(named)) {
                    Named found = supertype(one, ancestor, depth - 1);
                    if (found != null) {
                        return found;
                    }
                }
                return null;
            }
            case TypeVariable variable -> {
                for (Constraint constraint : variable.constraints) {
                    if (constraint instanceof Constraint.Subtype bound) {
                        Named found = supertype(bound.supertype(), ancestor, depth - 1);
                        if (found != null) {
                            return found;
                        }
                    }
                }
                return null;
            }
            default -> {
                return null;
            }
        }
    }

    /** A type, what it inherits and what those inherit, each once, classes before interfaces. */
    public static List<Named> ancestry(Named type) {
        var all = new ArrayList<Named>();
        Named at = type;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
            all.add(at);
            at = base(at);
        }
        for (int i = 0; i < all.size() && all.size() < 1000; i++) {
            for (Named one : interfaces(all.get(i))) {
                if (all.stream().noneMatch(known -> isSame(known, one))) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    /** Whether values have an order of their own. */
    static boolean isComparable(TypeConstructor type) {
        return supertype(new Named(type, List.copyOf(type.parameters())), BuiltinTypes.COMPARABLE)
                != null;
    }

    public static boolean isSame(Named a, Named b) {
        return a.constructor() == b.constructor()
                && (a.arguments().isEmpty() || TypePrinter.print(a).equals(TypePrinter.print(b)));
    }

    /** As the lowering asks it. */
    public static boolean isInterfaceType(TypeConstructor type) {
        return isInterface(type);
    }

    /** The library's function that enumerates an object by its own methods; null without a library. */
    public static @Nullable Global sequenceMaker() {
        List<Global> found = BuiltinTypes.SEQ.staticMembers.get("ofObject");
        if (found != null) {
            for (Global one : found) {
                if (one.body() != null) {
                    return one;
                }
            }
        }
        return null;
    }

    public static boolean isInterface(TypeConstructor type) {
        return type == BuiltinTypes.SEQ
                || type.definition() instanceof Definition.Class(ClassKind kind)
                        && kind == ClassKind.INTERFACE;
    }

    public static boolean isClass(TypeConstructor type) {
        return type.definition() instanceof Definition.Class(ClassKind kind)
                && kind != ClassKind.INTERFACE;
    }

    /** Whether values of other types may be values of this one. */
    public static boolean isOpen(Type type) {
        return type.resolved() instanceof Named named
                && named.constructor().definition() instanceof Definition.Class(ClassKind kind)
                && kind != ClassKind.STRUCT
                && !named.constructor().heritage().isSealed;
    }

    /** What a delegate's values are as functions; null for other types. */
    public static @Nullable Type delegate(Type type) {
        return type.resolved() instanceof Named named
                        && named.constructor().definition()
                                instanceof Definition.Delegate(Type function)
                ? Substitution.of(function, named.constructor().parameters(), named.arguments())
                : null;
    }

    /** Whether a type is one of exceptions. */
    public static boolean isException(TypeConstructor type) {
        TypeConstructor at = type;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (at == BuiltinTypes.EXN || at.definition() instanceof Definition.Exception) {
                return true;
            }
            Named base = at.heritage().base;
            if (base == null) {
                return false;
            }
            at = base.constructor();
        }
        return false;
    }

    /** Whether its values are structs, in whatever form it is defined. */
    public static boolean isStruct(TypeConstructor type) {
        return type.heritage().isStruct;
    }

    /** The type of a field of a value. */
    public static Type typeOf(TypeConstructor.Field field, Named type) {
        return Substitution.of(field.type(), type.constructor().parameters(), type.arguments());
    }

    /** All fields of a class or exception, inherited ones first. */
    public static List<TypeConstructor.Field> fields(TypeConstructor type) {
        var all = new ArrayList<TypeConstructor.Field>();
        collect(type, all, 0);
        return all;
    }

    private static void collect(
            TypeConstructor type, List<TypeConstructor.Field> fields, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (type.definition() instanceof Definition.Exception(TypeConstructor.Case constructor)) {
            fields.addAll(constructor.fields());
            return;
        }
        Named base = type.heritage().base;
        if (base != null) {
            collect(base.constructor(), fields, depth + 1);
        }
        fields.addAll(type.heritage().fields);
    }
}
