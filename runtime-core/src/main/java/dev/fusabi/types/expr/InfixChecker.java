package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operators between and before operands. Long chains are loops. */
final class InfixChecker {
    private final Context context;

    InfixChecker(Context context) {
        this.context = context;
    }

    TypedExpr infix(Expr.Infix infix, Expected expected) {
        // A chain to the left: its innermost operand first, then one operator after the other.
        var chain = new ArrayList<Expr.Infix>();
        Expr at = infix;
        while (at instanceof Expr.Infix next && isLeft(next)) {
            chain.add(next);
            at = next.left();
        }
        if (chain.isEmpty()) {
            return right(infix, expected);
        }
        TypedExpr result = context.expressions.infer(at, first(chain, expected));
        for (int i = chain.size() - 1; i >= 0; i--) {
            result = combine(result, chain.get(i), i == 0 ? expected : Expected.NOTHING);
        }
        return result;
    }

    /** The first function of a composition takes what the whole takes. */
    private Expected first(List<Expr.Infix> chain, Expected expected) {
        return expected.known() instanceof Type.Function whole
                        && chain.stream().allMatch(next -> next.operator().text().equals(">>"))
                ? Expected.of(new Type.Function(whole.from(), context.inference.fresh()))
                : Expected.NOTHING;
    }

    /** Operators whose left operand is an ordinary value, checked before the right one. */
    private static boolean isLeft(Expr.Infix infix) {
        return switch (infix.operator().text()) {
            case "::", "@", "&&", "||", "<|", "<||", "<|||", ":=", "??" -> false;
            default -> true;
        };
    }

    private TypedExpr right(Expr.Infix infix, Expected expected) {
        return switch (infix.operator().text()) {
            case "::" -> cons(infix, expected);
            case "@" -> append(infix, expected);
            case "&&", "||" -> logical(infix);
            case "<|" -> backPipe(infix, expected);
            case ":=" -> assignCell(infix);
            default -> operator(context.expressions.infer(infix.left()), infix, expected);
        };
    }

    private TypedExpr combine(TypedExpr left, Expr.Infix infix, Expected expected) {
        return switch (infix.operator().text()) {
            case "|>" -> pipe(List.of(left), infix, expected);
            case "||>", "|||>" -> pipeTuple(left, infix, expected);
            default -> operator(left, infix, expected);
        };
    }

    private TypedExpr operator(TypedExpr left, Expr.Infix infix, Expected expected) {
        Name name = infix.operator();
        Entity entity = context.scope.value(name.text());
        if (entity instanceof Entity.OfOperator(Operator operator)) {
            TypedExpr right =
                    context.expressions.infer(
                            infix.right(), Expected.of(comparedType(operator, left)));
            return context.operators.apply(operator, List.of(left, right), infix.span());
        }
        List<Argument> arguments =
                List.of(new Argument.Checked(left), new Argument.Written(infix.right(), false));
        if (entity != null) {
            return context.applications.applyResolved(
                    context.names.entity(entity, name.span()), arguments, expected, infix.span());
        }
        return memberOperator(left, infix);
    }

    /** What the right side of a comparison should be: a lambda or record literal there is rare but legal. */
    private static @org.jspecify.annotations.Nullable Type comparedType(
            Operator operator, TypedExpr left) {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL ? left.type() : null;
    }

    /** An operator that only some type defines, as a static member. */
    private TypedExpr memberOperator(TypedExpr left, Expr.Infix infix) {
        Name name = infix.operator();
        TypedExpr right = context.expressions.infer(infix.right());
        return context.traits.operator(name, List.of(left, right), infix.span());
    }

    /** {@code x |> f a}: x is checked, and evaluated, before f and its other arguments. */
    private TypedExpr pipe(List<TypedExpr> left, Expr.Infix infix, Expected expected) {
        var arguments = new ArrayList<Argument>();
        Expr target = infix.right();
        while (target instanceof Expr.Paren paren && paren.expression() instanceof Expr.App) {
            target = paren.expression();
        }
        Expr head = ApplicationChecker.spine(target, arguments);
        boolean needsOrder = arguments.stream().anyMatch(argument -> !isPure(argument));
        var locals = new ArrayList<UnaryOperator<TypedExpr>>();
        Expr source =
                infix.left() instanceof Expr.Infix before && before.operator().text().equals("|>")
                        ? before.right()
                        : infix.left();
        var pipe = new Argument.Pipe(infix.right().span(), source.span());
        for (TypedExpr value : left) {
            if (!needsOrder || isPure(value)) {
                arguments.add(new Argument.Checked(value, pipe));
            } else {
                Local local = new Local("piped", value.type(), false, value.span());
                arguments.add(
                        new Argument.Checked(
                                new TypedExpr.LocalRef(
                                        local, List.of(), value.type(), value.span()),
                                pipe));
                locals.add(
                        body -> new TypedExpr.Let(local, value, body, body.type(), infix.span()));
            }
        }
        TypedExpr result = context.applications.applyHead(head, arguments, expected, infix.span());
        for (UnaryOperator<TypedExpr> local : locals.reversed()) {
            result = local.apply(result);
        }
        return result;
    }

    private static boolean isPure(Argument argument) {
        return switch (argument) {
            case Argument.Checked(TypedExpr expression, Argument.Pipe pipe) -> isPure(expression);
            case Argument.Written(Expr expression, boolean tight) -> isPure(expression);
        };
    }

    private static boolean isPure(Expr expression) {
        return switch (expression) {
            case Expr.Const constant -> true;
            case Expr.Lambda lambda -> true;
            case Expr.Function function -> true;
            case Expr.DotLambda lambda -> true;
            case Expr.Ident ident -> true;
            case Expr.Dot dot -> NameResolver.pathOf(dot) != null;
            case Expr.Paren paren -> isPure(paren.expression());
            case Expr.Tuple tuple -> tuple.elements().stream().allMatch(InfixChecker::isPure);
            default -> false;
        };
    }

    private static boolean isPure(TypedExpr expression) {
        return switch (expression) {
            case TypedExpr.Constant constant -> true;
            case TypedExpr.Lambda lambda -> true;
            case TypedExpr.GlobalRef ref -> !ref.global().traits().isMutable();
            case TypedExpr.LocalRef ref -> !ref.local().isMutable();
            default -> false;
        };
    }

    private TypedExpr pipeTuple(TypedExpr left, Expr.Infix infix, Expected expected) {
        int size = infix.operator().text().equals("||>") ? 2 : 3;
        if (left instanceof TypedExpr.Tuple tuple && tuple.elements().size() == size) {
            return pipe(tuple.elements(), infix, expected);
        }
        List<Type> types = context.inference.freshList(size);
        Type type = new Type.Tuple(types);
        TypedExpr tuple = context.coerce(left, type, Why.argument(infix.operator().text()));
        var patterns = new ArrayList<TypedPattern>();
        var values = new ArrayList<TypedExpr>();
        for (Type part : types) {
            Local local = new Local("piped", part, false, left.span());
            patterns.add(new TypedPattern.Bind(local, part, left.span()));
            values.add(new TypedExpr.LocalRef(local, List.of(), part, left.span()));
        }
        TypedExpr body = pipe(values, infix, expected);
        var rule =
                new TypedExpr.TypedRule(
                        new TypedPattern.Tuple(patterns, type, left.span()), null, body);
        return new TypedExpr.Match(tuple, List.of(rule), body.type(), infix.span());
    }

    private TypedExpr backPipe(Expr.Infix infix, Expected expected) {
        var arguments = new ArrayList<Argument>();
        Expr function = infix.left();
        while (function instanceof Expr.Paren paren && paren.expression() instanceof Expr.App) {
            function = paren.expression();
        }
        Expr head = ApplicationChecker.spine(function, arguments);
        arguments.add(new Argument.Written(infix.right(), false));
        return context.applications.applyHead(head, arguments, expected, infix.span());
    }

    /** {@code a :: b :: rest}: all heads from left to right, then the list. */
    private TypedExpr cons(Expr.Infix infix, Expected expected) {
        Type hint =
                expected.known() instanceof Type.Named named
                                && named.constructor() == BuiltinTypes.LIST
                        ? named.arguments().getFirst()
                        : null;
        var heads = new ArrayList<TypedExpr>();
        var spans = new ArrayList<Span>();
        Type element = hint == null ? context.inference.fresh() : hint;
        boolean isKnown = hint != null;
        Expr at = infix;
        while (at instanceof Expr.Infix next && next.operator().text().equals("::")) {
            TypedExpr head = context.expressions.infer(next.left(), Expected.of(element));
            Why why =
                    heads.isEmpty() || isKnown
                            ? Why.EXPRESSION
                            : Why.element(heads.getFirst().span());
            heads.add(context.coerce(head, element, why));
            spans.add(next.span());
            at = next.right();
        }
        Type list = BuiltinTypes.list(element);
        TypedExpr result = context.expressions.infer(at, Expected.of(list));
        result =
                context.coerce(
                        result,
                        list,
                        Why.of("the right side of `::` must be a list of the left side's type"));
        for (int i = heads.size() - 1; i >= 0; i--) {
            result = new TypedExpr.Cons(heads.get(i), result, list, spans.get(i));
        }
        return result;
    }

    private TypedExpr append(Expr.Infix infix, Expected expected) {
        if (!(context.scope.value("@") instanceof Entity.OfGlobal)) {
            return operator(context.expressions.infer(infix.left(), expected), infix, expected);
        }
        var operands = new ArrayList<TypedExpr>();
        var operators = new ArrayList<Expr.Infix>();
        Expr at = infix;
        Type hint =
                BuiltinTypes.is(
                                expected.known() == null ? BuiltinTypes.unit() : expected.known(),
                                BuiltinTypes.LIST)
                        ? expected.known()
                        : null;
        while (at instanceof Expr.Infix next && next.operator().text().equals("@")) {
            TypedExpr operand = context.expressions.infer(next.left(), Expected.of(hint));
            if (operand.type().resolved() instanceof TypeVariable) {
                // The right side may look into it.
                context.unifyQuietly(BuiltinTypes.list(context.inference.fresh()), operand.type());
            }
            if (hint == null) {
                hint = operand.type();
            }
            operands.add(operand);
            operators.add(next);
            at = next.right();
        }
        TypedExpr result = context.expressions.infer(at, Expected.of(hint));
        for (int i = operands.size() - 1; i >= 0; i--) {
            Expr.Infix operator = operators.get(i);
            Entity entity = context.scope.value("@");
            result =
                    entity == null
                            ? context.error(operator.span())
                            : context.applications.applyResolved(
                                    context.names.entity(entity, operator.operator().span()),
                                    List.of(
                                            new Argument.Checked(operands.get(i)),
                                            new Argument.Checked(result)),
                                    Expected.NOTHING,
                                    operator.span());
        }
        return result;
    }

    private TypedExpr logical(Expr.Infix infix) {
        String operator = infix.operator().text();
        Type bool = BuiltinTypes.type(BuiltinTypes.BOOL);
        // Nested either way, a chain of one operator means the same.
        var operands = new ArrayList<TypedExpr>();
        var open = new ArrayDeque<Expr>();
        open.push(infix);
        while (!open.isEmpty()) {
            Expr at = open.pop();
            if (at instanceof Expr.Infix next && next.operator().text().equals(operator)) {
                open.push(next.right());
                open.push(next.left());
            } else {
                operands.add(
                        context.expressions.check(
                                at, bool, Why.of("`" + operator + "` takes bools")));
            }
        }
        TypedExpr result = operands.removeLast();
        for (TypedExpr operand : operands.reversed()) {
            Span span = operand.span().to(result.span());
            TypedExpr constant = new TypedExpr.Constant(operator.equals("||"), bool, span);
            result =
                    operator.equals("&&")
                            ? new TypedExpr.If(operand, result, constant, bool, span)
                            : new TypedExpr.If(operand, constant, result, bool, span);
        }
        return result;
    }

    /** {@code cell := value}. */
    private TypedExpr assignCell(Expr.Infix infix) {
        Type content = context.inference.fresh();
        TypedExpr cell =
                context.expressions.check(
                        infix.left(),
                        BuiltinTypes.type(BuiltinTypes.REF, content),
                        Why.of("`:=` assigns to a reference cell"));
        TypedExpr value =
                context.expressions.check(infix.right(), content, Why.assignment("contents"));
        TypeConstructor.Field field = contents();
        return new TypedExpr.SetField(cell, field, value, BuiltinTypes.unit(), infix.span());
    }

    private static TypeConstructor.Field contents() {
        return ((TypeConstructor.Definition.Record) BuiltinTypes.REF.definition())
                .fields()
                .getFirst();
    }

    TypedExpr prefix(Expr.Prefix prefix, Expected expected) {
        String operator = prefix.operator().text();
        if (operator.equals("-")
                && prefix.operand() instanceof Expr.Const constant
                && constant.literal() instanceof Literal.Int(BigInteger value, String suffix)
                && !suffix.startsWith("u")
                && !suffix.startsWith("U")) {
            return context.expressions.literal(
                    new Literal.Int(value.negate(), suffix), null, prefix.span());
        }
        if (operator.equals("!")) {
            Entity own = context.scope.value("~!");
            if (own == null) {
                own = context.scope.value("!");
            }
            if (own == null) {
                Type content = context.inference.fresh();
                TypedExpr cell =
                        context.expressions.check(
                                prefix.operand(),
                                BuiltinTypes.type(BuiltinTypes.REF, content),
                                Why.of("`!` reads a reference cell (the negation is `not`)"));
                return new TypedExpr.GetField(cell, contents(), content, prefix.span());
            }
        }
        Operator builtin =
                switch (operator) {
                    case "-" -> Operator.NEGATE;
                    case "~~~" -> Operator.BIT_NOT;
                    default -> null;
                };
        Entity own = context.scope.value("~" + operator);
        if (own == null && builtin == null) {
            own = context.scope.value(operator);
        }
        if (own == null && operator.equals("&")) {
            return context.addresses.of(prefix);
        }
        if (own != null && !(own instanceof Entity.OfOperator)) {
            return context.applications.applyResolved(
                    context.names.entity(own, prefix.operator().span()),
                    List.of(new Argument.Written(prefix.operand(), false)),
                    expected,
                    prefix.span());
        }
        if (builtin != null) {
            TypedExpr operand = context.expressions.infer(prefix.operand(), expected);
            return context.operators.apply(builtin, List.of(operand), prefix.span());
        }
        if (operator.equals("+")) {
            return context.expressions.infer(prefix.operand(), expected);
        }
        TypedExpr operand = context.expressions.infer(prefix.operand());
        String name =
                operator.startsWith("!") || operator.startsWith("~") ? operator : "~" + operator;
        return context.traits.operator(
                new Name(name, prefix.operator().span()), List.of(operand), prefix.span());
    }
}
