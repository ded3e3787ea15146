package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import java.util.List;

/** Objects that are no sequences, but have GetEnumerator, and give what has MoveNext and Current: F# enumerates them, too. */
final class EnumerationPattern {
    private final Context context;

    EnumerationPattern(Context context) {
        this.context = context;
    }

    /** The sequence that such an object stands for; other values as they are. */
    TypedExpr sequence(TypedExpr source) {
        context.operators.settle(source.type());
        if (context.conversions.enumeratedType(source.type()) != null
                || !has(source.type(), "GetEnumerator")) {
            return source;
        }
        Span span = source.span();
        TypedExpr enumerator = call(source, "GetEnumerator", span);
        if (!has(enumerator.type(), "MoveNext") || !has(enumerator.type(), "Current")) {
            return source;
        }
        var local = new Local("enumerator", enumerator.type(), false, span);
        var reference = new TypedExpr.LocalRef(local, List.of(), local.type(), span);
        TypedExpr sequence =
                context.applications.apply(
                        context.names.needLibrary("Seq", "ofEnumerator", span),
                        List.of(
                                new Argument.Checked(
                                        function(call(reference, "MoveNext", span), span)),
                                new Argument.Checked(
                                        function(member(reference, "Current", span), span))),
                        Expected.NOTHING,
                        span,
                        null);
        return new TypedExpr.Let(local, enumerator, sequence, sequence.type(), span);
    }

    private boolean has(Type type, String name) {
        return type.resolved() instanceof Type.Named named
                && !context.members.members(named.constructor(), name).isEmpty();
    }

    private TypedExpr member(TypedExpr target, String name, Span span) {
        return context.applications.asValue(
                context.members.access(target, new Name(name, span)), Expected.NOTHING);
    }

    private TypedExpr call(TypedExpr target, String name, Span span) {
        return context.applications.applyResolved(
                context.members.access(target, new Name(name, span)),
                List.of(new Argument.Written(new Expr.Const(new Literal.Unit(), span), false)),
                Expected.NOTHING,
                span);
    }

    private TypedExpr function(TypedExpr body, Span span) {
        Type unit = BuiltinTypes.unit();
        return new TypedExpr.Lambda(
                List.of(new Local("()", unit, false, span)),
                body,
                new Type.Function(unit, body.type()),
                span);
    }
}
