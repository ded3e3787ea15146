package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;

import java.util.List;

/** {@code while! c do body}: the condition is bound once before the loop and again at the end of each turn. */
final class WhileBang {
    private final Builder builder;
    private final BuilderChecker names;

    WhileBang(Builder builder, BuilderChecker names) {
        this.builder = builder;
        this.names = names;
    }

    Expr translated(Expr.While loop) {
        Span span = loop.span();
        Span word = BuilderChecker.word(loop, 6);
        String first = names.hiddenName("condition");
        String current = names.hiddenName("condition");
        String next = names.hiddenName("condition");
        Expr assign =
                new Expr.Assign(Builder.hidden(current, word), Builder.hidden(next, word), word);
        Expr again = bang(next, loop.condition(), assign, word);
        Expr turn = new Expr.Sequence(List.of(loop.body(), again), loop.body().span());
        Expr plain = new Expr.While(Builder.hidden(current, word), turn, false, span);
        Binding mutable =
                new Binding(
                        List.of(),
                        null,
                        Access.PUBLIC,
                        false,
                        true,
                        new Pattern.Var(new Name(current, word), true, Access.PUBLIC, word),
                        List.of(),
                        List.of(),
                        null,
                        Builder.hidden(first, word),
                        word);
        Expr let = new Expr.Let(false, List.of(mutable), plain, span);
        return builder.rest(bang(first, loop.condition(), let, span));
    }

    private static Expr bang(String name, Expr value, Expr rest, Span span) {
        Span at = value.span();
        var pattern = new Pattern.Var(new Name(name, at), false, Access.PUBLIC, at);
        return new Expr.LetBang(
                false, List.of(new Expr.BangBinding(pattern, value, at)), rest, span);
    }
}
