package dev.fusabi.types.expr;

import dev.fusabi.syntax.Expr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/** The rest of a computation that only returns a value, which {@code BindReturn} takes without a {@code Return}. */
final class SimpleReturn {
    private SimpleReturn() {}

    /** The value as an ordinary expression; null when the rest does more. */
    static @Nullable Expr of(Expr body) {
        return switch (body) {
            case Expr.Return result -> result.isBang() ? null : result.expression();
            case Expr.Yield result -> result.isBang() ? null : result.expression();
            case Expr.Let let -> {
                Expr value = of(let.body());
                yield value == null
                        ? null
                        : new Expr.Let(let.isRec(), let.bindings(), value, let.span());
            }
            case Expr.Sequence sequence -> {
                var parts = new ArrayList<>(sequence.expressions());
                Expr value = of(parts.getLast());
                if (value == null
                        || !parts.subList(0, parts.size() - 1).stream()
                                .allMatch(SimpleReturn::isPlain)) {
                    yield null;
                }
                parts.set(parts.size() - 1, value);
                yield new Expr.Sequence(parts, sequence.span());
            }
            case Expr.If branch -> {
                Expr then = of(branch.then());
                Expr otherwise = branch.otherwise() == null ? null : of(branch.otherwise());
                yield then == null || otherwise == null
                        ? null
                        : new Expr.If(branch.condition(), then, otherwise, branch.span());
            }
            case Expr.Match match when !match.isBang() -> {
                var rules = new ArrayList<Expr.Rule>();
                for (Expr.Rule rule : match.rules()) {
                    Expr value = of(rule.body());
                    if (value == null) {
                        yield null;
                    }
                    rules.add(new Expr.Rule(rule.pattern(), rule.guard(), value, rule.span()));
                }
                yield new Expr.Match(match.scrutinee(), rules, false, match.span());
            }
            default -> null;
        };
    }

    /** Whether a statement is none of the constructs that computations translate. */
    private static boolean isPlain(Expr statement) {
        return switch (statement) {
            case Expr.If _, Expr.Match _, Expr.ForIn _, Expr.ForTo _, Expr.While _ -> false;
            case Expr.TryWith _, Expr.TryFinally _, Expr.Yield _, Expr.Return _ -> false;
            case Expr.DoBang _, Expr.LetBang _, Expr.Let _, Expr.Use _ -> false;
            default -> true;
        };
    }
}
