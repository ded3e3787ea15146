package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * .NET's {@code out} parameters. Methods that have them give a tuple here, as F# lets one call them; a call that passes
 * addresses, {@code table.TryGetValue(key, &value)}, assigns the tuple's further elements and gives its first.
 */
final class OutArguments {
    private final Context context;

    OutArguments(Context context) {
        this.context = context;
    }

    /** What {@code &target} is the address of; null for other arguments. */
    static @Nullable Expr target(Argument argument) {
        if (!(argument instanceof Argument.Written(Expr written, boolean tight))) {
            return null;
        }
        Expr at = written;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        return at instanceof Expr.Prefix prefix && prefix.operator().text().equals("&")
                ? prefix.operand()
                : null;
    }

    TypedExpr assign(TypedExpr call, List<Expr> targets, Span span) {
        if (!(call.type().resolved() instanceof Type.Tuple tuple)
                || tuple.elements().size() != targets.size() + 1) {
            return BuiltinTypes.isError(call.type())
                    ? call
                    : context.error(
                            ErrorCode.FSB0301, span, "the method takes no address of a variable");
        }
        var parts = new ArrayList<TypedPattern>();
        var steps = new ArrayList<TypedExpr>();
        Local result = new Local("result", tuple.elements().getFirst(), false, span);
        parts.add(new TypedPattern.Bind(result, result.type(), span));
        int mark = context.scope.mark();
        var assignments = new AssignmentChecker(context);
        for (int i = 0; i < targets.size(); i++) {
            Expr target = targets.get(i);
            Name name = new Name("value for the address " + i, target.span());
            Local value = new Local(name.text(), tuple.elements().get(i + 1), false, span);
            parts.add(new TypedPattern.Bind(value, value.type(), span));
            context.scope.defineValue(name.text(), new Entity.OfLocal(value));
            steps.add(
                    assignments.assign(
                            new Expr.Assign(
                                    target, new Expr.Ident(name, target.span()), target.span())));
        }
        context.scope.restore(mark);
        steps.add(new TypedExpr.LocalRef(result, List.of(), result.type(), span));
        TypedExpr body = new TypedExpr.Sequence(steps, result.type(), span);
        var rule = new TypedExpr.TypedRule(new TypedPattern.Tuple(parts, tuple, span), null, body);
        return new TypedExpr.Match(call, List.of(rule), result.type(), span);
    }
}
