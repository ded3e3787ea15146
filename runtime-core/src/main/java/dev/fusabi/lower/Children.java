package dev.fusabi.lower;

import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.types.tree.TypedPattern;

import java.util.List;
import java.util.function.Consumer;

/** The direct parts of a typed expression. */
final class Children {
    private Children() {}

    /** What stands in place of a node whose form was chosen late. */
    static TypedExpr unwrap(TypedExpr expression) {
        TypedExpr at = expression;
        while (at instanceof Deferred deferred) {
            at = deferred.resolution();
        }
        return at;
    }

    static void forEach(TypedExpr expression, Consumer<TypedExpr> action) {
        switch (expression) {
            case Constant _, LocalRef _, GlobalRef _, HostRef _, Format _, NewObject _ -> {}
            case LocalSet e -> action.accept(e.value());
            case GlobalSet e -> action.accept(e.value());
            case HostCall e -> e.arguments().forEach(action);
            case Lambda e -> action.accept(e.body());
            case Apply e -> {
                action.accept(e.function());
                e.arguments().forEach(action);
            }
            case Operation e -> e.operands().forEach(action);
            case TraitCall e -> e.arguments().forEach(action);
            case Let e -> {
                action.accept(e.value());
                action.accept(e.body());
            }
            case LetFunctions e -> {
                e.functions().forEach(f -> action.accept(f.lambda()));
                action.accept(e.body());
            }
            case LetRecValues e -> {
                e.values().forEach(v -> action.accept(v.value()));
                action.accept(e.body());
            }
            case Sequence e -> e.expressions().forEach(action);
            case If e -> {
                action.accept(e.condition());
                action.accept(e.then());
                action.accept(e.otherwise());
            }
            case Match e -> {
                action.accept(e.scrutinee());
                rules(e.rules(), action);
            }
            case Tuple e -> e.elements().forEach(action);
            case NewRecord e -> e.fields().forEach(action);
            case CopyRecord e -> {
                action.accept(e.copied());
                e.updates().forEach(u -> action.accept(u.value()));
            }
            case GetField e -> action.accept(e.target());
            case SetField e -> {
                action.accept(e.target());
                action.accept(e.value());
            }
            case GetFieldByName e -> action.accept(e.target());
            case NewCase e -> e.fields().forEach(action);
            case ListOf e -> e.elements().forEach(action);
            case Cons e -> {
                action.accept(e.head());
                action.accept(e.tail());
            }
            case ArrayOf e -> e.elements().forEach(action);
            case GetElement e -> {
                action.accept(e.array());
                action.accept(e.index());
            }
            case SetElement e -> {
                action.accept(e.array());
                action.accept(e.index());
                action.accept(e.value());
            }
            case While e -> {
                action.accept(e.condition());
                action.accept(e.body());
            }
            case ForRange e -> {
                action.accept(e.from());
                action.accept(e.to());
                action.accept(e.body());
            }
            case ForEach e -> {
                action.accept(e.source());
                action.accept(e.body());
            }
            case TryWith e -> {
                action.accept(e.body());
                rules(e.rules(), action);
            }
            case TryFinally e -> {
                action.accept(e.body());
                action.accept(e.cleanup());
            }
            case Raise e -> action.accept(e.exception());
            case ToDyn e -> action.accept(e.value());
            case FromDyn e -> action.accept(e.value());
            case TypeTest e -> action.accept(e.value());
            case Cast e -> action.accept(e.value());
            case Upcast e -> action.accept(e.value());
            case NewSequence e -> action.accept(e.body());
            case Build e -> action.accept(e.body());
            case Yield e -> action.accept(e.value());
            case YieldAll e -> action.accept(e.source());
            case Deferred e -> action.accept(e.resolution());
        }
    }

    private static void rules(List<TypedRule> rules, Consumer<TypedExpr> action) {
        for (TypedRule rule : rules) {
            views(rule.pattern(), action);
            if (rule.guard() != null) {
                action.accept(rule.guard());
            }
            action.accept(rule.body());
        }
    }

    /** The functions of active patterns. */
    private static void views(TypedPattern pattern, Consumer<TypedExpr> action) {
        if (pattern instanceof TypedPattern.View view) {
            action.accept(view.view());
        }
        forEach(pattern, part -> views(part, action));
    }

    static void forEach(TypedPattern pattern, Consumer<TypedPattern> action) {
        switch (pattern) {
            case TypedPattern.Wild _,
                    TypedPattern.Bind _,
                    TypedPattern.Constant _,
                    TypedPattern.Null _ -> {}
            case TypedPattern.Tuple p -> p.elements().forEach(action);
            case TypedPattern.Case p -> p.fields().forEach(action);
            case TypedPattern.Record p -> p.fields().forEach(f -> action.accept(f.pattern()));
            case TypedPattern.ListOf p -> p.elements().forEach(action);
            case TypedPattern.Cons p -> {
                action.accept(p.head());
                action.accept(p.tail());
            }
            case TypedPattern.ArrayOf p -> p.elements().forEach(action);
            case TypedPattern.Or p -> {
                action.accept(p.left());
                action.accept(p.right());
            }
            case TypedPattern.And p -> {
                action.accept(p.left());
                action.accept(p.right());
            }
            case TypedPattern.TypeTest p -> action.accept(p.inner());
            case TypedPattern.View p -> action.accept(p.inner());
        }
    }
}
