package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Addresses of variables, fields and elements. {@code &x} is a pair of functions, one that reads the place and one that
 * writes it; a name whose type is {@code byref} stands for what is at the place.
 */
final class Addresses {
    private static final String WRITTEN = "value for the address";

    private final Context context;

    Addresses(Context context) {
        this.context = context;
    }

    static boolean isAddress(Type type) {
        return BuiltinTypes.is(type, BuiltinTypes.BYREF);
    }

    private static Expr bare(Expr expression) {
        Expr at = expression;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        return at;
    }

    /** {@code &target}. */
    TypedExpr of(Expr.Prefix prefix) {
        Expr target = bare(prefix.operand());
        if (target instanceof Expr.Ident ident
                && context.scope.value(ident.name().text()) instanceof Entity.OfLocal(Local local)
                && isAddress(local.type())) {
            return new TypedExpr.LocalRef(local, List.of(), local.type(), prefix.span());
        }
        if (target instanceof Expr.Index index && index.arguments().size() == 1) {
            return ofElement(index, prefix.span());
        }
        return ofPlace(target, prefix.span());
    }

    /** A new variable for what a method writes. */
    Local place(@Nullable String name, Type address, Span span) {
        return new Local(name == null ? "result" : name, content(address), true, span);
    }

    TypedExpr of(Local variable, Span span) {
        int mark = context.scope.mark();
        context.scope.defineValue(variable.name(), new Entity.OfLocal(variable));
        TypedExpr address = ofPlace(ident(variable.name(), span), span);
        context.scope.restore(mark);
        return address;
    }

    /** The result of a call together with what it has written to variables. */
    TypedExpr withResults(TypedExpr call, List<Local> results) {
        Span span = call.span();
        var parts = new ArrayList<TypedExpr>();
        for (Local result : results) {
            parts.add(new TypedExpr.LocalRef(result, List.of(), result.type(), span));
        }
        TypedExpr whole;
        if (BuiltinTypes.is(call.type(), BuiltinTypes.UNIT)) {
            TypedExpr values = parts.size() == 1 ? parts.getFirst() : tuple(parts, span);
            whole = new TypedExpr.Sequence(List.of(call, values), values.type(), span);
        } else {
            parts.addFirst(call);
            whole = tuple(parts, span);
        }
        for (Local result : results.reversed()) {
            TypedExpr nothing = new TypedExpr.Constant(null, result.type(), span);
            whole = new TypedExpr.Let(result, nothing, whole, whole.type(), span);
        }
        return whole;
    }

    private static TypedExpr tuple(List<TypedExpr> parts, Span span) {
        Type type = new Type.Tuple(parts.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Tuple(parts, type, span);
    }

    /** The array and the index are evaluated once. */
    private TypedExpr ofElement(Expr.Index index, Span span) {
        int mark = context.scope.mark();
        TypedExpr array = context.expressions.infer(index.target());
        TypedExpr position = context.expressions.infer(index.arguments().getFirst());
        Local inArray = local("array of the address", array);
        Local atIndex = local("index of the address", position);
        var place =
                new Expr.Index(
                        ident(inArray.name(), index.target().span()),
                        List.of(ident(atIndex.name(), index.span())),
                        index.span());
        TypedExpr address = ofPlace(place, span);
        context.scope.restore(mark);
        return new TypedExpr.Let(
                inArray,
                array,
                new TypedExpr.Let(atIndex, position, address, address.type(), span),
                address.type(),
                span);
    }

    private Local local(String name, TypedExpr value) {
        Local local = new Local(name, value.type(), false, value.span());
        context.scope.defineValue(name, new Entity.OfLocal(local));
        return local;
    }

    private static Expr ident(String name, Span span) {
        return new Expr.Ident(new Name(name, span), span);
    }

    private TypedExpr ofPlace(Expr place, Span span) {
        TypedExpr read = context.expressions.thunk(place, Expected.NOTHING);
        if (!(read.type().resolved() instanceof Type.Function(Type _, Type content))) {
            return context.error(span);
        }
        TypedExpr write =
                isImmutable(place)
                        ? ignoring(content, span)
                        : context.functions.lambda(
                                List.of(
                                        new Pattern.Var(
                                                new Name(WRITTEN, span),
                                                false,
                                                Access.PUBLIC,
                                                span)),
                                List.of(content),
                                span,
                                () ->
                                        context.records.assign(
                                                new Expr.Assign(
                                                        place, ident(WRITTEN, span), span)));
        return made(read, write, content, span);
    }

    /** What is read only: F# gives an {@code inref}, through which nothing is written. */
    private boolean isImmutable(Expr place) {
        return place instanceof Expr.Ident ident
                && context.scope.value(ident.name().text()) instanceof Entity.OfLocal(Local local)
                && !local.isMutable();
    }

    private TypedExpr ignoring(Type content, Span span) {
        return context.functions.lambda(
                List.of(new Pattern.Wild(span)), List.of(content), span, () -> context.unit(span));
    }

    private static TypedExpr made(TypedExpr read, TypedExpr write, Type content, Span span) {
        return new TypedExpr.NewRecord(
                BuiltinTypes.BYREF,
                List.of(read, write),
                new int[] {0, 1},
                BuiltinTypes.type(BuiltinTypes.BYREF, content),
                span);
    }

    /** What a name of type byref stands for; the expression itself when it is of another type. */
    TypedExpr read(TypedExpr expression) {
        if (!isAddress(expression.type())) {
            return expression;
        }
        Span span = expression.span();
        return new TypedExpr.Apply(
                part(expression, 0), List.of(context.unit(span)), content(expression.type()), span);
    }

    private static Type content(Type address) {
        return ((Type.Named) address.resolved()).arguments().getFirst();
    }

    private static TypedExpr part(TypedExpr address, int index) {
        Field field = ((Definition.Record) BuiltinTypes.BYREF.definition()).fields().get(index);
        Type type =
                Substitution.of(
                        field.type(),
                        BuiltinTypes.BYREF.parameters(),
                        List.of(content(address.type())));
        return new TypedExpr.GetField(address, field, type, address.span());
    }

    /** The address that {@link #read} was given to make this expression; null for others. */
    static @Nullable TypedExpr addressOf(TypedExpr expression) {
        return expression instanceof TypedExpr.Apply apply
                        && apply.function() instanceof TypedExpr.GetField get
                        && isAddress(get.target().type())
                ? get.target()
                : null;
    }

    /** {@code name <- value}, where the name is of type byref. */
    TypedExpr write(TypedExpr address, Expr.Assign assign) {
        TypedExpr value =
                context.expressions.check(assign.value(), content(address.type()), Why.EXPRESSION);
        return new TypedExpr.Apply(
                part(address, 1), List.of(value), BuiltinTypes.unit(), assign.span());
    }

    /** A reference cell where an address is wanted. */
    TypedExpr ofCell(TypedExpr cell) {
        int mark = context.scope.mark();
        Local kept = local("cell of the address", cell);
        Span span = cell.span();
        var place = new Expr.Dot(ident(kept.name(), span), new Name("contents", span), span);
        TypedExpr address = ofPlace(place, span);
        context.scope.restore(mark);
        return new TypedExpr.Let(kept, cell, address, address.type(), span);
    }
}
