package dev.fusabi.lower;

import dev.fusabi.bytecode.OwnSlots;
import dev.fusabi.bytecode.Program.VirtualSlot;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.ObjectSlots;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptMethods;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What abstract and virtual members mean for each type of objects of a program. A slot is a member at the kinds of its
 * type arguments, so that a call passes its arguments as the implementation takes them. Which slots and which types a
 * program has turns out while it is lowered; methods that nobody calls are not part of it.
 */
final class Dispatch {
    /** The members behind the slots that the runtime asks itself; null for the one that makes sequences. */
    private static final List<@Nullable Global> OWN =
            Arrays.asList(
                    ObjectSlots.EQUALS,
                    ObjectSlots.HASH,
                    ObjectSlots.TEXT,
                    ObjectSlots.COMPARE,
                    null,
                    ObjectSlots.MESSAGE);

    private record Key(Global member, List<Type> arguments) {}

    private record Slot(
            @Nullable Global member, List<Type> arguments, Signature signature, String name) {}

    /** A layout whose values dispatch, and the types for the parameters of its type. */
    private static final class Made {
        final TypeConstructor type;
        final Substitution types;
        final Layout layout;
        final List<Integer> methods = new ArrayList<>();

        Made(TypeConstructor type, Substitution types, Layout layout) {
            this.type = type;
            this.types = types;
            this.layout = layout;
        }
    }

    private final ProgramLowering program;
    private final Map<Key, Integer> indexes = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Integer> fallbacks = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    Dispatch(ProgramLowering program) {
        this.program = program;
    }

    /** The number of a member at the types of a use. */
    int slot(Global member, List<Type> typeArguments, Substitution user) {
        begin();
        var arguments = new ArrayList<Type>();
        for (Type argument : typeArguments) {
            arguments.add(Substitution.representative(user.kind(argument)));
        }
        var key = new Key(member, List.copyOf(arguments));
        Integer known = indexes.get(key);
        if (known != null) {
            return known;
        }
        int index = slots.size();
        indexes.put(key, index);
        slots.add(
                new Slot(
                        member,
                        key.arguments(),
                        signature(member, key.arguments()),
                        member.qualifiedName()));
        return index;
    }

    Signature signature(int slot) {
        return slots.get(slot).signature();
    }

    private void begin() {
        if (!slots.isEmpty()) {
            return;
        }
        for (int i = 0; i < ScriptMethods.COUNT; i++) {
            Global member = OWN.get(i);
            if (member != null) {
                indexes.put(new Key(member, List.of()), i);
            }
            slots.add(
                    new Slot(member, List.of(), OwnSlots.SIGNATURES.get(i), OwnSlots.NAMES.get(i)));
        }
    }

    private static Signature signature(Global member, List<Type> arguments) {
        Substitution types = Substitution.EMPTY.with(member.typeParameters(), arguments);
        List<Kind> kinds = new ArrayList<>();
        Type at = member.type().resolved();
        for (int i = 0; i < member.slotArity() && at instanceof Type.Function f; i++) {
            kinds.add(i == 0 ? Kind.REF : types.kind(f.from()));
            at = f.to().resolved();
        }
        return new Signature(kinds, types.kind(at));
    }

    /** Values of this layout may be called through slots. */
    void add(TypeConstructor type, Substitution types, Layout layout) {
        begin();
        made.add(new Made(type, types, layout));
    }

    /** Asks for the methods that the types and slots so far need; false when all are there. */
    boolean fill() {
        boolean hasAsked = false;
        for (int m = 0; m < made.size(); m++) {
            Made one = made.get(m);
            while (one.methods.size() < slots.size()) {
                Instance method = method(one, one.methods.size());
                one.methods.add(method == null ? -1 : method.index());
                hasAsked = true;
            }
        }
        while (fallbacks.size() < slots.size()) {
            Instance method = fallback(slots.get(fallbacks.size()));
            fallbacks.add(method == null ? -1 : method.index());
            hasAsked = true;
        }
        return hasAsked;
    }

    /** The slots as the program has them; all layouts learn what they mean. */
    List<VirtualSlot> finish() {
        for (Made one : made) {
            int used = 0;
            for (int i = 0; i < one.methods.size(); i++) {
                used = one.methods.get(i) >= 0 ? i + 1 : used;
            }
            one.layout.methods(
                    one.methods.subList(0, used).stream().mapToInt(Integer::intValue).toArray());
        }
        var all = new ArrayList<VirtualSlot>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            all.add(new VirtualSlot(slot.name(), slot.signature(), fallbacks.get(i)));
        }
        return all;
    }

    private @Nullable Instance method(Made one, int index) {
        Slot slot = slots.get(index);
        Type.Named self = new Type.Named(one.type, List.copyOf(one.type.parameters()));
        if (slot.member() == null) {
            return sequence(self, one.types);
        }
        if (!isAncestor(slot, self, one.types)) {
            return null;
        }
        Substitution types = one.types;
        for (Type.Named at = self; at != null; ) {
            for (Heritage.Override override : at.constructor().heritage().overrides()) {
                if (override.slot() == slot.member() && fits(override, slot, types)) {
                    return implementation(override, at, types, slot);
                }
            }
            Type.Named base = at.constructor().heritage().base();
            if (base == null) {
                return null;
            }
            types =
                    Substitution.EMPTY.with(
                            base.constructor().parameters(), types.applyAll(base.arguments()));
            at = new Type.Named(base.constructor(), List.copyOf(base.constructor().parameters()));
        }
        return null;
    }

    /** Whether the type is a descendant of the slot's owner at the slot's kinds. */
    private static boolean isAncestor(Slot slot, Type.Named self, Substitution types) {
        TypeConstructor owner = owner(slot);
        if (owner == BuiltinTypes.OBJ || owner.parameters().isEmpty()) {
            return true;
        }
        if (Hierarchy.isInterfaceType(owner)) {
            // One type may implement an interface at several types.
            return true;
        }
        Type.Named seen = Hierarchy.supertype(self, owner);
        return seen != null && hasKinds(seen.arguments(), slot, types);
    }

    private static TypeConstructor owner(Slot slot) {
        Global member = java.util.Objects.requireNonNull(slot.member());
        Type.Function signature = (Type.Function) member.type().resolved();
        return ((Type.Named) signature.from().resolved()).constructor();
    }

    private static boolean fits(Heritage.Override override, Slot slot, Substitution types) {
        Type.Named from = override.from();
        return from == null || hasKinds(from.arguments(), slot, types);
    }

    private static boolean hasKinds(List<Type> arguments, Slot slot, Substitution types) {
        for (int i = 0; i < arguments.size(); i++) {
            Type kind = Substitution.representative(types.kind(arguments.get(i)));
            if (!kind.equals(slot.arguments().get(i))) {
                return false;
            }
        }
        return true;
    }

    private Instance implementation(
            Heritage.Override override, Type.Named at, Substitution types, Slot slot) {
        Global implementation = override.implementation();
        if (implementation == null) {
            Global member = java.util.Objects.requireNonNull(slot.member());
            return program.slotOfClosure(
                    override,
                    at,
                    slot.arguments(),
                    Substitution.EMPTY.with(member.typeParameters(), slot.arguments()));
        }
        var arguments =
                new ArrayList<Type>(types.applyAll(List.copyOf(at.constructor().parameters())));
        int own = implementation.typeParameters().size() - arguments.size();
        arguments.addAll(
                slot.arguments().subList(slot.arguments().size() - own, slot.arguments().size()));
        return program.instance(implementation, arguments, Substitution.EMPTY);
    }

    /** What a slot does with values of the library: what its interface says. */
    private @Nullable Instance fallback(Slot slot) {
        if (slot.member() == null) {
            return null;
        }
        for (Heritage.Override override : owner(slot).heritage().overrides()) {
            Global implementation = override.implementation();
            if (override.slot() == slot.member()
                    && implementation != null
                    && implementation.body() != null
                    && Hierarchy.isInterfaceType(owner(slot))) {
                return program.instance(implementation, slot.arguments(), Substitution.EMPTY);
            }
        }
        return null;
    }

    private @Nullable Instance sequence(Type.Named self, Substitution types) {
        Type.Named seen = Hierarchy.supertype(self, BuiltinTypes.SEQ);
        Global maker = Hierarchy.sequenceMaker();
        return seen == null || maker == null
                ? null
                : program.instance(maker, types.applyAll(seen.arguments()), Substitution.EMPTY);
    }
}
