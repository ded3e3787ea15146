package dev.fusabi.types.tree;

import dev.fusabi.source.Source;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A module-level value or function, of the script or of the library; identity is object identity. A function's body is
 * a {@link TypedExpr.Lambda}; a value's body is run once, in the order of the text.
 */
public final class Global {
    private final String module;
    private final String name;
    private final Source source;
    private final Span span;
    private final Traits traits;
    private Type type;
    private List<TypeVariable> typeParameters = List.of();
    private @Nullable TypedExpr body;
    private @Nullable Runnable bodies;
    private @Nullable Object literal;
    private int slotArity;
    private @Nullable Global initializer;
    private boolean isTypeFunction;
    private @Nullable PerType perType;

    /**
     * What a definition says about itself.
     *
     * @param intrinsic the Java-written operation that this library definition stands for, or null; then there is no
     *     body
     */
    public record Traits(
            boolean isFunction,
            boolean isMutable,
            boolean isInline,
            boolean isPrivate,
            List<AttributeUse> attributes,
            @Nullable String doc,
            @Nullable String intrinsic) {}

    /**
     * How a static value of a generic class, of which there is one for each combination of type arguments, is computed:
     * when the first of them is used.
     *
     * @param isComputed whether that has been done; such a flag itself has neither of the two
     * @param compute a function of unit that computes all static values of the class
     */
    public record PerType(@Nullable Global isComputed, @Nullable Global compute) {}

    /**
     * An attribute with its constant arguments: {@code Get}, {@code ["/users/{id}"]}.
     *
     * @param named the values among them that are given by name
     */
    public record AttributeUse(
            String name, List<Object> arguments, Map<String, Object> named, Span span) {}

    /**
     * @param module the dotted module path, empty for an anonymous module
     */
    public Global(String module, String name, Source source, Span span, Type type, Traits traits) {
        this.module = module;
        this.name = name;
        this.source = source;
        this.span = span;
        this.type = type;
        this.traits = traits;
    }

    public String module() {
        return module;
    }

    public String name() {
        return name;
    }

    public String qualifiedName() {
        return module.isEmpty() ? name : module + "." + name;
    }

    public Source source() {
        return source;
    }

    public Span span() {
        return span;
    }

    public Traits traits() {
        return traits;
    }

    public Type type() {
        return type;
    }

    public List<TypeVariable> typeParameters() {
        return typeParameters;
    }

    /** Null for an intrinsic. A body of the library may be checked only now. */
    public @Nullable TypedExpr body() {
        Runnable check = bodies;
        if (body == null && check != null) {
            bodies = null;
            check.run();
        }
        return body;
    }

    /** Sets what checks the body when it is asked for. */
    public void bodies(@Nullable Runnable check) {
        bodies = check;
    }

    /** The value of a {@code [<Literal>]}, or null. */
    public @Nullable Object literal() {
        return literal;
    }

    public void literal(@Nullable Object value) {
        literal = value;
    }

    /** The number of arguments, with the receiver, of an abstract or virtual member; 0 for other definitions. */
    public int slotArity() {
        return slotArity;
    }

    /** Makes it an abstract or virtual member. */
    public void slot(int arity) {
        slotArity = arity;
    }

    /** Of a constructor: the function that fills an object that is already there. */
    public @Nullable Global initializer() {
        return initializer;
    }

    public void initializer(Global value) {
        initializer = value;
    }

    /** Whether it is a function of unit that is called wherever it is named: a value with type parameters. */
    public boolean isTypeFunction() {
        return isTypeFunction;
    }

    public void isTypeFunction(boolean value) {
        isTypeFunction = value;
    }

    /** Null for all but static values of generic classes; their type parameters are those of the class. */
    public @Nullable PerType perType() {
        return perType;
    }

    public void perType(PerType value) {
        perType = value;
    }

    public void type(Type value) {
        type = value;
    }

    public void generalise(List<TypeVariable> parameters) {
        typeParameters = parameters;
    }

    public void body(TypedExpr value) {
        body = value;
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
