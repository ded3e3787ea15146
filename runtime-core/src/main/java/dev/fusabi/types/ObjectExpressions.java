package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Member;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.ObjectSlots;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.ClassKind;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code { new T(args) with member … }}: an object of a type of its own, whose members are functions in its fields, so
 * that they capture what stands around them like any function.
 */
final class ObjectExpressions {
    private final Context context;
    private final Overrides overrides;

    ObjectExpressions(Context context) {
        this.context = context;
        overrides = new Overrides(context);
    }

    TypedExpr check(Expr.ObjectExpr expression) {
        Span span = expression.span();
        Type resolved = context.types.resolve(expression.type()).resolved();
        if (!(resolved instanceof Type.Named named) || BuiltinTypes.isError(resolved)) {
            return context.error(span);
        }
        boolean isInterface = Hierarchy.isInterface(named.constructor());
        boolean isObject = named.constructor() == BuiltinTypes.OBJ;
        if (!isInterface && !isObject && !isInheritable(named.constructor())) {
            return context.error(
                    ErrorCode.FSB0320,
                    expression.type().span(),
                    "`" + named.constructor().name() + "` cannot be inherited");
        }
        var type =
                new TypeConstructor(
                        named.constructor().name(),
                        named.constructor().qualifiedName(),
                        new Definition.Class(ClassKind.OBJECT_EXPRESSION));
        Heritage heritage = type.heritage();
        if (isInterface) {
            heritage.interfaces.add(named);
        } else if (!isObject) {
            heritage.base = named;
        }
        var self = new Type.Named(type, List.of());
        var object = new Local("object", self, false, span);
        TypedExpr made = new TypedExpr.LocalRef(object, List.of(), self, span);
        var effects = new ArrayList<TypedExpr>();
        for (Member member : expression.members()) {
            member(member, self, named, isInterface ? named : null, made, effects);
        }
        for (Member.Interface one : expression.interfaces()) {
            Type other = context.types.resolve(one.type()).resolved();
            if (!(other instanceof Type.Named implemented) || BuiltinTypes.isError(other)) {
                continue;
            }
            if (!Hierarchy.isInterface(implemented.constructor())) {
                context.errors.error(
                        ErrorCode.FSB0320,
                        one.type().span(),
                        "`" + implemented.constructor().name() + "` is not an interface");
                continue;
            }
            heritage.interfaces.add(implemented);
            one.members()
                    .forEach(member ->
                            member(member, self, implemented, implemented, made, effects));
        }
        complete(expression, self, named, isInterface);
        if (heritage.base != null) {
            Expr given =
                    expression.argument() == null
                            ? new Expr.Const(
                                    new dev.fusabi.syntax.Literal.Unit(), expression.type().span())
                            : expression.argument();
            TypedExpr call =
                    context.applications.construct(named, expression.type(), given, span, true);
            effects.add(
                    ClassConstructor.filled(
                            context, call, new TypedExpr.Upcast(made, named, span), span));
        }
        effects.add(new TypedExpr.Upcast(made, named, span));
        TypedExpr body = new TypedExpr.Sequence(effects, named, span);
        return new TypedExpr.Let(object, new TypedExpr.NewObject(self, span), body, named, span);
    }

    private static boolean isInheritable(TypeConstructor type) {
        return type.definition() instanceof Definition.Class(ClassKind kind)
                && kind == ClassKind.CLASS
                && !type.heritage().isSealed;
    }

    private void complete(
            Expr.ObjectExpr expression, Type.Named self, Type.Named named, boolean isInterface) {
        if (isInterface) {
            overrides.requireInterface(self, named, expression.type().span());
        } else {
            overrides.requireClass(self, expression.type().span());
        }
        for (Member.Interface one : expression.interfaces()) {
            if (context.types.resolve(one.type()).resolved() instanceof Type.Named implemented
                    && Hierarchy.isInterface(implemented.constructor())) {
                overrides.requireInterface(self, implemented, one.type().span());
            }
        }
    }

    private void member(
            Member member,
            Type.Named self,
            Type.Named seenAs,
            Type.@Nullable Named implemented,
            TypedExpr object,
            List<TypedExpr> effects) {
        switch (member) {
            case Member.Method method -> {
                boolean isProperty = method.binding().parameters().isEmpty();
                implement(
                        method.name(),
                        method.self(),
                        method.binding(),
                        isProperty ? MemberInfo.Kind.GETTER : MemberInfo.Kind.METHOD,
                        self,
                        seenAs,
                        implemented,
                        object,
                        effects);
            }
            case Member.Property property -> {
                if (property.getter() != null) {
                    implement(
                            property.name(),
                            property.self(),
                            property.getter(),
                            MemberInfo.Kind.GETTER,
                            self,
                            seenAs,
                            implemented,
                            object,
                            effects);
                }
                if (property.setter() != null) {
                    implement(
                            property.name(),
                            property.self(),
                            property.setter(),
                            MemberInfo.Kind.SETTER,
                            self,
                            seenAs,
                            implemented,
                            object,
                            effects);
                }
            }
            default ->
                    context.errors.error(
                            ErrorCode.FSB0323,
                            member.span(),
                            "an object expression has only members of what it implements");
        }
    }

    private void implement(
            Name name,
            @Nullable Name receiver,
            Binding binding,
            MemberInfo.Kind kind,
            Type.Named self,
            Type.Named seenAs,
            Type.@Nullable Named implemented,
            TypedExpr object,
            List<TypedExpr> effects) {
        var parameters = new ArrayList<>(MemberChecker.parameters(binding));
        Overrides.Slot slot = overrides.find(self, name, kind, parameters.size(), implemented);
        if (slot == null) {
            return;
        }
        if (parameters.isEmpty() && slot.member().parameters().size() == 1) {
            parameters.add(binding.parameters().getFirst());
        }
        context.functions.withOwnTypeVariables(() -> {
            TypedExpr function =
                    function(
                            receiver,
                            binding,
                            parameters,
                            self.constructor(),
                            seenAs,
                            slot,
                            kind,
                            name.span());
            Field field =
                    new Field(
                            name.text() + (kind == MemberInfo.Kind.SETTER ? "<-" : ""),
                            function.type(),
                            false,
                            self.constructor().heritage().fields.size(),
                            null);
            Heritage heritage = self.constructor().heritage();
            heritage.fields.add(field);
            heritage.overrides.add(
                    new Heritage.Override(
                            chosen.member().global(),
                            chosen.isOfInterface() ? chosen.seen() : null,
                            null,
                            field));
            effects.add(
                    new TypedExpr.SetField(
                            object, field, function, BuiltinTypes.unit(), name.span()));
            return function;
        });
    }

    /** Of overloads the one that {@link #function} has found to fit. */
    private Overrides.Slot chosen = new Overrides.Slot(NOBODY, BuiltinTypes.type(BuiltinTypes.OBJ));

    private static final MemberInfo NOBODY =
            new MemberInfo(
                    "",
                    MemberInfo.Kind.METHOD,
                    true,
                    ObjectSlots.TEXT,
                    List.of(),
                    List.of(),
                    BuiltinTypes.OBJ);

    private TypedExpr function(
            @Nullable Name receiver,
            Binding binding,
            List<Pattern> parameters,
            TypeConstructor type,
            Type.Named seenAs,
            Overrides.Slot found,
            MemberInfo.Kind kind,
            Span span) {
        List<TypeVariable> declared = context.functions.declare(binding.typeParameters());
        List<TypeVariable> own = overrides.ownParameters(found, declared, span);
        var types = new ArrayList<Type>();
        parameters.forEach(pattern -> types.add(context.functions.typeOf(pattern)));
        Type result =
                binding.returnType() != null
                        ? context.types.resolve(binding.returnType())
                        : kind == MemberInfo.Kind.SETTER
                                ? BuiltinTypes.unit()
                                : context.inference.fresh();
        chosen = overrides.choose(type, found, types, result);
        overrides.fit(chosen, own, parameters, types, result, span, binding);
        Name self =
                receiver == null || receiver.text().equals("_")
                        ? ClassScope.receiverName(span)
                        : receiver;
        var patterns = new ArrayList<Pattern>();
        patterns.add(new Pattern.Var(self, false, Access.PUBLIC, self.span()));
        var all = new ArrayList<Type>();
        all.add(seenAs);
        all.addAll(types);
        parameters.forEach(pattern -> patterns.add(MemberChecker.plain(pattern)));
        return context.functions.lambda(
                patterns,
                all,
                binding.span(),
                () -> {
                    TypedExpr outer = context.base;
                    if (context.scope.value(self.text()) instanceof Entity.OfLocal(Local local)) {
                        context.base =
                                new TypedExpr.LocalRef(local, List.of(), seenAs, local.span());
                    }
                    TypedExpr body = context.functions.body(binding, result);
                    context.base = outer;
                    return body;
                });
    }
}
