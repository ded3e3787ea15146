package dev.fusabi.types.tree;

import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

import java.util.List;

/** Virtual members that the runtime knows by itself: those of obj, of exceptions, of IComparable and IDisposable. */
public final class ObjectSlots {
    private static final Source SOURCE = new Source("<builtin>", "");

    public static final Global EQUALS =
            slot(
                    BuiltinTypes.OBJ,
                    "Equals",
                    List.of(new MemberInfo.Parameter("obj", false, false)),
                    List.of(BuiltinTypes.type(BuiltinTypes.OBJ)),
                    BuiltinTypes.type(BuiltinTypes.BOOL));

    public static final Global HASH =
            slot(
                    BuiltinTypes.OBJ,
                    "GetHashCode",
                    List.of(),
                    List.of(),
                    BuiltinTypes.type(BuiltinTypes.INT));

    public static final Global TEXT =
            slot(BuiltinTypes.OBJ, "ToString", List.of(), List.of(), BuiltinTypes.string());

    public static final Global COMPARE =
            slot(
                    BuiltinTypes.COMPARABLE,
                    "CompareTo",
                    List.of(new MemberInfo.Parameter("obj", false, false)),
                    List.of(BuiltinTypes.type(BuiltinTypes.OBJ)),
                    BuiltinTypes.type(BuiltinTypes.INT));

    public static final Global DISPOSE =
            slot(BuiltinTypes.DISPOSABLE, "Dispose", List.of(), List.of(), BuiltinTypes.unit());

    /** Of exceptions. */
    public static final Global MESSAGE = property(BuiltinTypes.EXN, "Message");

    private ObjectSlots() {}

    /** Makes sure that the builtin types know their slots and interfaces. */
    public static void load() {
        BuiltinInterfaces.named("");
    }

    private static Global slot(
            TypeConstructor owner,
            String name,
            List<MemberInfo.Parameter> parameters,
            List<? extends Type> types,
            Type result) {
        Type signature = new Type.Function(BuiltinTypes.type(owner), Type.functions(types, result));
        return add(owner, name, MemberInfo.Kind.METHOD, signature, parameters);
    }

    private static Global property(TypeConstructor owner, String name) {
        Type signature = new Type.Function(BuiltinTypes.type(owner), BuiltinTypes.string());
        return add(owner, name, MemberInfo.Kind.GETTER, signature, List.of());
    }

    private static Global add(
            TypeConstructor owner,
            String name,
            MemberInfo.Kind kind,
            Type signature,
            List<MemberInfo.Parameter> parameters) {
        var traits = new Global.Traits(true, false, false, false, List.of(), null, null);
        var global =
                new Global("", owner.name() + "." + name, SOURCE, Span.NONE, signature, traits);
        global.slot(1 + parameters.size());
        var member =
                new MemberInfo(
                        name,
                        kind,
                        false,
                        global,
                        parameters,
                        kind == MemberInfo.Kind.GETTER ? List.of() : List.of(parameters.size()),
                        owner);
        owner.heritage().slots.add(member);
        // Those of obj and of exceptions are called in their own way.
        if (Hierarchy.isInterface(owner)) {
            owner.members.put(name, List.of(member));
        }
        return global;
    }
}
