package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code target <- value}: variables, fields, properties, elements. */
final class AssignmentChecker {
    private final Context context;

    AssignmentChecker(Context context) {
        this.context = context;
    }

    TypedExpr assign(Expr.Assign assign) {
        Expr target = assign.target();
        while (target instanceof Expr.Paren paren) {
            target = paren.expression();
        }
        return switch (target) {
            case Expr.Index index -> element(index, assign);
            case Expr.Dot dot -> {
                TypedExpr property = property(dot, assign);
                yield property != null
                        ? property
                        : write(context.applications.dot(dot, Expected.NOTHING), assign);
            }
            case Expr.App app when app.function() instanceof Expr.Dot dot -> {
                TypedExpr indexed = indexedProperty(dot, app.argument(), assign);
                if (indexed != null) {
                    yield indexed;
                }
                context.expressions.infer(assign.value());
                yield context.error(ErrorCode.FSB0308, target.span(), "this cannot be assigned to");
            }
            case Expr.Ident ident -> write(context.expressions.infer(ident), assign);
            case Expr.Infix infix when infix.operator().text().equals("?") ->
                    dynamic(infix, assign);
            default -> {
                context.expressions.infer(assign.value());
                yield context.error(ErrorCode.FSB0308, target.span(), "this cannot be assigned to");
            }
        };
    }

    /** {@code object?name <- value}, which somebody has defined. */
    private TypedExpr dynamic(Expr.Infix target, Expr.Assign assign) {
        Name name = new Name("?<-", target.operator().span());
        Entity own = context.scope.value(name.text());
        if (own == null) {
            List<TypedExpr> operands =
                    List.of(
                            context.expressions.infer(target.left()),
                            context.expressions.infer(target.right()),
                            context.expressions.infer(assign.value()));
            return context.traits.operator(name, operands, assign.span());
        }
        return context.applications.applyResolved(
                context.names.entity(own, name.span()),
                List.of(
                        new Argument.Written(target.left(), false),
                        new Argument.Written(target.right(), false),
                        new Argument.Written(assign.value(), false)),
                Expected.of(BuiltinTypes.unit()),
                assign.span());
    }

    /** {@code object.Name <- value}, for a property that is known to be settable. */
    TypedExpr set(TypedExpr object, Name name, Expr value) {
        Type.Named type = (Type.Named) object.type().resolved();
        MemberInfo setter = setters(type.constructor(), name.text(), false).getFirst();
        var assign =
                new Expr.Assign(
                        new Expr.Ident(name, name.span()), value, name.span().to(value.span()));
        return set(setter, List.of(new Argument.Checked(object)), assign);
    }

    /** Writes to what an expression reads. */
    private TypedExpr write(TypedExpr target, Expr.Assign assign) {
        Span span = assign.span();
        Type unit = BuiltinTypes.unit();
        TypedExpr address = Addresses.addressOf(target);
        if (address != null) {
            return context.addresses.write(address, assign);
        }
        return switch (target) {
            case TypedExpr.LocalRef ref -> {
                if (!ref.local().isMutable()) {
                    yield immutable(ref.local().name(), ref.local().span(), assign);
                }
                yield new TypedExpr.LocalSet(
                        ref.local(), value(assign, ref.type(), ref.local().name()), unit, span);
            }
            case TypedExpr.GlobalRef ref -> {
                if (!ref.global().traits().isMutable()) {
                    Span definition =
                            ref.global().source() == context.source ? ref.global().span() : null;
                    yield immutable(ref.global().name(), definition, assign);
                }
                yield new TypedExpr.GlobalSet(
                        ref.global(), value(assign, ref.type(), ref.global().name()), unit, span);
            }
            case TypedExpr.GetField read -> {
                boolean isLet =
                        read.target().type().resolved() instanceof Type.Named named
                                && Hierarchy.isClass(named.constructor())
                                && assign.target() instanceof Expr.Ident;
                if (!read.field().isMutable() && isLet) {
                    yield immutable(read.field().name(), null, assign);
                }
                if (!read.field().isMutable()) {
                    context.expressions.infer(assign.value());
                    context.errors.error(
                            ErrorCode.FSB0308,
                            assign.target().span(),
                            "the field `" + read.field().name() + "` is not mutable",
                            "declare it as `mutable "
                                    + read.field().name()
                                    + "`, or make a changed copy: `{ record with "
                                    + read.field().name()
                                    + " = … }`");
                    yield context.error(span);
                }
                // A struct is a value: its fields change only where it is in a variable.
                if (read.target() instanceof TypedExpr.GlobalRef ref
                        && !ref.global().traits().isMutable()
                        && ref.type().resolved() instanceof Type.Named named
                        && Hierarchy.isStruct(named.constructor())) {
                    yield immutable(ref.global().name(), ref.global().span(), assign);
                }
                TypedExpr value = value(assign, read.type(), read.field().name());
                yield new TypedExpr.SetField(read.target(), read.field(), value, unit, span);
            }
            default -> {
                context.expressions.infer(assign.value());
                if (!BuiltinTypes.isError(target.type())) {
                    boolean isProperty =
                            target instanceof TypedExpr.Apply
                                    && assign.target() instanceof Expr.Dot;
                    context.errors.error(
                            ErrorCode.FSB0308,
                            assign.target().span(),
                            isProperty
                                    ? "this property has no setter"
                                    : "this cannot be assigned to");
                }
                yield context.error(span);
            }
        };
    }

    private TypedExpr value(Expr.Assign assign, Type type, String name) {
        return context.expressions.check(assign.value(), type, Why.assignment(name));
    }

    private TypedExpr immutable(String name, @Nullable Span definition, Expr.Assign assign) {
        context.expressions.infer(assign.value());
        var diagnostic =
                Diagnostic.error(
                                ErrorCode.FSB0308,
                                context.source,
                                assign.target().span(),
                                "`" + name + "` is not mutable")
                        .withHint("declare it with `let mutable " + name + "`");
        if (definition != null) {
            diagnostic = diagnostic.withRelated(definition, "defined here");
        }
        context.errors.report(diagnostic);
        return context.error(assign.span());
    }

    /** A property with a setter; null when the target is something else. */
    private @Nullable TypedExpr property(Expr.Dot dot, Expr.Assign assign) {
        if (dot.target() instanceof Expr.TypeApp app) {
            TypedExpr ofType = propertyOfType(app, dot.member(), assign);
            if (ofType != null) {
                return ofType;
            }
        }
        List<Name> path = NameResolver.pathOf(dot);
        if (path != null) {
            for (TypeConstructor type :
                    context.types.candidates(path.subList(0, path.size() - 1))) {
                List<MemberInfo> found = setters(type, dot.member().text(), true);
                if (!found.isEmpty() && context.scope.value(path.getFirst().text()) == null) {
                    return set(found.getFirst(), List.of(), assign);
                }
            }
            TypedExpr base = context.base;
            if (base != null && path.size() == 2 && path.getFirst().text().equals("base")) {
                return baseProperty(base, dot, assign);
            }
            List<Name> object = path.subList(0, path.size() - 1);
            if (!isValue(path) && !context.names.beginsWithValue(object)) {
                return null;
            }
        }
        TypedExpr receiver = context.expressions.infer(dot.target());
        Type type = receiver.type().resolved();
        if (type instanceof TypeVariable variable
                && context.members.boundWith(variable, dot.member().text())
                        instanceof Type.Named bound) {
            receiver = new TypedExpr.Upcast(receiver, bound, receiver.span());
            type = bound;
        }
        if (!(type instanceof Type.Named named)) {
            return null;
        }
        List<MemberInfo> found = setters(named.constructor(), dot.member().text(), false);
        return found.isEmpty()
                ? null
                : set(found.getFirst(), List.of(new Argument.Checked(receiver)), assign);
    }

    /** {@code Settings<int>.Size <- value}; null when there is no such property. */
    private @Nullable TypedExpr propertyOfType(Expr.TypeApp app, Name name, Expr.Assign assign) {
        List<Name> path = NameResolver.pathOf(app.function());
        if (path == null) {
            return null;
        }
        for (TypeConstructor type : context.types.candidates(path)) {
            List<MemberInfo> found = setters(type, name.text(), true);
            if (!found.isEmpty() && type.parameters().size() == app.arguments().size()) {
                List<Type> arguments =
                        app.arguments().stream().map(one -> context.types.resolve(one)).toList();
                return set(found.getFirst(), arguments, List.of(), assign);
            }
        }
        return null;
    }

    /** {@code base.Name <- value}; null when there is no such property. */
    private @Nullable TypedExpr baseProperty(TypedExpr base, Expr.Dot dot, Expr.Assign assign) {
        TypeConstructor type = ((Type.Named) base.type().resolved()).constructor();
        MemberInfo setter =
                new BaseMembers(context).setter(base, setters(type, dot.member().text(), false));
        return setter == null ? null : set(setter, List.of(new Argument.Checked(base)), assign);
    }

    /** {@code object.Name(index) <- value}; null when there is no such property. */
    private @Nullable TypedExpr indexedProperty(Expr.Dot dot, Expr argument, Expr.Assign assign) {
        var before = new ArrayList<Argument>();
        List<Name> path = NameResolver.pathOf(dot);
        List<MemberInfo> found = List.of();
        if (path != null && context.scope.value(path.getFirst().text()) == null) {
            for (TypeConstructor type :
                    context.types.candidates(path.subList(0, path.size() - 1))) {
                found = found.isEmpty() ? setters(type, dot.member().text(), true) : found;
            }
        } else {
            TypedExpr receiver = context.expressions.infer(dot.target());
            if (receiver.type().resolved() instanceof Type.Named named) {
                before.add(new Argument.Checked(receiver));
                found = setters(named.constructor(), dot.member().text(), false);
            }
        }
        Expr inner = argument;
        while (inner instanceof Expr.Paren paren) {
            inner = paren.expression();
        }
        if (inner instanceof Expr.Tuple tuple) {
            tuple.elements().forEach(part -> before.add(new Argument.Written(part, false)));
        } else {
            before.add(new Argument.Written(inner, false));
        }
        int count = before.size() + 1;
        for (MemberInfo setter : found) {
            if (setter.receivers() + setter.parameters().size() == count) {
                return set(setter, before, assign);
            }
        }
        return null;
    }

    private boolean isValue(List<Name> path) {
        return context.scope.value(path.getFirst().text()) != null;
    }

    private List<MemberInfo> setters(TypeConstructor type, String name, boolean isStatic) {
        var found = new ArrayList<MemberInfo>();
        List<MemberInfo> all =
                isStatic ? context.scope.members(type, name) : context.members.members(type, name);
        for (MemberInfo member : all) {
            if (member.kind() == MemberInfo.Kind.SETTER && member.isStatic() == isStatic) {
                found.add(member);
            }
        }
        // .NET's name for a setter, which the library may write out.
        for (MemberInfo member : context.scope.members(type, "set_" + name)) {
            if (member.kind() == MemberInfo.Kind.METHOD && member.isStatic() == isStatic) {
                found.add(member);
            }
        }
        return found;
    }

    private List<MemberInfo> elementSetters(TypeConstructor type, Expr.Index index) {
        return index.arguments().stream().anyMatch(argument -> argument instanceof Expr.Slice)
                ? context.members.instanceMembers(type, "SetSlice")
                : setters(type, "Item", false);
    }

    private TypedExpr set(MemberInfo setter, List<Argument> before, Expr.Assign assign) {
        return set(setter, List.of(), before, assign);
    }

    private TypedExpr set(
            MemberInfo setter,
            List<Type> typeArguments,
            List<Argument> before,
            Expr.Assign assign) {
        MemberResolver.Instantiated use = context.members.instantiate(setter);
        context.members.ofType(use, typeArguments, assign.target().span());
        var function =
                new TypedExpr.GlobalRef(
                        setter.global(), use.arguments(), use.type(), assign.target().span());
        var arguments = new ArrayList<>(before);
        arguments.add(new Argument.Written(assign.value(), false));
        return context.applications.apply(
                function,
                arguments,
                Expected.of(BuiltinTypes.unit()),
                assign.span(),
                setter.name());
    }

    private TypedExpr element(Expr.Index index, Expr.Assign assign) {
        TypedExpr target = context.expressions.infer(index.target());
        context.operators.settle(target.type());
        if (BuiltinTypes.is(target.type(), BuiltinTypes.ARRAY)
                && index.arguments().size() == 1
                && !(index.arguments().getFirst() instanceof Expr.Slice)
                && target.type().resolved() instanceof Type.Named array) {
            TypedExpr position =
                    context.expressions.check(
                            index.arguments().getFirst(),
                            BuiltinTypes.type(BuiltinTypes.INT),
                            Why.INDEX);
            TypedExpr value =
                    context.expressions.check(
                            assign.value(),
                            array.arguments().getFirst(),
                            Why.of("wrong type for an element of this array"));
            return new TypedExpr.SetElement(
                    target, position, value, BuiltinTypes.unit(), assign.span());
        }
        if (target.type().resolved() instanceof Type.Named named) {
            if (BuiltinTypes.rank(named.constructor()) > 1) {
                return context.dimensions.write(target, index, assign);
            }
            List<Argument> before = context.collections.indexed(target, index);
            for (MemberInfo setter : elementSetters(named.constructor(), index)) {
                if (setter.parameters().size() == before.size()) {
                    return set(setter, before, assign);
                }
            }
        }
        context.expressions.infer(assign.value());
        if (target.type().resolved() instanceof TypeVariable) {
            context.errors.unknownType(index.target().span(), "assigning to an element", null);
        } else if (!BuiltinTypes.isError(target.type())) {
            context.errors.error(
                    ErrorCode.FSB0308,
                    assign.target().span(),
                    "elements of `" + TypePrinter.print(target.type()) + "` cannot be assigned to");
        }
        return context.error(assign.span());
    }
}
