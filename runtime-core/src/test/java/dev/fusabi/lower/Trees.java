package dev.fusabi.lower;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import java.util.List;

/** Typed trees by hand. */
final class Trees {
    static final Span SPAN = new Span(0, 1);
    static final Type INT = BuiltinTypes.type(BuiltinTypes.INT);
    static final Type FLOAT = BuiltinTypes.type(BuiltinTypes.FLOAT);
    static final Type BOOL = BuiltinTypes.type(BuiltinTypes.BOOL);
    static final Type STRING = BuiltinTypes.string();
    static final Type UNIT = BuiltinTypes.unit();
    static final Type EXN = BuiltinTypes.type(BuiltinTypes.EXN);
    static final Type DYN = BuiltinTypes.type(BuiltinTypes.DYN);

    private Trees() {}

    static TypedExpr of(Object value) {
        Type type =
                switch (value) {
                    case Long _ -> INT;
                    case Double _ -> FLOAT;
                    case Boolean _ -> BOOL;
                    default -> STRING;
                };
        return new TypedExpr.Constant(value, type, SPAN);
    }

    static TypedExpr of(int value) {
        return of((long) value);
    }

    static TypedExpr unit() {
        return new TypedExpr.Constant(TypedExpr.UNIT_VALUE, UNIT, SPAN);
    }

    static Local variable(String name, Type type) {
        return new Local(name, type, false, SPAN);
    }

    static Local mutable(String name, Type type) {
        return new Local(name, type, true, SPAN);
    }

    static TypedExpr ref(Local local) {
        return new TypedExpr.LocalRef(local, List.of(), local.type(), SPAN);
    }

    static TypedExpr set(Local local, TypedExpr value) {
        return new TypedExpr.LocalSet(local, value, UNIT, SPAN);
    }

    static TypedExpr operation(Operator operator, Type type, TypedExpr... operands) {
        return new TypedExpr.Operation(operator, List.of(operands), type, SPAN);
    }

    static TypedExpr add(TypedExpr left, TypedExpr right) {
        return operation(Operator.ADD, left.type(), left, right);
    }

    static TypedExpr subtract(TypedExpr left, TypedExpr right) {
        return operation(Operator.SUBTRACT, left.type(), left, right);
    }

    static TypedExpr less(TypedExpr left, TypedExpr right) {
        return operation(Operator.LESS, BOOL, left, right);
    }

    static TypedExpr equal(TypedExpr left, TypedExpr right) {
        return operation(Operator.EQUAL, BOOL, left, right);
    }

    static TypedExpr let(Local local, TypedExpr value, TypedExpr body) {
        return new TypedExpr.Let(local, value, body, body.type(), SPAN);
    }

    static TypedExpr choose(TypedExpr condition, TypedExpr then, TypedExpr otherwise) {
        return new TypedExpr.If(condition, then, otherwise, then.type(), SPAN);
    }

    static TypedExpr both(TypedExpr left, TypedExpr right) {
        return choose(left, right, of(false));
    }

    static TypedExpr either(TypedExpr left, TypedExpr right) {
        return choose(left, of(true), right);
    }

    static TypedExpr sequence(TypedExpr... expressions) {
        return new TypedExpr.Sequence(
                List.of(expressions), expressions[expressions.length - 1].type(), SPAN);
    }

    static TypedExpr.Lambda lambda(TypedExpr body, Local... parameters) {
        Type type =
                Type.functions(List.of(parameters).stream().map(Local::type).toList(), body.type());
        return new TypedExpr.Lambda(List.of(parameters), body, type, SPAN);
    }

    static TypedExpr apply(TypedExpr function, TypedExpr... arguments) {
        Type type = function.type();
        for (TypedExpr _ : arguments) {
            type = ((Type.Function) type.resolved()).to();
        }
        return new TypedExpr.Apply(function, List.of(arguments), type, SPAN);
    }

    static TypedExpr letRec(Local name, TypedExpr.Lambda lambda, TypedExpr body) {
        var function = new TypedExpr.LocalFunction(name, lambda);
        return new TypedExpr.LetFunctions(true, List.of(function), body, body.type(), SPAN);
    }

    static TypedExpr list(TypedExpr... elements) {
        return new TypedExpr.ListOf(List.of(elements), BuiltinTypes.list(elements[0].type()), SPAN);
    }

    static TypedExpr cons(TypedExpr head, TypedExpr tail) {
        return new TypedExpr.Cons(head, tail, tail.type(), SPAN);
    }

    static TypedExpr tuple(TypedExpr... elements) {
        Type type = new Type.Tuple(List.of(elements).stream().map(TypedExpr::type).toList());
        return new TypedExpr.Tuple(List.of(elements), type, SPAN);
    }

    static TypedExpr some(TypedExpr value) {
        return new TypedExpr.NewCase(
                BuiltinTypes.some(), List.of(value), BuiltinTypes.option(value.type()), SPAN);
    }

    static TypedExpr none(Type element) {
        return new TypedExpr.NewCase(
                BuiltinTypes.none(), List.of(), BuiltinTypes.option(element), SPAN);
    }

    static TypedExpr match(TypedExpr scrutinee, TypedExpr.TypedRule... rules) {
        return new TypedExpr.Match(scrutinee, List.of(rules), rules[0].body().type(), SPAN);
    }

    static TypedExpr.TypedRule rule(TypedPattern pattern, TypedExpr body) {
        return new TypedExpr.TypedRule(pattern, null, body);
    }

    static TypedExpr.TypedRule rule(TypedPattern pattern, TypedExpr guard, TypedExpr body) {
        return new TypedExpr.TypedRule(pattern, guard, body);
    }

    static TypedPattern wild(Type type) {
        return new TypedPattern.Wild(type, SPAN);
    }

    static TypedPattern bind(Local local) {
        return new TypedPattern.Bind(local, local.type(), SPAN);
    }

    static TypedPattern constant(Object value) {
        TypedExpr.Constant constant = (TypedExpr.Constant) of(value);
        return new TypedPattern.Constant(constant.value(), constant.type(), SPAN);
    }

    static TypedPattern tupleOf(TypedPattern... elements) {
        Type type = new Type.Tuple(List.of(elements).stream().map(TypedPattern::type).toList());
        return new TypedPattern.Tuple(List.of(elements), type, SPAN);
    }

    static TypedPattern someOf(TypedPattern inner) {
        return new TypedPattern.Case(
                BuiltinTypes.some(), List.of(inner), BuiltinTypes.option(inner.type()), SPAN);
    }

    static TypedPattern noneOf(Type element) {
        return new TypedPattern.Case(
                BuiltinTypes.none(), List.of(), BuiltinTypes.option(element), SPAN);
    }

    static TypedPattern nil(Type element) {
        return new TypedPattern.ListOf(List.of(), BuiltinTypes.list(element), SPAN);
    }

    static TypedPattern consOf(TypedPattern head, TypedPattern tail) {
        return new TypedPattern.Cons(head, tail, tail.type(), SPAN);
    }

    static TypedPattern or(TypedPattern left, TypedPattern right) {
        return new TypedPattern.Or(left, right, left.type(), SPAN);
    }

    /** A call of the untyped host function {@code show}. */
    static TypedExpr show(TypedExpr value) {
        return new TypedExpr.HostCall(
                new HostFunction("show", null, null, null),
                List.of(new TypedExpr.ToDyn(value, DYN, SPAN)),
                DYN,
                SPAN);
    }
}
