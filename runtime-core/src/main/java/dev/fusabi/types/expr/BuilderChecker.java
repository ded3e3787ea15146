package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Computation expressions of builders that scripts define. As F# does, each construct becomes calls of the builder's
 * members, and what follows it a function; that is translated only when inference gets there, since whether a statement
 * is an element depends on its type.
 */
final class BuilderChecker {
    /** No name that is written in a script begins so. */
    private static final String HIDDEN = "\n";

    private final Context context;
    private final Map<String, Builder> builders = new HashMap<>();
    private int hiddenNames;

    BuilderChecker(Context context) {
        this.context = context;
    }

    /** {@code builder { body }}, or a part of one that is being translated. */
    TypedExpr check(Expr.Computation computation, Expected expected) {
        if (computation.builder() instanceof Expr.Ident ident) {
            Builder known = builders.get(ident.name().text());
            if (known != null) {
                return translate(known, computation.body(), expected);
            }
        }
        TypedExpr value = context.expressions.infer(computation.builder());
        int mark = context.scope.mark();
        String name = hiddenName("builder");
        Local local = new Local("builder", value.type(), false, computation.builder().span());
        context.scope.defineValue(name, entity(value, local));
        var bare = new Builder(context, name, value.type(), false);
        Expr body = computation.body();
        boolean isImplicit =
                !YieldScan.yields(body)
                        && bare.has("Yield")
                        && bare.has("Combine")
                        && bare.has("Delay");
        var builder = new Builder(context, name, value.type(), isImplicit);
        builders.put(name, builder);
        Span word = computation.builder().span();
        Expr whole = builder.has("Delay") ? builder.delayed(body, word) : builder.rest(body);
        if (builder.has("Run")) {
            whole = builder.call("Run", List.of(whole), word, computation.span());
        }
        TypedExpr result = context.expressions.infer(whole, expected);
        builders.remove(name);
        context.scope.restore(mark);
        return isPlain(value)
                ? result
                : new TypedExpr.Let(local, value, result, result.type(), computation.span());
    }

    /** A builder that is a plain value of a module is used where it stands, and captured by nothing. */
    private static Entity entity(TypedExpr value, Local local) {
        return value instanceof TypedExpr.GlobalRef ref && isPlain(value)
                ? new Entity.OfGlobal(ref.global())
                : new Entity.OfLocal(local);
    }

    private static boolean isPlain(TypedExpr value) {
        return value instanceof TypedExpr.GlobalRef ref
                && ref.typeArguments().isEmpty()
                && !ref.global().traits().isMutable();
    }

    String hiddenName(String what) {
        return HIDDEN + what + hiddenNames++;
    }

    private TypedExpr translate(Builder builder, Expr body, Expected expected) {
        Expr operations = new CustomOperations(builder, this).translated(body);
        if (operations != null) {
            return context.expressions.infer(operations, expected);
        }
        return switch (body) {
            case Expr.Sequence sequence -> sequence(builder, sequence, expected);
            case Expr.Const _, Expr.Paren _ -> last(builder, body, expected);
            default -> {
                Expr translated = construct(builder, body);
                yield translated == null
                        ? last(builder, body, expected)
                        : context.expressions.infer(translated, expected);
            }
        };
    }

    // ---- Statements

    private TypedExpr sequence(Builder builder, Expr.Sequence sequence, Expected expected) {
        List<Expr> all = sequence.expressions();
        Expr first = all.getFirst();
        List<Expr> others = all.subList(1, all.size());
        Span restSpan = others.getFirst().span().to(others.getLast().span());
        Expr rest = others.size() == 1 ? others.getFirst() : new Expr.Sequence(others, restSpan);
        if (first instanceof Expr.DoBang bang) {
            Expr bound =
                    bind(
                            builder,
                            List.of(new Pattern.Const(new Literal.Unit(), word(bang, 3))),
                            List.of(bang.expression()),
                            rest,
                            word(bang, 3),
                            sequence.span());
            return context.expressions.infer(bound, expected);
        }
        Expr translated = construct(builder, first);
        if (translated instanceof Expr.Error) {
            return context.expressions.infer(translated, expected);
        }
        if (translated != null) {
            return context.expressions.infer(
                    combined(builder, translated, rest, sequence.span()), expected);
        }
        if (!builder.isImplicit()) {
            var parts = List.of(first, builder.rest(rest));
            return context.expressions.infer(new Expr.Sequence(parts, sequence.span()), expected);
        }
        TypedExpr value = context.expressions.infer(first);
        if (isStatement(value)) {
            TypedExpr following = context.expressions.infer(builder.rest(rest), expected);
            return BlockChecker.sequence(List.of(value), following, sequence.span());
        }
        return yielded(
                builder,
                value,
                element -> combined(builder, element, rest, sequence.span()),
                expected);
    }

    private Expr combined(Builder builder, Expr first, Expr rest, Span span) {
        if (!builder.needs(rest.span(), "Combine", "Delay")) {
            return new Expr.Error(span);
        }
        return builder.call(
                "Combine", List.of(first, builder.delayed(rest, first.span())), first.span(), span);
    }

    /** A statement that is no construct of computations, in the last place: its value is an element, or dropped. */
    private TypedExpr last(Builder builder, Expr body, Expected expected) {
        Span span = body.span();
        if (body instanceof Expr.Const constant && constant.literal() instanceof Literal.Unit) {
            return context.expressions.infer(zero(builder, span), expected);
        }
        if (!builder.isImplicit()) {
            Expr zero = zero(builder, span);
            return context.expressions.infer(
                    zero instanceof Expr.Error
                            ? zero
                            : new Expr.Sequence(List.of(body, zero), span),
                    expected);
        }
        TypedExpr value = context.expressions.infer(body);
        if (isStatement(value)) {
            TypedExpr zero = context.expressions.infer(zero(builder, span), expected);
            return BlockChecker.sequence(List.of(value), zero, span);
        }
        return yielded(builder, value, element -> element, expected);
    }

    private boolean isStatement(TypedExpr value) {
        if (value.type().resolved() instanceof TypeVariable) {
            context.unifyQuietly(BuiltinTypes.unit(), value.type());
        }
        return BuiltinTypes.is(value.type(), BuiltinTypes.UNIT)
                || BuiltinTypes.isError(value.type());
    }

    private TypedExpr yielded(
            Builder builder, TypedExpr value, UnaryOperator<Expr> around, Expected expected) {
        int mark = context.scope.mark();
        Span span = value.span();
        String name = hiddenName("element");
        Local local = new Local("element", value.type(), false, span);
        context.scope.defineValue(name, new Entity.OfLocal(local));
        Expr element = builder.call("Yield", List.of(Builder.hidden(name, span)), span, span);
        TypedExpr result = context.expressions.infer(around.apply(element), expected);
        context.scope.restore(mark);
        return new TypedExpr.Let(local, value, result, result.type(), span);
    }

    private static Expr zero(Builder builder, Span span) {
        Span end = new Span(Math.max(span.start(), span.end() - 1), span.end());
        return builder.needs(span, "Zero")
                ? builder.call("Zero", List.of(), end, end)
                : new Expr.Error(span);
    }

    // ---- Constructs

    /** The calls that a construct of computations means; null for an ordinary expression. */
    private @Nullable Expr construct(Builder builder, Expr body) {
        return switch (body) {
            case Expr.Let let ->
                    new Expr.Let(let.isRec(), let.bindings(), builder.rest(let.body()), let.span());
            case Expr.Use use -> use(builder, use);
            case Expr.LetBang bang -> letBang(builder, bang);
            case Expr.DoBang bang -> lastDoBang(builder, bang);
            case Expr.If branch -> {
                Expr otherwise =
                        branch.otherwise() == null
                                ? zero(builder, branch.span())
                                : builder.rest(branch.otherwise());
                yield otherwise instanceof Expr.Error
                        ? otherwise
                        : new Expr.If(
                                branch.condition(),
                                builder.rest(branch.then()),
                                otherwise,
                                branch.span());
            }
            case Expr.Match match -> match(builder, match);
            case Expr.ForIn loop ->
                    forEach(builder, loop.pattern(), loop.source(), loop.body(), loop.span());
            case Expr.ForTo loop -> forTo(builder, loop);
            case Expr.While loop -> whileLoop(builder, loop);
            case Expr.TryWith handler -> tryWith(builder, handler);
            case Expr.TryFinally handler -> {
                Span word = word(handler, 3);
                yield builder.needs(word, "TryFinally", "Delay")
                        ? builder.call(
                                "TryFinally",
                                List.of(
                                        builder.delayed(handler.body(), word),
                                        Builder.thunk(handler.cleanup())),
                                word,
                                handler.span())
                        : new Expr.Error(handler.span());
            }
            case Expr.Yield yield ->
                    result(
                            builder,
                            yield.isBang() ? "YieldFrom" : "Yield",
                            yield.expression(),
                            yield.isBang(),
                            word(yield, yield.isBang() ? 6 : 5),
                            yield.span());
            case Expr.Return result ->
                    result(
                            builder,
                            result.isBang() ? "ReturnFrom" : "Return",
                            result.expression(),
                            result.isBang(),
                            word(result, result.isBang() ? 7 : 6),
                            result.span());
            default -> null;
        };
    }

    private static Expr result(
            Builder builder, String member, Expr value, boolean isBang, Span word, Span span) {
        return builder.needs(word, member)
                ? builder.call(member, List.of(isBang ? builder.source(value) : value), word, span)
                : new Expr.Error(span);
    }

    /** {@code do!} in the last place. */
    private Expr lastDoBang(Builder builder, Expr.DoBang bang) {
        Span word = word(bang, 3);
        Expr nothing = Builder.unit(word);
        Expr rest = builder.has("Return") ? new Expr.Return(nothing, false, word) : nothing;
        return bind(
                builder,
                List.of(new Pattern.Const(new Literal.Unit(), word)),
                List.of(bang.expression()),
                rest,
                word,
                bang.span());
    }

    private Expr letBang(Builder builder, Expr.LetBang bang) {
        Span word = word(bang, 4);
        var patterns = new ArrayList<Pattern>();
        var values = new ArrayList<Expr>();
        for (Expr.BangBinding binding : bang.bindings()) {
            patterns.add(binding.pattern());
            values.add(binding.value());
        }
        if (!bang.isUse()) {
            return bind(builder, patterns, values, bang.body(), word, bang.span());
        }
        if (!builder.needs(word, "Using")) {
            return new Expr.Error(bang.span());
        }
        Pattern pattern = patterns.getFirst();
        Expr rest = bang.body();
        String name = hiddenName("resource");
        Expr using =
                builder.call(
                        "Using",
                        List.of(
                                Builder.hidden(name, pattern.span()),
                                new Expr.Lambda(List.of(pattern), builder.rest(rest), rest.span())),
                        word,
                        bang.span());
        if (!builder.needs(word, "Bind")) {
            return new Expr.Error(bang.span());
        }
        Pattern resource =
                new Pattern.Var(
                        new Name(name, pattern.span()), false, Access.PUBLIC, pattern.span());
        return builder.call(
                "Bind",
                List.of(
                        builder.source(values.getFirst()),
                        new Expr.Lambda(List.of(resource), using, bang.span())),
                word,
                bang.span());
    }

    /** {@code let! p = e}, with any {@code and!}, before {@code rest}. */
    Expr bind(
            Builder builder,
            List<Pattern> patterns,
            List<Expr> values,
            Expr rest,
            Span word,
            Span span) {
        List<Expr> sources = values.stream().map(builder::source).toList();
        int count = patterns.size();
        Expr plain = SimpleReturn.of(rest);
        String suffix = count == 1 ? "" : String.valueOf(count);
        if (plain != null && builder.has("Bind" + suffix + "Return")) {
            return bindCall(
                    builder, "Bind" + suffix + "Return", sources, patterns, plain, word, span);
        }
        if (count == 1) {
            return builder.needs(word, "Bind")
                    ? bindCall(builder, "Bind", sources, patterns, builder.rest(rest), word, span)
                    : new Expr.Error(span);
        }
        if (builder.has("Bind" + suffix)) {
            return bindCall(
                    builder, "Bind" + suffix, sources, patterns, builder.rest(rest), word, span);
        }
        if (!builder.needs(word, "MergeSources")) {
            return new Expr.Error(span);
        }
        Merged merged = merge(builder, sources, patterns, word);
        boolean isReturn = plain != null && builder.has("BindReturn");
        if (!isReturn && !builder.needs(word, "Bind")) {
            return new Expr.Error(span);
        }
        return bindCall(
                builder,
                isReturn ? "BindReturn" : "Bind",
                List.of(merged.source()),
                List.of(merged.pattern()),
                isReturn && plain != null ? plain : builder.rest(rest),
                word,
                span);
    }

    private static Expr bindCall(
            Builder builder,
            String member,
            List<Expr> sources,
            List<Pattern> patterns,
            Expr body,
            Span word,
            Span span) {
        Pattern pattern =
                patterns.size() == 1
                        ? patterns.getFirst()
                        : new Pattern.Tuple(patterns, false, patterns.getFirst().span());
        var arguments = new ArrayList<>(sources);
        arguments.add(new Expr.Lambda(List.of(pattern), body, body.span()));
        return builder.call(member, arguments, word, span);
    }

    private record Merged(Expr source, Pattern pattern) {}

    /** As many sources at once as the builder has a {@code MergeSourcesN} for, the others nested. */
    private static Merged merge(
            Builder builder, List<Expr> sources, List<Pattern> patterns, Span word) {
        int most = sources.size();
        while (most > 2 && !builder.has("MergeSources" + most)) {
            most--;
        }
        var all = new ArrayList<>(sources.subList(0, most));
        var tuple = new ArrayList<>(patterns.subList(0, most));
        if (most < sources.size()) {
            Merged nested =
                    merge(
                            builder,
                            sources.subList(most - 1, sources.size()),
                            patterns.subList(most - 1, patterns.size()),
                            word);
            all.set(most - 1, nested.source());
            tuple.set(most - 1, nested.pattern());
        }
        Span span = all.getFirst().span().to(all.getLast().span());
        Expr source =
                all.size() == 1
                        ? all.getFirst()
                        : builder.call(
                                "MergeSources" + (most > 2 ? String.valueOf(most) : ""),
                                all,
                                word,
                                span);
        Pattern pattern =
                tuple.size() == 1
                        ? tuple.getFirst()
                        : new Pattern.Tuple(tuple, false, tuple.getFirst().span());
        return new Merged(source, pattern);
    }

    private Expr use(Builder builder, Expr.Use use) {
        Span word = word(use, 3);
        if (!builder.needs(word, "Using")) {
            return new Expr.Error(use.span());
        }
        Expr value = use.binding().body();
        if (use.binding().returnType() != null) {
            value = new Expr.Typed(value, use.binding().returnType(), value.span());
        }
        return builder.call(
                "Using",
                List.of(
                        value,
                        new Expr.Lambda(
                                List.of(use.binding().head()),
                                builder.rest(use.body()),
                                use.body().span())),
                word,
                use.span());
    }

    private Expr match(Builder builder, Expr.Match match) {
        List<Expr.Rule> rules = rules(builder, match.rules());
        if (!match.isBang()) {
            return new Expr.Match(match.scrutinee(), rules, false, match.span());
        }
        Span word = word(match, 6);
        return builder.needs(word, "Bind")
                ? builder.call(
                        "Bind",
                        List.of(
                                builder.source(match.scrutinee()),
                                new Expr.Function(rules, match.span())),
                        word,
                        match.span())
                : new Expr.Error(match.span());
    }

    private static List<Expr.Rule> rules(Builder builder, List<Expr.Rule> rules) {
        return rules.stream()
                .map(rule ->
                        new Expr.Rule(
                                rule.pattern(),
                                rule.guard(),
                                builder.rest(rule.body()),
                                rule.span()))
                .toList();
    }

    Expr forEach(Builder builder, Pattern pattern, Expr source, Expr body, Span span) {
        Span word = new Span(span.start(), Math.min(span.end(), span.start() + 3));
        if (!builder.needs(word, "For")) {
            return new Expr.Error(span);
        }
        return builder.call(
                "For",
                List.of(
                        builder.source(source),
                        new Expr.Lambda(List.of(pattern), builder.rest(body), body.span())),
                word,
                span);
    }

    private Expr forTo(Builder builder, Expr.ForTo loop) {
        Span span = loop.from().span().to(loop.to().span());
        Expr step =
                loop.isDown()
                        ? new Expr.Const(new Literal.Int(BigInteger.ONE.negate(), ""), span)
                        : null;
        Pattern variable =
                loop.variable().text().equals("_")
                        ? new Pattern.Wild(loop.variable().span())
                        : new Pattern.Var(
                                loop.variable(), false, Access.PUBLIC, loop.variable().span());
        Expr range = new Expr.Range(loop.from(), step, loop.to(), span);
        return forEach(builder, variable, range, loop.body(), loop.span());
    }

    private Expr whileLoop(Builder builder, Expr.While loop) {
        Span word = word(loop, 5);
        if (!builder.needs(word, "While", "Delay")) {
            return new Expr.Error(loop.span());
        }
        if (!loop.isBang()) {
            return builder.call(
                    "While",
                    List.of(Builder.thunk(loop.condition()), builder.delayed(loop.body(), word)),
                    word,
                    loop.span());
        }
        return new WhileBang(builder, this).translated(loop);
    }

    private Expr tryWith(Builder builder, Expr.TryWith handler) {
        Span word = word(handler, 3);
        if (!builder.needs(word, "TryWith", "Delay")) {
            return new Expr.Error(handler.span());
        }
        var rules = new ArrayList<>(rules(builder, handler.rules()));
        if (!isComplete(handler.rules())) {
            // What no rule catches is raised again.
            Span span = handler.span();
            String name = hiddenName("exception");
            Pattern any = new Pattern.Var(new Name(name, span), false, Access.PUBLIC, span);
            Expr again =
                    new Expr.App(
                            Builder.hidden("raise", span), Builder.hidden(name, span), false, span);
            rules.add(new Expr.Rule(any, null, again, span));
        }
        return builder.call(
                "TryWith",
                List.of(
                        builder.delayed(handler.body(), word),
                        new Expr.Function(rules, handler.span())),
                word,
                handler.span());
    }

    private boolean isComplete(List<Expr.Rule> rules) {
        return rules.stream().anyMatch(rule -> rule.guard() == null && matchesAll(rule.pattern()));
    }

    private boolean matchesAll(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wild _ -> true;
            case Pattern.Paren paren -> matchesAll(paren.pattern());
            case Pattern.As as -> matchesAll(as.pattern());
            case Pattern.Typed typed -> matchesAll(typed.pattern());
            case Pattern.Var variable -> context.scope.pattern(variable.name().text()) == null;
            default -> false;
        };
    }

    /** The keyword at the start of a construct. */
    static Span word(Expr construct, int length) {
        Span span = construct.span();
        return new Span(span.start(), Math.min(span.end(), span.start() + length));
    }
}
