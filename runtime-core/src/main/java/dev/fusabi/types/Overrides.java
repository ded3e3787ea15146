package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.MemberChecker.Owner;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.ObjectSlots;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which abstract and virtual members a type implements, whether they fit, and what is missing. */
final class Overrides {
    private final Context context;

    Overrides(Context context) {
        this.context = context;
    }

    /**
     * An abstract or virtual member that is implemented.
     *
     * @param seen the type that introduces it, at the type arguments that the implementing type gives it
     * @param overloads further ones of the same name and number of parameters, among which the types decide
     */
    record Slot(MemberInfo member, Named seen, List<Slot> overloads) {
        Slot(MemberInfo member, Named seen) {
            this(member, seen, List.of());
        }

        boolean isOfInterface() {
            return Hierarchy.isInterface(seen.constructor());
        }
    }

    /** A type of a hierarchy as written; null when it is no class or interface, which is reported. */
    @Nullable Named resolved(TypeExpr written, Map<String, Type> parameters) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(parameters);
        Type type = context.types.resolve(written);
        context.typeVariables = outer;
        return type.resolved() instanceof Named named && !BuiltinTypes.isError(named)
                ? named
                : null;
    }

    /** The member that a definition implements, in an interface or in what the class inherits. */
    @Nullable Slot find(
            Owner owner,
            Name name,
            MemberInfo.Kind kind,
            int parameters,
            @Nullable Named implemented) {
        return find((Named) owner.selfType(), name, kind, parameters, implemented);
    }

    @Nullable Slot find(
            Named self,
            Name name,
            MemberInfo.Kind kind,
            int parameters,
            @Nullable Named implemented) {
        List<Slot> slots = implemented != null ? slots(implemented) : ofClasses(self);
        var named = new ArrayList<Slot>();
        for (Slot slot : slots) {
            if (slot.member().name().equals(name.text())) {
                named.add(slot);
            }
        }
        var fitting = new ArrayList<Slot>();
        for (Slot slot : named) {
            int wanted = slot.member().parameters().size();
            boolean isUnit = parameters == 0 && wanted == 1;
            if (slot.member().kind() == kind && (wanted == parameters || isUnit)) {
                fitting.add(slot);
            }
        }
        if (!fitting.isEmpty()) {
            Slot first = fitting.getFirst();
            return new Slot(first.member(), first.seen(), fitting);
        }
        named.forEach(slot -> self.constructor().heritage().misfits.add(slot.member().global()));
        String where =
                implemented != null
                        ? "`" + TypePrinter.print(implemented) + "`"
                        : "what `" + self.constructor().name() + "` inherits";
        context.errors.error(
                ErrorCode.FSB0322,
                name.span(),
                named.isEmpty()
                        ? "there is no abstract or virtual member `" + name.text() + "` in " + where
                        : "`"
                                + name.text()
                                + "` does not have the parameters that it has in "
                                + where);
        return null;
    }

    /** Of overloads the one whose types fit what is written. */
    Slot choose(TypeConstructor type, Slot slot, List<Type> types, Type result) {
        for (Slot one : slot.overloads()) {
            if (slot.overloads().size() == 1 || !own(one.member()).isEmpty()) {
                return one;
            }
            boolean isTaken =
                    type.heritage().overrides.stream()
                            .anyMatch(known ->
                                    known.slot() == one.member().global()
                                            && (known.from() == null
                                                    || Hierarchy.isSame(known.from(), one.seen())));
            if (isTaken) {
                continue;
            }
            List<Type> wanted = signature(one, List.of());
            int mark = context.unifier.begin();
            boolean fits = context.unifier.unify(wanted.getLast(), result) == null;
            for (int i = 0; i < types.size() && i < wanted.size() - 1; i++) {
                fits &= context.unifier.unify(wanted.get(i), types.get(i)) == null;
            }
            context.unifier.end(mark, false);
            if (fits) {
                return one;
            }
        }
        return slot;
    }

    private static List<Slot> slots(Named type) {
        var found = new ArrayList<Slot>();
        for (Named one : Hierarchy.ancestry(type)) {
            if (Hierarchy.isInterface(one.constructor())) {
                one.constructor()
                        .heritage()
                        .slots
                        .forEach(member -> found.add(new Slot(member, one)));
            }
        }
        return found;
    }

    private static List<Slot> ofClasses(Named self) {
        ObjectSlots.load();
        var found = new ArrayList<Slot>();
        for (Named one : Hierarchy.ancestry(self)) {
            boolean isOwnInterface =
                    Hierarchy.isInterface(one.constructor())
                            && one.constructor() == self.constructor();
            if (!Hierarchy.isInterface(one.constructor()) || isOwnInterface) {
                one.constructor()
                        .heritage()
                        .slots
                        .forEach(member -> found.add(new Slot(member, one)));
            }
        }
        Named obj = BuiltinTypes.type(BuiltinTypes.OBJ);
        BuiltinTypes.OBJ.heritage().slots.forEach(member -> found.add(new Slot(member, obj)));
        return found;
    }

    /** The type parameters of the implementation, in the order of the member's. */
    List<TypeVariable> ownParameters(Slot slot, List<TypeVariable> declared, Span span) {
        List<TypeVariable> wanted = own(slot.member());
        if (declared.size() == wanted.size()) {
            return declared;
        }
        if (!declared.isEmpty()) {
            context.errors.error(
                    ErrorCode.FSB0322,
                    span,
                    "`"
                            + slot.member().name()
                            + "` has "
                            + wanted.size()
                            + " type parameters where it is declared");
        }
        var made = new ArrayList<TypeVariable>();
        for (TypeVariable variable : wanted) {
            String name = variable.name() == null ? "T" : variable.name();
            made.add(new TypeVariable(name, context.inference.level(), true));
        }
        return made;
    }

    static List<TypeVariable> own(MemberInfo member) {
        List<TypeVariable> all = member.global().typeParameters();
        return all.subList(Math.min(member.owner().parameters().size(), all.size()), all.size());
    }

    /** The member's parameters and result, without the receiver, as the implementing type sees them. */
    static List<Type> signature(Slot slot, List<? extends Type> own) {
        MemberInfo member = slot.member();
        var arguments = new ArrayList<Type>(slot.seen().arguments());
        arguments.addAll(own);
        Type at =
                Substitution.of(member.global().type(), member.global().typeParameters(), arguments)
                        .resolved();
        var parts = new ArrayList<Type>();
        for (int i = 0; i <= member.parameters().size(); i++) {
            if (at instanceof Type.Function function) {
                if (i > 0) {
                    parts.add(function.from());
                }
                at = function.to().resolved();
            }
        }
        parts.add(at);
        return parts;
    }

    /** Gives the implementation the member's types, or reports where they differ. */
    void fit(
            Slot slot,
            List<TypeVariable> own,
            List<Pattern> patterns,
            List<Type> types,
            Type result,
            Span span,
            Binding binding) {
        List<Type> wanted = signature(slot, own);
        Why why =
                Why.of(
                        "`"
                                + slot.member().name()
                                + "` has another type where it is declared, in `"
                                + slot.seen().constructor().name()
                                + "`");
        for (int i = 0; i < types.size() && i < wanted.size() - 1; i++) {
            Span at = i < patterns.size() ? patterns.get(i).span() : span;
            context.unify(wanted.get(i), types.get(i), at, why);
        }
        Span at = binding.returnType() == null ? span : binding.returnType().span();
        context.unify(wanted.getLast(), result, at, why);
    }

    void add(TypeConstructor type, Slot slot, Global implementation, Span span) {
        Named from = slot.isOfInterface() ? slot.seen() : null;
        List<Heritage.Override> all = type.heritage().overrides;
        boolean isTwice =
                all.stream()
                        .anyMatch(other ->
                                other.slot() == slot.member().global()
                                        && (from == null
                                                || other.from() == null
                                                || Hierarchy.isSame(other.from(), from)));
        // Builtin types may have met another library.
        if (isTwice && !context.isLibrary) {
            context.errors.error(
                    ErrorCode.FSB0204, span, "`" + slot.member().name() + "` is implemented twice");
        }
        boolean isDefault = from != null && from.constructor() == type;
        all.add(
                new Heritage.Override(
                        slot.member().global(), isDefault ? null : from, implementation, null));
    }

    /** Reports what a type must implement and does not. */
    void requireInterface(Named self, Named implemented, Span span) {
        var missing = new ArrayList<String>();
        for (Slot slot : slots(implemented)) {
            if (!isImplemented(self, slot)) {
                missing.add(describe(slot));
            }
        }
        report(missing, span);
    }

    void requireClass(Named self, Span span) {
        if (self.constructor().heritage().isAbstract) {
            return;
        }
        var missing = new ArrayList<String>();
        for (Slot slot : ofClasses(self)) {
            if (slot.seen().constructor() != BuiltinTypes.OBJ
                    && slot.seen().constructor() != BuiltinTypes.EXN
                    && !isImplemented(self, slot)) {
                missing.add(describe(slot));
            }
        }
        report(missing, span);
    }

    private void report(List<String> missing, Span span) {
        if (!missing.isEmpty()) {
            context.errors.error(
                    ErrorCode.FSB0321,
                    span,
                    "no implementation was given for "
                            + String.join(", ", missing.subList(0, Math.min(8, missing.size())))
                            + (missing.size() > 8 ? ", …" : ""));
        }
    }

    private static String describe(Slot slot) {
        return "`" + slot.seen().constructor().name() + "." + slot.member().name() + "`";
    }

    private static boolean isImplemented(Named self, Slot slot) {
        if (self.constructor().heritage().misfits.contains(slot.member().global())) {
            return true;
        }
        Named at = self;
        while (at != null) {
            for (Heritage.Override override : at.constructor().heritage().overrides) {
                if (override.slot() != slot.member().global()) {
                    continue;
                }
                Named from = override.from();
                if (from == null
                        || Hierarchy.isSame(
                                (Named)
                                        Substitution.of(
                                                from,
                                                at.constructor().parameters(),
                                                at.arguments()),
                                slot.seen())) {
                    return true;
                }
            }
            at = Hierarchy.base(at);
        }
        return false;
    }
}
