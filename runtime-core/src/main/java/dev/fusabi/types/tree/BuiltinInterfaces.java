package dev.fusabi.types.tree;

import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor.ClassKind;
import dev.fusabi.types.tree.TypeConstructor.Definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The interfaces that builtin types implement. They are here and not in the library since the types that refer to them
 * are; what their members do with values of the library is said there, by {@code default} members.
 */
final class BuiltinInterfaces {
    private static final Source SOURCE = new Source("<builtin>", "");
    private static final Map<String, List<TypeConstructor>> NAMES = new LinkedHashMap<>();

    static final TypeConstructor ENUMERATOR = declare("IEnumerator");
    static final TypeConstructor ENUMERABLE = register(BuiltinTypes.ENUMERABLE);
    static final TypeConstructor FORMAT_PROVIDER = declare("IFormatProvider");
    static final TypeConstructor FORMATTABLE = declare("IFormattable");
    static final TypeConstructor CLONEABLE = declare("ICloneable");
    static final TypeConstructor ENUMERATOR_OF = declare("IEnumerator", "T");
    static final TypeConstructor COMPARABLE_OF = declare("IComparable", "T");
    static final TypeConstructor EQUATABLE_OF = declare("IEquatable", "T");
    static final TypeConstructor COMPARER = declare("IComparer", "T");
    static final TypeConstructor EQUALITY_COMPARER = declare("IEqualityComparer", "T");
    static final TypeConstructor READ_ONLY_COLLECTION = declare("IReadOnlyCollection", "T");
    static final TypeConstructor READ_ONLY_LIST = declare("IReadOnlyList", "T");
    static final TypeConstructor COLLECTION = declare("ICollection", "T");
    static final TypeConstructor LIST = declare("IList", "T");

    static {
        Type unit = BuiltinTypes.unit();
        Type bool = BuiltinTypes.type(BuiltinTypes.BOOL);
        Type integer = BuiltinTypes.type(BuiltinTypes.INT);
        Type obj = BuiltinTypes.type(BuiltinTypes.OBJ);
        Type text = BuiltinTypes.string();

        property(ENUMERATOR, "Current", obj);
        method(ENUMERATOR, "MoveNext", bool);
        method(ENUMERATOR, "Reset", unit);
        method(ENUMERABLE, "GetEnumerator", named(ENUMERATOR));
        inherit(ENUMERATOR_OF, BuiltinTypes.DISPOSABLE);
        inherit(ENUMERATOR_OF, ENUMERATOR);
        property(ENUMERATOR_OF, "Current", first(ENUMERATOR_OF));
        inherit(BuiltinTypes.SEQ, ENUMERABLE);
        method(
                BuiltinTypes.SEQ,
                "GetEnumerator",
                new Named(ENUMERATOR_OF, List.of(first(BuiltinTypes.SEQ))));

        method(COMPARABLE_OF, "CompareTo", integer, first(COMPARABLE_OF));
        method(EQUATABLE_OF, "Equals", bool, first(EQUATABLE_OF));
        method(COMPARER, "Compare", integer, first(COMPARER), first(COMPARER));
        method(
                EQUALITY_COMPARER,
                "Equals",
                bool,
                first(EQUALITY_COMPARER),
                first(EQUALITY_COMPARER));
        method(EQUALITY_COMPARER, "GetHashCode", integer, first(EQUALITY_COMPARER));
        method(FORMAT_PROVIDER, "GetFormat", obj, obj);
        method(FORMATTABLE, "ToString", text, text, named(FORMAT_PROVIDER));
        method(CLONEABLE, "Clone", obj);

        inheritSequence(READ_ONLY_COLLECTION);
        property(READ_ONLY_COLLECTION, "Count", integer);
        inheritOf(READ_ONLY_LIST, READ_ONLY_COLLECTION);
        getter(READ_ONLY_LIST, "Item", first(READ_ONLY_LIST), integer);
        inheritSequence(COLLECTION);
        property(COLLECTION, "Count", integer);
        property(COLLECTION, "IsReadOnly", bool);
        method(COLLECTION, "Add", unit, first(COLLECTION));
        method(COLLECTION, "Clear", unit);
        method(COLLECTION, "Contains", bool, first(COLLECTION));
        method(COLLECTION, "Remove", bool, first(COLLECTION));
        method(COLLECTION, "CopyTo", unit, BuiltinTypes.array(first(COLLECTION)), integer);
        inheritOf(LIST, COLLECTION);
        getter(LIST, "Item", first(LIST), integer);
        add(LIST, "Item", MemberInfo.Kind.SETTER, unit, List.of(integer, first(LIST)));
        method(LIST, "IndexOf", integer, first(LIST));
        method(LIST, "Insert", unit, integer, first(LIST));
        method(LIST, "RemoveAt", unit, integer);

        for (TypeConstructor type :
                List.of(
                        BuiltinTypes.INT,
                        BuiltinTypes.FLOAT,
                        BuiltinTypes.CHAR,
                        BuiltinTypes.BOOL,
                        BuiltinTypes.STRING,
                        BuiltinTypes.INT32,
                        BuiltinTypes.INT16,
                        BuiltinTypes.SBYTE,
                        BuiltinTypes.BYTE,
                        BuiltinTypes.UINT16,
                        BuiltinTypes.UINT32,
                        BuiltinTypes.UINT64,
                        BuiltinTypes.FLOAT32,
                        BuiltinTypes.DECIMAL,
                        BuiltinTypes.BIGINT)) {
            ordered(type);
        }
        for (TypeConstructor type : List.of(BuiltinTypes.INT, BuiltinTypes.FLOAT)) {
            implement(type, named(FORMATTABLE));
        }
        implement(BuiltinTypes.STRING, BuiltinTypes.seq(BuiltinTypes.type(BuiltinTypes.CHAR)));
        implement(BuiltinTypes.STRING, named(CLONEABLE));
        for (TypeConstructor type :
                List.of(BuiltinTypes.LIST, BuiltinTypes.ARRAY, BuiltinTypes.SET)) {
            implement(type, BuiltinTypes.seq(first(type)));
            implement(type, new Named(READ_ONLY_COLLECTION, List.of(first(type))));
            implement(type, named(BuiltinTypes.COMPARABLE));
        }
        for (TypeConstructor type : List.of(BuiltinTypes.LIST, BuiltinTypes.ARRAY)) {
            implement(type, new Named(READ_ONLY_LIST, List.of(first(type))));
        }
        implement(BuiltinTypes.ARRAY, new Named(LIST, List.of(first(BuiltinTypes.ARRAY))));
        implement(BuiltinTypes.SET, new Named(COLLECTION, List.of(first(BuiltinTypes.SET))));
        for (TypeConstructor type :
                List.of(BuiltinTypes.MAP, BuiltinTypes.OPTION, BuiltinTypes.RESULT)) {
            implement(type, named(BuiltinTypes.COMPARABLE));
        }
    }

    private BuiltinInterfaces() {}

    /** The interfaces of this name, which differ in the number of their parameters. */
    static List<TypeConstructor> named(String name) {
        return NAMES.getOrDefault(name, List.of());
    }

    /** For a type whose values have an order: the interfaces that say so. */
    static void ordered(TypeConstructor type) {
        implement(type, named(BuiltinTypes.COMPARABLE));
        implement(type, new Named(COMPARABLE_OF, List.of(BuiltinTypes.type(type))));
        implement(type, new Named(EQUATABLE_OF, List.of(BuiltinTypes.type(type))));
    }

    static void implement(TypeConstructor type, Named implemented) {
        type.heritage().interfaces.add(implemented);
    }

    private static TypeConstructor declare(String name, String... parameters) {
        var type = new TypeConstructor(name, name, new Definition.Pending());
        var variables = new ArrayList<TypeVariable>();
        for (String parameter : parameters) {
            variables.add(new TypeVariable(parameter, TypeVariable.GENERIC, true));
        }
        type.define(List.copyOf(variables), new Definition.Class(ClassKind.INTERFACE));
        type.heritage().allowsNull = true;
        type.isLibrary(true);
        return register(type);
    }

    private static TypeConstructor register(TypeConstructor type) {
        NAMES.merge(type.name(), List.of(type), Shadowing::latestFirst);
        return type;
    }

    private static Named named(TypeConstructor type) {
        return BuiltinTypes.type(type);
    }

    private static TypeVariable first(TypeConstructor type) {
        return type.parameters().getFirst();
    }

    private static void inherit(TypeConstructor type, TypeConstructor inherited) {
        implement(type, named(inherited));
    }

    private static void inheritOf(TypeConstructor type, TypeConstructor inherited) {
        implement(type, new Named(inherited, List.of(first(type))));
    }

    private static void inheritSequence(TypeConstructor type) {
        implement(type, BuiltinTypes.seq(first(type)));
    }

    private static void property(TypeConstructor owner, String name, Type type) {
        add(owner, name, MemberInfo.Kind.GETTER, type, List.of());
    }

    private static void getter(TypeConstructor owner, String name, Type type, Type index) {
        add(owner, name, MemberInfo.Kind.GETTER, type, List.of(index));
    }

    private static void method(
            TypeConstructor owner, String name, Type result, Type... parameters) {
        add(owner, name, MemberInfo.Kind.METHOD, result, List.of(parameters));
    }

    private static void add(
            TypeConstructor owner,
            String name,
            MemberInfo.Kind kind,
            Type result,
            List<? extends Type> types) {
        Named self =
                owner.parameters().isEmpty()
                        ? named(owner)
                        : new Named(owner, List.copyOf(owner.parameters()));
        Type signature = new Type.Function(self, Type.functions(types, result));
        var traits = new Global.Traits(true, false, false, false, List.of(), null, null);
        var global =
                new Global("", owner.name() + "." + name, SOURCE, Span.NONE, signature, traits);
        global.slot(1 + types.size());
        global.generalise(owner.parameters());
        var parameters = new ArrayList<MemberInfo.Parameter>();
        types.forEach(type -> parameters.add(new MemberInfo.Parameter(null, false, false)));
        boolean isPlain = kind == MemberInfo.Kind.GETTER && types.isEmpty();
        var member =
                new MemberInfo(
                        name,
                        kind,
                        false,
                        global,
                        List.copyOf(parameters),
                        isPlain ? List.of() : List.of(types.size()),
                        owner);
        owner.heritage().slots.add(member);
        owner.members.merge(name, List.of(member), Shadowing::latestFirst);
    }
}
