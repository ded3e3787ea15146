package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.tree.Bindings;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Active patterns in patterns: the function is applied to the value, and its result is matched. */
final class ActivePatternChecker {
    private final Context context;

    ActivePatternChecker(Context context) {
        this.context = context;
    }

    TypedPattern check(
            ActivePattern pattern,
            int index,
            List<Pattern> arguments,
            Type expected,
            Bindings bindings,
            Span span) {
        int parameters = pattern.parameters();
        if (parameters > 0 && pattern.cases().size() > 1) {
            context.errors.error(
                    ErrorCode.FSB0301,
                    span,
                    "an active pattern of several cases takes no arguments",
                    "only those of one case do, as `(|A|_|)`");
            return new TypedPattern.Wild(expected, span);
        }
        if (arguments.size() < parameters) {
            context.errors.error(
                    ErrorCode.FSB0301,
                    span,
                    "the active pattern `"
                            + pattern.cases().get(index)
                            + "` takes "
                            + parameters
                            + " argument"
                            + (parameters == 1 ? "" : "s")
                            + " before its result");
            return new TypedPattern.Wild(expected, span);
        }
        TypedExpr view = view(pattern, arguments.subList(0, parameters), span);
        Type result = context.inference.fresh();
        context.unify(new Type.Function(expected, result), view.type(), span, Why.PATTERN);
        List<Pattern> rest = arguments.subList(parameters, arguments.size());
        Pattern inner =
                rest.isEmpty()
                        ? new Pattern.Wild(span)
                        : rest.size() == 1
                                ? rest.getFirst()
                                : new Pattern.Tuple(List.copyOf(rest), false, span);
        return new TypedPattern.View(
                view, result(pattern, index, inner, result, bindings, span), expected, span);
    }

    private TypedExpr view(ActivePattern pattern, List<Pattern> arguments, Span span) {
        TypedExpr function =
                context.applications.asValue(
                        context.names.entity(pattern.function(), span), Expected.NOTHING);
        if (arguments.isEmpty()) {
            return function;
        }
        var given = new ArrayList<Argument>();
        for (Pattern argument : arguments) {
            Expr expression = expression(argument);
            given.add(
                    expression == null
                            ? new Argument.Checked(
                                    context.error(
                                            ErrorCode.FSB0104,
                                            argument.span(),
                                            "an argument of an active pattern must be a name or a constant"))
                            : new Argument.Written(expression, false));
        }
        return context.applications.apply(function, given, Expected.NOTHING, span, null);
    }

    private TypedPattern result(
            ActivePattern pattern,
            int index,
            Pattern inner,
            Type result,
            Bindings bindings,
            Span span) {
        if (pattern.isPartial()) {
            if (BuiltinTypes.is(result, BuiltinTypes.BOOL)) {
                return new TypedPattern.Constant(true, result, span);
            }
            Type carried = context.inference.fresh();
            // [<return: Struct>]: the result is a value option.
            TypeConstructor option =
                    BuiltinTypes.is(result, BuiltinTypes.VALUE_OPTION)
                            ? BuiltinTypes.VALUE_OPTION
                            : BuiltinTypes.OPTION;
            context.unify(BuiltinTypes.type(option, carried), result, span, Why.PATTERN);
            if (inner instanceof Pattern.Wild && inner.span().equals(span)) {
                // Without a pattern for its result it gives none.
                context.unify(
                        BuiltinTypes.unit(),
                        carried,
                        span,
                        Why.of(
                                "`"
                                        + pattern.cases().get(index)
                                        + "` needs a pattern for what it gives"));
            }
            TypedPattern checked = context.patterns.check(inner, carried, bindings);
            return new TypedPattern.Case(
                    BuiltinTypes.unionCase(option, 1), List.of(checked), result, span);
        }
        int size = pattern.cases().size();
        if (size == 1) {
            return context.patterns.check(inner, result, bindings);
        }
        TypeConstructor choice = BuiltinTypes.choice(size);
        Type.Named type = context.inference.fresh(choice);
        context.unify(type, result, span, Why.PATTERN);
        TypedPattern checked = context.patterns.check(inner, type.arguments().get(index), bindings);
        return new TypedPattern.Case(
                BuiltinTypes.unionCase(choice, index), List.of(checked), result, span);
    }

    /** A pattern read as an expression: the arguments of a parameterised active pattern are expressions. */
    private static @Nullable Expr expression(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Const constant -> new Expr.Const(constant.literal(), constant.span());
            case Pattern.Var variable -> new Expr.Ident(variable.name(), variable.span());
            case Pattern.Paren paren -> expression(paren.pattern());
            case Pattern.Case one when one.arguments().isEmpty() -> path(one.path());
            case Pattern.Case one -> {
                Expr function = path(one.path());
                for (Pattern argument : one.arguments()) {
                    Expr part = expression(argument);
                    if (part == null) {
                        yield null;
                    }
                    function = new Expr.App(function, part, false, one.span());
                }
                yield function;
            }
            case Pattern.Tuple tuple -> {
                List<Expr> elements = expressions(tuple.elements());
                yield elements == null
                        ? null
                        : new Expr.Tuple(elements, tuple.isStruct(), tuple.span());
            }
            case Pattern.ListOf list -> {
                List<Expr> elements = expressions(list.elements());
                yield elements == null
                        ? null
                        : new Expr.Collection(Expr.CollectionKind.LIST, elements, list.span());
            }
            case Pattern.ArrayOf array -> {
                List<Expr> elements = expressions(array.elements());
                yield elements == null
                        ? null
                        : new Expr.Collection(Expr.CollectionKind.ARRAY, elements, array.span());
            }
            default -> null;
        };
    }

    private static @Nullable List<Expr> expressions(List<Pattern> patterns) {
        var all = new ArrayList<Expr>();
        for (Pattern pattern : patterns) {
            Expr expression = expression(pattern);
            if (expression == null) {
                return null;
            }
            all.add(expression);
        }
        return all;
    }

    private static Expr path(List<Name> path) {
        Expr expression = new Expr.Ident(path.getFirst(), path.getFirst().span());
        for (Name name : path.subList(1, path.size())) {
            expression = new Expr.Dot(expression, name, expression.span().to(name.span()));
        }
        return expression;
    }
}
