package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.lower.Decision.Binding;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.LocalRef;
import dev.fusabi.types.tree.TypedExpr.Match;
import dev.fusabi.types.tree.TypedExpr.TypedRule;
import dev.fusabi.types.tree.TypedPattern;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Match expressions and the rules of handlers: evaluates what is matched, and has the rules compiled and emitted. */
final class Matches {
    private final FunctionLowering function;
    private final Frame frame;

    Matches(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    /**
     * Binds the variables of a match that has one rule and cannot fail, {@code let (a, b) = …}, and gives the rule's
     * body; null for others.
     */
    @Nullable TypedExpr bind(Match match) {
        TypedRule rule = match.rules().getFirst();
        if (match.rules().size() != 1 || rule.guard() != null) {
            return null;
        }
        // Where the value lies plays no role for the question whether the pattern can fail.
        Occurrence anywhere = Occurrence.root(match.scrutinee().type(), Kind.REF, 0);
        if (MatchCompiler.irrefutable(anywhere, rule.pattern(), function.types) == null) {
            return null;
        }
        Occurrence root = matched(match.scrutinee(), List.of(rule.pattern()));
        List<Binding> bindings = MatchCompiler.irrefutable(root, rule.pattern(), function.types);
        if (bindings != null) {
            new DecisionEmitter(function, match.rules(), Target.NOWHERE).bind(bindings);
        }
        return rule.body();
    }

    void lower(Match match, Target target) {
        Occurrence root =
                matched(match.scrutinee(), match.rules().stream().map(TypedRule::pattern).toList());
        new DecisionEmitter(function, match.rules(), target)
                .emit(
                        root,
                        match.span(),
                        () -> {
                            frame.at(match.span());
                            frame.emitLast(Opcode.MATCH_FAIL, 0, 0, 0);
                        });
    }

    /** The rules of a handler for the exception in a register; an exception that no rule takes goes on. */
    void handle(int exception, Type type, List<TypedRule> rules, Span span, Target target) {
        Occurrence root = Occurrence.root(type, Kind.REF, exception);
        new DecisionEmitter(function, rules, target)
                .emit(
                        root,
                        span,
                        () -> {
                            frame.at(span);
                            frame.emitLast(Opcode.RERAISE, exception, 0, 0);
                        });
    }

    /** Evaluates what is matched. A tuple that is only taken apart is not made. */
    private Occurrence matched(TypedExpr scrutinee, List<TypedPattern> patterns) {
        TypedExpr expression = Children.unwrap(scrutinee);
        if (expression instanceof TypedExpr.Tuple tuple
                && patterns.stream().allMatch(Matches::takesApart)) {
            List<Occurrence> elements = new ArrayList<>();
            for (int i = 0; i < tuple.elements().size(); i++) {
                List<TypedPattern> parts = new ArrayList<>();
                for (TypedPattern pattern : patterns) {
                    addPart(pattern, i, parts);
                }
                elements.add(matched(tuple.elements().get(i), parts));
            }
            return Occurrence.virtual(tuple.type(), elements);
        }
        Kind kind = function.kind(expression.type());
        // A rule may change a variable while its pattern's variables still name the old value.
        boolean isStable = expression instanceof LocalRef ref && !ref.local().isMutable();
        int register =
                isStable ? function.operand(expression, kind) : function.push(expression, kind);
        return Occurrence.root(expression.type(), kind, register);
    }

    private static boolean takesApart(TypedPattern pattern) {
        return switch (pattern) {
            case TypedPattern.Tuple _, TypedPattern.Wild _ -> true;
            case TypedPattern.Or or -> takesApart(or.left()) && takesApart(or.right());
            default -> false;
        };
    }

    private static void addPart(TypedPattern pattern, int index, List<TypedPattern> parts) {
        switch (pattern) {
            case TypedPattern.Tuple tuple -> parts.add(tuple.elements().get(index));
            case TypedPattern.Or or -> {
                addPart(or.left(), index, parts);
                addPart(or.right(), index, parts);
            }
            default -> {}
        }
    }
}
