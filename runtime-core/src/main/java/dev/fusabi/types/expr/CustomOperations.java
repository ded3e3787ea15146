package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.MemberInfo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Custom operations of a builder, methods with {@code [<CustomOperation("name")>]}: a series of them is a chain of calls,
 * each of which gets what the one before gave. The chain starts with the variables that are bound before it, yielded as
 * a tuple.
 */
final class CustomOperations {
    private static final String ATTRIBUTE = "CustomOperation";

    private final Builder builder;
    private final BuilderChecker names;

    CustomOperations(Builder builder, BuilderChecker names) {
        this.builder = builder;
        this.names = names;
    }

    /** The name of an operation that the member is in computations, or null. */
    static @Nullable String nameOf(MemberInfo member) {
        for (Global.AttributeUse use : member.global().traits().attributes()) {
            if (use.name().equals(ATTRIBUTE)) {
                return !use.arguments().isEmpty()
                                && use.arguments().getFirst() instanceof String name
                        ? name
                        : member.name();
            }
        }
        return null;
    }

    /** One use: {@code name arguments}, or {@code name arguments into pattern}. */
    private record Clause(
            List<MemberInfo> members, Name name, List<Expr> arguments, @Nullable Pattern into) {}

    /** The calls that a computation with custom operations means; null if it has none. */
    @Nullable Expr translated(Expr body) {
        if (!builder.hasOperations()) {
            return null;
        }
        var variables = new ArrayList<Name>();
        Found found = find(body, variables);
        return found == null ? null : chain(found, variables, body.span());
    }

    /**
     * Where the operations begin.
     *
     * @param prefix puts what yields the variables into the place of the operations
     */
    private record Found(UnaryOperator<Expr> prefix, Clause first, List<Expr> rest, Span span) {}

    private @Nullable Found find(Expr body, List<Name> variables) {
        switch (body) {
            case Expr.Sequence sequence -> {
                List<Expr> all = sequence.expressions();
                Clause clause = clause(all.getFirst());
                if (clause != null) {
                    return new Found(
                            yield -> yield, clause, all.subList(1, all.size()), body.span());
                }
                Found found = find(all.getLast(), variables);
                if (found == null) {
                    // Statements before the operations, which stand at the same column.
                    for (int i = 1; i < all.size(); i++) {
                        Clause later = clause(all.get(i));
                        if (later != null) {
                            List<Expr> before = all.subList(0, i);
                            return new Found(
                                    yield -> sequence(before, yield),
                                    later,
                                    all.subList(i + 1, all.size()),
                                    body.span());
                        }
                    }
                    return null;
                }
                List<Expr> before = all.subList(0, all.size() - 1);
                return around(found, inner -> sequence(before, inner));
            }
            case Expr.ForIn loop -> {
                variables(loop.pattern(), variables);
                Found found = find(loop.body(), variables);
                return found == null
                        ? null
                        : around(
                                found,
                                inner ->
                                        new Expr.ForIn(
                                                loop.pattern(), loop.source(), inner, loop.span()));
            }
            case Expr.Let let -> {
                let.bindings().forEach(binding -> variables(binding.head(), variables));
                Found found = find(let.body(), variables);
                return found == null
                        ? null
                        : around(
                                found,
                                inner ->
                                        new Expr.Let(
                                                let.isRec(), let.bindings(), inner, let.span()));
            }
            case Expr.LetBang bang -> {
                bang.bindings().forEach(binding -> variables(binding.pattern(), variables));
                Found found = find(bang.body(), variables);
                return found == null
                        ? null
                        : around(
                                found,
                                inner ->
                                        new Expr.LetBang(
                                                bang.isUse(), bang.bindings(), inner, bang.span()));
            }
            default -> {
                Clause clause = clause(body);
                return clause == null
                        ? null
                        : new Found(yield -> yield, clause, List.of(), body.span());
            }
        }
    }

    private static Found around(Found found, UnaryOperator<Expr> outer) {
        return new Found(
                inner -> outer.apply(found.prefix().apply(inner)),
                found.first(),
                found.rest(),
                found.span());
    }

    private static Expr sequence(List<Expr> before, Expr last) {
        var all = new ArrayList<>(before);
        all.add(last);
        return new Expr.Sequence(all, before.getFirst().span().to(last.span()));
    }

    private static void variables(Pattern pattern, List<Name> found) {
        switch (pattern) {
            case Pattern.Var variable -> found.add(variable.name());
            case Pattern.Paren paren -> variables(paren.pattern(), found);
            case Pattern.Typed typed -> variables(typed.pattern(), found);
            case Pattern.Attributed attributed -> variables(attributed.pattern(), found);
            case Pattern.Tuple tuple ->
                    tuple.elements().forEach(element -> variables(element, found));
            case Pattern.As as -> {
                variables(as.pattern(), found);
                variables(as.alias(), found);
            }
            case Pattern.Case unionCase ->
                    unionCase.arguments().forEach(argument -> variables(argument, found));
            case Pattern.Record record ->
                    record.fields().forEach(field -> variables(field.pattern(), found));
            case Pattern.Cons cons -> {
                variables(cons.head(), found);
                variables(cons.tail(), found);
            }
            case Pattern.ListOf list ->
                    list.elements().forEach(element -> variables(element, found));
            case Pattern.ArrayOf array ->
                    array.elements().forEach(element -> variables(element, found));
            default -> {}
        }
    }

    /** A statement as a custom operation, or null if it is none. */
    private @Nullable Clause clause(Expr statement) {
        var arguments = new ArrayList<Expr>();
        Expr at = statement;
        while (at instanceof Expr.App app) {
            arguments.addFirst(app.argument());
            at = app.function();
        }
        if (!(at instanceof Expr.Ident ident)) {
            return null;
        }
        List<MemberInfo> members = builder.operations(ident.name().text());
        if (members.isEmpty()) {
            return null;
        }
        Pattern into = null;
        int count = arguments.size();
        if (count >= 2
                && arguments.get(count - 2) instanceof Expr.Ident word
                && word.name().text().equals("into")
                && arguments.get(count - 1) instanceof Expr.Ident variable) {
            into = new Pattern.Var(variable.name(), false, Access.PUBLIC, variable.span());
            arguments.subList(count - 2, count).clear();
        }
        return new Clause(members, ident.name(), List.copyOf(arguments), into);
    }

    private Expr chain(Found found, List<Name> variables, Span span) {
        Clause clause = found.first();
        Span word = clause.name().span();
        Expr tuple = tuple(variables, word);
        Expr start =
                has(clause, "MaintainsVariableSpaceUsingBind")
                        ? new Expr.Return(tuple, false, word)
                        : new Expr.Yield(tuple, false, word);
        Expr data = builder.rest(found.prefix().apply(start));
        Pattern space = pattern(variables, word);
        List<Expr> rest = found.rest();
        while (true) {
            for (String kind : List.of("IsLikeZip", "IsLikeJoin", "IsLikeGroupJoin")) {
                if (has(clause, kind)) {
                    builder.context()
                            .errors
                            .unsupported(
                                    clause.name().span(),
                                    "custom operations that combine two sources are");
                    return new Expr.Error(span);
                }
            }
            data = call(clause, data, space);
            if (clause.into() != null) {
                space = clause.into();
            } else if (!has(clause, "MaintainsVariableSpace")
                    && !has(clause, "MaintainsVariableSpaceUsingBind")) {
                space = pattern(List.of(), word);
            }
            if (rest.isEmpty()) {
                return data;
            }
            Clause next = clause(rest.getFirst());
            if (next == null) {
                break;
            }
            clause = next;
            rest = rest.subList(1, rest.size());
        }
        Expr body =
                rest.size() == 1
                        ? rest.getFirst()
                        : new Expr.Sequence(rest, rest.getFirst().span().to(rest.getLast().span()));
        if (has(clause, "MaintainsVariableSpaceUsingBind")) {
            return names.bind(builder, List.of(space), List.of(data), body, word, span);
        }
        return names.forEach(builder, space, data, body, word);
    }

    private Expr call(Clause clause, Expr data, Pattern space) {
        Span word = clause.name().span();
        var arguments = new ArrayList<Expr>();
        arguments.add(data);
        for (int i = 0; i < clause.arguments().size(); i++) {
            Expr argument = clause.arguments().get(i);
            boolean isProjection = isProjection(clause, i + 1);
            arguments.add(
                    isProjection
                            ? new Expr.Lambda(List.of(space), argument, argument.span())
                            : argument);
        }
        Span span =
                word.to(
                        arguments.getLast().span().end() > word.end()
                                ? arguments.getLast().span()
                                : word);
        return builder.call(clause.members().getFirst().name(), arguments, word, span);
    }

    private static boolean isProjection(Clause clause, int index) {
        for (MemberInfo member : clause.members()) {
            for (Global.AttributeUse use : member.global().traits().attributes()) {
                if (use.name().equals("ProjectionParameter")
                        && use.arguments().contains((long) index)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the operation's attribute sets the property. */
    private static boolean has(Clause clause, String property) {
        for (Global.AttributeUse use : clause.members().getFirst().global().traits().attributes()) {
            if (use.name().equals(ATTRIBUTE)
                    && use.named().getOrDefault(property, false).equals(true)) {
                return true;
            }
        }
        return false;
    }

    private static Expr tuple(List<Name> variables, Span span) {
        return switch (variables.size()) {
            case 0 -> Builder.unit(span);
            case 1 -> new Expr.Ident(variables.getFirst(), span);
            default ->
                    new Expr.Tuple(
                            variables.stream()
                                    .map(name -> (Expr) new Expr.Ident(name, span))
                                    .toList(),
                            false,
                            span);
        };
    }

    private static Pattern pattern(List<Name> variables, Span span) {
        List<Pattern> all =
                variables.stream()
                        .map(name ->
                                (Pattern) new Pattern.Var(name, false, Access.PUBLIC, name.span()))
                        .toList();
        return switch (all.size()) {
            case 0 -> new Pattern.Wild(span);
            case 1 -> all.getFirst();
            default -> new Pattern.Tuple(all, false, span);
        };
    }
}
