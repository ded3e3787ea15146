package dev.fusabi.types.tree;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.value.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types that the runtime knows by itself. The library declares further ones. */
public final class BuiltinTypes {
    public static final TypeConstructor UNIT = builtin("unit", Kind.REF);
    public static final TypeConstructor BOOL = builtin("bool", Kind.BOOL);

    /** 64 bits; {@code int64} is a synonym. */
    public static final TypeConstructor INT = builtin("int", Kind.INT);

    public static final TypeConstructor FLOAT = builtin("float", Kind.FLOAT);
    public static final TypeConstructor INT32 = builtin("int32", Kind.INT32);
    public static final TypeConstructor INT16 = builtin("int16", Kind.INT16);
    public static final TypeConstructor SBYTE = builtin("sbyte", Kind.SBYTE);
    public static final TypeConstructor BYTE = builtin("byte", Kind.BYTE);
    public static final TypeConstructor UINT16 = builtin("uint16", Kind.UINT16);
    public static final TypeConstructor UINT32 = builtin("uint32", Kind.UINT32);
    public static final TypeConstructor UINT64 = builtin("uint64", Kind.UINT64);
    public static final TypeConstructor FLOAT32 = builtin("float32", Kind.FLOAT32);
    public static final TypeConstructor DECIMAL = builtin("decimal", Kind.REF);
    public static final TypeConstructor BIGINT = builtin("bigint", Kind.REF);
    public static final TypeConstructor CHAR = builtin("char", Kind.CHAR);
    public static final TypeConstructor STRING = builtin("string", Kind.REF);
    public static final TypeConstructor EXN = builtin("exn", Kind.REF);

    /** Any value; needs an explicit test or cast to become something else. */
    public static final TypeConstructor OBJ = builtin("obj", Kind.REF);

    /** A value of the host without a static type; converts, checked, where a static type is expected. */
    public static final TypeConstructor DYN = builtin("dyn", Kind.REF);

    public static final TypeConstructor LIST = builtin("list", Kind.REF, "T");
    public static final TypeConstructor ARRAY = builtin("array", Kind.REF, "T");

    /** Arrays of two, three and four dimensions; F#'s library calls their types by these names, too. */
    private static final List<TypeConstructor> ARRAYS =
            List.of(
                    ARRAY,
                    builtin("[,]", Kind.REF, "T"),
                    builtin("[,,]", Kind.REF, "T"),
                    builtin("[,,,]", Kind.REF, "T"));

    public static final TypeConstructor SEQ = builtin("seq", Kind.REF, "T");

    /** Whatever can be enumerated, as objects: {@code IEnumerable} without an argument. */
    public static final TypeConstructor ENUMERABLE = builtinInterface("IEnumerable");

    public static final TypeConstructor MAP = builtin("Map", Kind.REF, "Key", "Value");
    public static final TypeConstructor SET = builtin("Set", Kind.REF, "T");
    public static final TypeConstructor ASYNC = builtin("Async", Kind.REF, "T");

    /** A sequence that may wait before each element; the value is a sequence, and this type keeps it from being used as one. */
    public static final TypeConstructor ASYNC_SEQ = builtin("AsyncSeq", Kind.REF, "T");

    public static final TypeConstructor COMPARABLE = builtinInterface("IComparable");
    public static final TypeConstructor DISPOSABLE = builtinInterface("IDisposable");

    /** A record with the mutable field {@code contents}. */
    public static final TypeConstructor REF = reference();

    /** The address of a place: functions that read and write it. */
    public static final TypeConstructor BYREF = address();

    /** What all enums with numbers of one type are, in constraints only. */
    public static final TypeConstructor ENUM_OF = builtin("enum", Kind.REF, "T");

    /** Cases: None (tag 0), Some (tag 1). */
    public static final TypeConstructor OPTION =
            union("option", List.of("T"), List.of("None", "Some"), "-T");

    /** Cases: ValueNone (tag 0), ValueSome (tag 1). */
    public static final TypeConstructor VALUE_OPTION =
            union("voption", List.of("T"), List.of("ValueNone", "ValueSome"), "-T");

    public static final TypeConstructor RESULT =
            union("Result", List.of("T", "TError"), List.of("Ok", "Error"), "01");

    /** What a failed expression has: agrees with every type, so that one mistake is reported once. */
    public static final TypeConstructor ERROR = builtin("?", Kind.REF);

    private static final int MAX_CHOICES = 7;
    private static final List<TypeConstructor> CHOICES = choices();
    private static final Map<TypeConstructor, Named> NULLARY = new LinkedHashMap<>();

    static {
        for (TypeConstructor ordered : List.of(MAP, SET)) {
            ordered.parameters()
                    .getFirst()
                    .constraints
                    .add(new Constraint.Capability(Capabilities.COMPARISON, Span.NONE));
        }
        for (TypeConstructor constructor :
                List.of(
                        UNIT,
                        BOOL,
                        INT,
                        FLOAT,
                        CHAR,
                        STRING,
                        EXN,
                        OBJ,
                        DYN,
                        ENUMERABLE,
                        ERROR,
                        INT32,
                        INT16,
                        SBYTE,
                        BYTE,
                        UINT16,
                        UINT32,
                        UINT64,
                        FLOAT32,
                        DECIMAL,
                        BIGINT,
                        COMPARABLE,
                        DISPOSABLE)) {
            NULLARY.put(constructor, new Named(constructor, List.of()));
        }
    }

    /** Names of types that scripts may write, F#'s and .NET's. */
    public static final Map<String, TypeConstructor> NAMES = names();

    static {
        // What a class that inherits exn begins with.
        EXN.heritage()
                .fields
                .add(new Field("Message", new Named(STRING, List.of()), true, 0, null));
    }

    private BuiltinTypes() {}

    /** The type whose values are held as a kind. */
    public static TypeConstructor ofKind(Kind kind) {
        return switch (kind) {
            case REF -> OBJ;
            case INT -> INT;
            case FLOAT -> FLOAT;
            case BOOL -> BOOL;
            case CHAR -> CHAR;
            case INT32 -> INT32;
            case INT16 -> INT16;
            case SBYTE -> SBYTE;
            case BYTE -> BYTE;
            case UINT16 -> UINT16;
            case UINT32 -> UINT32;
            case UINT64 -> UINT64;
            case FLOAT32 -> FLOAT32;
        };
    }

    /** The type {@code constructor<arguments>}. */
    public static Named type(TypeConstructor constructor, Type... arguments) {
        Named nullary = NULLARY.get(constructor);
        return nullary != null ? nullary : new Named(constructor, List.of(arguments));
    }

    public static Named list(Type element) {
        return type(LIST, element);
    }

    public static Named array(Type element) {
        return type(ARRAY, element);
    }

    /** An array of one to {@link #maxRank} dimensions. */
    public static Named array(Type element, int rank) {
        return type(ARRAYS.get(rank - 1), element);
    }

    public static int maxRank() {
        return ARRAYS.size();
    }

    /** How many dimensions arrays of this type have; 0 when it is no type of arrays. */
    public static int rank(TypeConstructor constructor) {
        return ARRAYS.indexOf(constructor) + 1;
    }

    public static Named seq(Type element) {
        return type(SEQ, element);
    }

    public static Named asyncSeq(Type element) {
        return type(ASYNC_SEQ, element);
    }

    public static Named option(Type element) {
        return type(OPTION, element);
    }

    public static Named unit() {
        return type(UNIT);
    }

    public static Named string() {
        return type(STRING);
    }

    public static Case none() {
        return unionCase(OPTION, 0);
    }

    public static Case some() {
        return unionCase(OPTION, 1);
    }

    /** {@code Choice<…>} with two to seven cases, the result of a total active pattern. */
    public static TypeConstructor choice(int cases) {
        return CHOICES.get(cases - 2);
    }

    /** The builtin types that a name may mean; {@code Choice} has a variant for each number of cases. */
    public static List<TypeConstructor> named(String name) {
        TypeConstructor type = NAMES.get(name);
        List<TypeConstructor> interfaces = BuiltinInterfaces.named(name);
        if (type != null) {
            return interfaces.isEmpty()
                    ? List.of(type)
                    : Shadowing.latestFirst(interfaces, List.of(type));
        }
        return name.equals("Choice") ? CHOICES : interfaces;
    }

    public static int maxChoices() {
        return MAX_CHOICES;
    }

    public static Case unionCase(TypeConstructor union, int tag) {
        return ((Definition.Union) union.definition()).cases().get(tag);
    }

    public static boolean is(Type type, TypeConstructor constructor) {
        return type.resolved() instanceof Named named && named.constructor() == constructor;
    }

    public static boolean isError(Type type) {
        return is(type, ERROR);
    }

    private static TypeConstructor builtin(String name, Kind kind, String... parameters) {
        var constructor = new TypeConstructor(name, name, new Definition.Pending());
        constructor.define(parameters(List.of(parameters)), new Definition.Builtin(kind));
        return constructor;
    }

    private static TypeConstructor builtinInterface(String name) {
        var constructor = new TypeConstructor(name, name, new Definition.Pending());
        constructor.define(List.of(), new Definition.Class(TypeConstructor.ClassKind.INTERFACE));
        constructor.isLibrary(true);
        return constructor;
    }

    private static List<TypeVariable> parameters(List<String> names) {
        var parameters = new ArrayList<TypeVariable>();
        for (String name : names) {
            parameters.add(new TypeVariable(name, TypeVariable.GENERIC, true));
        }
        return List.copyOf(parameters);
    }

    private static TypeConstructor address() {
        var constructor = new TypeConstructor("byref", "byref", new Definition.Pending());
        List<TypeVariable> parameters = parameters(List.of("T"));
        Type content = parameters.getFirst();
        constructor.define(
                parameters,
                new Definition.Record(
                        List.of(
                                new Field(
                                        "read",
                                        new Type.Function(new Named(UNIT, List.of()), content),
                                        false,
                                        0,
                                        null),
                                new Field(
                                        "write",
                                        new Type.Function(content, new Named(UNIT, List.of())),
                                        false,
                                        1,
                                        null)),
                        false));
        return constructor;
    }

    private static TypeConstructor reference() {
        var constructor = new TypeConstructor("ref", "ref", new Definition.Pending());
        List<TypeVariable> parameters = parameters(List.of("T"));
        constructor.define(
                parameters,
                new Definition.Record(
                        List.of(new Field("contents", parameters.getFirst(), true, 0, null)),
                        false));
        return constructor;
    }

    /** One character a case says what it carries: nothing, or the parameter with that number (T is the first). */
    private static TypeConstructor union(
            String name, List<String> parameterNames, List<String> cases, String carried) {
        var constructor = new TypeConstructor(name, name, new Definition.Pending());
        List<TypeVariable> parameters = parameters(parameterNames);
        var all = new ArrayList<Case>();
        for (int tag = 0; tag < cases.size(); tag++) {
            char letter = carried.charAt(tag);
            List<Field> fields = List.of();
            if (letter != '-') {
                int index = letter == 'T' ? 0 : letter - '0';
                fields = List.of(new Field("Item", parameters.get(index), false, 0, null));
            }
            all.add(new Case(constructor, cases.get(tag), tag, fields, null));
        }
        constructor.define(parameters, new Definition.Union(List.copyOf(all)));
        return constructor;
    }

    private static List<TypeConstructor> choices() {
        var all = new ArrayList<TypeConstructor>();
        for (int size = 2; size <= MAX_CHOICES; size++) {
            var parameters = new ArrayList<String>();
            var cases = new ArrayList<String>();
            var carried = new StringBuilder();
            for (int i = 0; i < size; i++) {
                parameters.add("T" + (i + 1));
                cases.add("Choice" + (i + 1) + "Of" + size);
                carried.append((char) ('0' + i));
            }
            all.add(union("Choice", parameters, cases, carried.toString()));
        }
        return List.copyOf(all);
    }

    private static Map<String, TypeConstructor> names() {
        var names = new LinkedHashMap<String, TypeConstructor>();
        names.put("unit", UNIT);
        names.put("Unit", UNIT);
        for (String name : List.of("int", "int64", "Int64", "Int32")) {
            names.put(name, INT);
        }
        names.put("int32", INT32);
        names.put("int16", INT16);
        names.put("Int16", INT16);
        names.put("sbyte", SBYTE);
        names.put("int8", SBYTE);
        names.put("SByte", SBYTE);
        names.put("byte", BYTE);
        names.put("uint8", BYTE);
        names.put("Byte", BYTE);
        names.put("uint16", UINT16);
        names.put("UInt16", UINT16);
        names.put("uint32", UINT32);
        names.put("uint", UINT32);
        names.put("UInt32", UINT32);
        names.put("uint64", UINT64);
        names.put("UInt64", UINT64);
        names.put("float32", FLOAT32);
        names.put("single", FLOAT32);
        names.put("Single", FLOAT32);
        names.put("decimal", DECIMAL);
        names.put("Decimal", DECIMAL);
        names.put("bigint", BIGINT);
        names.put("BigInteger", BIGINT);
        for (String name : List.of("float", "double", "Double")) {
            names.put(name, FLOAT);
        }
        names.put("bool", BOOL);
        names.put("Boolean", BOOL);
        names.put("char", CHAR);
        names.put("Char", CHAR);
        names.put("string", STRING);
        names.put("String", STRING);
        names.put("exn", EXN);
        names.put("Exception", EXN);
        names.put("obj", OBJ);
        names.put("Object", OBJ);
        names.put("dyn", DYN);
        names.put("list", LIST);
        names.put("List", LIST);
        names.put("array", ARRAY);
        names.put("Array", ARRAY);
        ARRAYS.subList(1, ARRAYS.size()).forEach(array -> names.put(array.name(), array));
        names.put("seq", SEQ);
        names.put("Seq", SEQ);
        names.put("IEnumerable", SEQ);
        names.put("IComparable", COMPARABLE);
        names.put("IDisposable", DISPOSABLE);
        names.put("Map", MAP);
        names.put("Set", SET);
        names.put("Async", ASYNC);
        names.put("AsyncSeq", ASYNC_SEQ);
        names.put("IAsyncEnumerable", ASYNC_SEQ);
        names.put("ref", REF);
        names.put("Ref", REF);
        names.put("byref", BYREF);
        names.put("inref", BYREF);
        names.put("outref", BYREF);
        names.put("option", OPTION);
        names.put("Option", OPTION);
        names.put("voption", VALUE_OPTION);
        names.put("ValueOption", VALUE_OPTION);
        names.put("Result", RESULT);
        return java.util.Collections.unmodifiableMap(names);
    }
}
