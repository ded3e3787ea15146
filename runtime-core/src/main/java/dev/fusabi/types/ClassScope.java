package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names inside a class: what its {@code let}s define, the parameters of its primary constructor, its name for
 * itself. In each member they mean the receiver's fields and functions.
 */
final class ClassScope {
    /** The name of the receiver's local, which no script can write. */
    static final String RECEIVER = "this@";

    /** What a name inside a class stands for. */
    sealed interface Inner {
        /** A {@code let} with a value, which is a field. */
        record Value(Field field) implements Inner {}

        /** A {@code let} with parameters: a function of the receiver and these. */
        record Function(Global global) implements Inner {}

        /** A parameter of the primary constructor: a field once a member uses it. */
        public record Parameter(Local local) implements Inner {}

        /** The object itself. */
        record Self() implements Inner {}
    }

    final TypeConstructor type;
    final Type.Named selfType;
    final Map<String, Type> typeVariables;
    private final Context context;
    private final Map<String, Entity> names = new LinkedHashMap<>();
    private final Map<Local, Field> captured = new IdentityHashMap<>();

    /** The object in the member at hand; null in a static one. */
    private @Nullable Local receiver;

    /** The object in the primary constructor. */
    private @Nullable Local constructed;

    ClassScope(
            Context context,
            TypeConstructor type,
            Type.Named selfType,
            Map<String, Type> typeVariables) {
        this.context = context;
        this.type = type;
        this.selfType = selfType;
        this.typeVariables = typeVariables;
    }

    /** Makes the names of the class visible, except those that later {@code let}s define. */
    void open() {
        names.forEach(context.scope::defineValue);
    }

    /** Sets the receiver to the local that is bound as such now; gives the one before. */
    @Nullable Local enter() {
        Local outer = receiver;
        leave(context.scope.value(RECEIVER) instanceof Entity.OfLocal(Local local) ? local : null);
        return outer;
    }

    @Nullable Local enterStatic() {
        Local outer = receiver;
        leave(null);
        return outer;
    }

    void leave(@Nullable Local outer) {
        receiver = outer;
        context.base = outer == null ? null : asBase(outer, selfType);
    }

    /** An object as its base class; as obj when it inherits nothing else. */
    static TypedExpr asBase(Local self, Type.Named type) {
        Type.Named base = Hierarchy.base(type);
        return new TypedExpr.Upcast(
                new TypedExpr.LocalRef(self, List.of(), type, self.span()),
                base == null ? BuiltinTypes.type(BuiltinTypes.OBJ) : base,
                self.span());
    }

    void constructing() {
        constructed = receiver;
    }

    /** Adds a name for the rest of the class. */
    void define(String name, Inner inner) {
        define(name, new Entity.OfInner(span -> reference(inner, span)));
    }

    void define(String name, Entity entity) {
        names.put(name, entity);
        context.scope.defineValue(name, entity);
    }

    /** The name of the object in one member only. */
    void defineSelf(String name) {
        context.scope.defineValue(
                name, new Entity.OfInner(span -> reference(new Inner.Self(), span)));
    }

    /** A new field, at the end of the class's own. */
    Field field(String name, Type fieldType, boolean isMutable) {
        List<Field> fields = type.heritage().fields;
        var field = new Field(name, fieldType, isMutable, fields.size(), null);
        fields.add(field);
        return field;
    }

    TypedExpr reference(Inner inner, Span span) {
        Local self = receiver;
        if (self == null) {
            return context.error(
                    ErrorCode.FSB0200,
                    span,
                    "a static member has no object: only what is static can be used here");
        }
        TypedExpr object = new TypedExpr.LocalRef(self, List.of(), selfType, span);
        return switch (inner) {
            case Inner.Self() -> object;
            case Inner.Value(Field field) ->
                    new TypedExpr.GetField(object, field, field.type(), span);
            case Inner.Parameter(Local local) when self == constructed ->
                    new TypedExpr.LocalRef(local, List.of(), local.type(), span);
            case Inner.Parameter(Local local) -> {
                Field field =
                        captured.computeIfAbsent(
                                local, key -> field(key.name(), key.type(), false));
                yield new TypedExpr.GetField(object, field, field.type(), span);
            }
            case Inner.Function(Global global) -> function(global, object, span);
        };
    }

    private TypedExpr function(Global global, TypedExpr object, Span span) {
        List<TypeVariable> parameters = global.typeParameters();
        int inherited = type.parameters().size();
        List<TypeVariable> own =
                parameters.size() <= inherited
                        ? List.of()
                        : parameters.subList(inherited, parameters.size());
        List<Type> ownArguments = context.instantiate(own);
        var arguments = new ArrayList<Type>(type.parameters());
        arguments.addAll(ownArguments);
        Type whole = Substitution.of(global.type(), own, ownArguments).resolved();
        if (!(whole instanceof Type.Function signature)) {
            return context.error(span);
        }
        var function = new TypedExpr.GlobalRef(global, arguments, whole, span);
        return new TypedExpr.Apply(function, List.of(object), signature.to(), span);
    }

    /** What the primary constructor does first: it keeps the parameters that members use. */
    List<TypedExpr> captures() {
        var effects = new ArrayList<TypedExpr>();
        Local self = constructed;
        if (self == null) {
            return effects;
        }
        captured.forEach((local, field) -> {
            Span span = local.span();
            effects.add(
                    new TypedExpr.SetField(
                            new TypedExpr.LocalRef(self, List.of(), selfType, span),
                            field,
                            new TypedExpr.LocalRef(local, List.of(), local.type(), span),
                            BuiltinTypes.unit(),
                            span));
        });
        return effects;
    }

    /** A name for what the checker makes. */
    static Name receiverName(Span span) {
        return new Name(RECEIVER, span);
    }
}
