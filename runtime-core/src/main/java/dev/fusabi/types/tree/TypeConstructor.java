package dev.fusabi.types.tree;

import dev.fusabi.types.expr.OperatorMembers;
import dev.fusabi.types.expr.TraitMembers;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a type name stands for. Identity is object identity: two modules may define types of the same name. Built in
 * two steps, since definitions may refer to each other.
 */
public final class TypeConstructor {
    private final String name;
    private final String qualifiedName;
    private List<TypeVariable> parameters = List.of();
    private Definition definition;

    private final Heritage heritage = new Heritage();

    /** Members of the definition itself; those of extensions are found through the scope. */
    public final Map<String, List<MemberInfo>> members = new LinkedHashMap<>();

    /** The static members of the definition and of all extensions, for {@link OperatorMembers}. */
    public final Map<String, List<Global>> staticMembers = new LinkedHashMap<>();

    /** The members of the definition and of the library's extensions, for {@link TraitMembers}. */
    public final Map<String, List<MemberInfo>> traitMembers = new LinkedHashMap<>();

    /** Capabilities that attributes take away: {@code equality}, {@code comparison}. */
    public final Set<String> denied = new HashSet<>(0);

    /** Whether its fields and cases are named with the type only. */
    public boolean requiresQualification;

    /** Whether the library defines it. */
    private boolean isLibrary;

    /** Whether it is a unit of measure, or a product of units. */
    public boolean isMeasure;

    /** For a product of units, the exponents of its arguments; see {@link Measures}. */
    @Nullable List<Rational> powers;

    /** The module outside which it cannot be named, or null. */
    public @Nullable String privateTo;

    /** The module outside which its fields or cases cannot be used, or null. */
    public @Nullable String fieldsPrivateTo;

    public TypeConstructor(String name, String qualifiedName, Definition definition) {
        this.name = name;
        this.qualifiedName = qualifiedName;
        this.definition = definition;
    }

    public String name() {
        return name;
    }

    public String qualifiedName() {
        return qualifiedName;
    }

    public List<TypeVariable> parameters() {
        return parameters;
    }

    public Definition definition() {
        return definition;
    }

    /** Whether the library defines it. */
    public boolean isLibrary() {
        return isLibrary;
    }

    public void isLibrary(boolean value) {
        isLibrary = value;
    }

    /** What the type inherits and overrides. */
    public Heritage heritage() {
        return heritage;
    }

    /** Whether it is a unit of measure, which no value has at run time. */
    public boolean isMeasure() {
        return isMeasure;
    }

    public void define(List<TypeVariable> typeParameters, Definition meaning) {
        parameters = typeParameters;
        definition = meaning;
    }

    @Override
    public String toString() {
        return qualifiedName;
    }

    /** What kind of type it is. */
    public sealed interface Definition {
        /** A type that the runtime knows by itself: int, string, list, array, Map, exn, dyn, seq, … */
        record Builtin(Kind kind) implements Definition {}

        /** A declared record, or a structural one (then the fields are in the order of their names). */
        record Record(List<Field> fields, boolean isStructural) implements Definition {}

        /** A union. Option and Result are unions like any other. */
        record Union(List<Case> cases) implements Definition {}

        /** {@code exception E of …}: values have type exn; patterns and raise use the case. */
        record Exception(Case constructor) implements Definition {}

        /**
         * @param kind of the integer type whose values it names
         * @param isFlags whether values are shown as the names whose bits make them up
         */
        record Enum(List<EnumCase> cases, Kind kind, boolean isFlags) implements Definition {}

        /** A class, struct or interface; the rest is in {@link #heritage}. */
        record Class(ClassKind kind) implements Definition {}

        /** A named type of functions, given in curried form. */
        record Delegate(Type function) implements Definition {}

        /** A generic abbreviation, expanded when it is used. */
        record Abbreviation(Type target) implements Definition {}

        /** Declared in this group and not yet known. */
        record Pending() implements Definition {}
    }

    /** Which kind of {@link Definition.Class}. */
    public enum ClassKind {
        CLASS,
        STRUCT,
        INTERFACE,
        /** What an object expression makes. */
        OBJECT_EXPRESSION
    }

    /** A field of a record or of a union case; types mention the constructor's parameters. */
    public record Field(
            String name, Type type, boolean isMutable, int index, @Nullable String doc) {}

    /** A union case. {@code owner} is the union (or exception) that it belongs to. */
    public record Case(
            TypeConstructor owner, String name, int tag, List<Field> fields, @Nullable String doc) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Case that && owner == that.owner && tag == that.tag;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owner) * 31 + tag;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** @param value of the enum's integer type, boxed */
    public record EnumCase(String name, Object value) {}
}
