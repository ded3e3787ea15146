package dev.fusabi.lower;

import dev.fusabi.lower.Decision.Binding;
import dev.fusabi.lower.Decision.Branch;
import dev.fusabi.lower.Decision.Head;
import dev.fusabi.lower.Occurrence.Step;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypedExpr.TypedRule;
import dev.fusabi.types.tree.TypedPattern;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the rules of a match into a decision tree: picks a part that the first rule looks at, splits the rules by what
 * that part may be, and goes on with each group. Rules that do not look at the part are in every group, so trees can
 * grow large; beyond a limit the caller tries the rules one after the other instead.
 */
final class MatchCompiler {
    private static final int MAX_DEPTH = 200;

    /** The tree would be too large or too deep. */
    static final class TooComplex extends RuntimeException {
        TooComplex() {
            super("pattern too complex", null, false, false);
        }
    }

    /** A rule with what is left to be tested. Rows share their parts and never change. */
    private record Row(int rule, boolean isGuarded, List<Column> columns, List<Binding> bindings) {}

    private record Column(Occurrence occurrence, TypedPattern pattern) {}

    private final Substitution types;
    private int budget;
    private int depth;

    private MatchCompiler(Substitution types, int budget) {
        this.types = types;
        this.budget = budget;
    }

    /** The tree for some of a match's rules, numbered from {@code first}. */
    static Decision compile(Occurrence root, List<TypedRule> rules, int first, Substitution types) {
        var compiler = new MatchCompiler(types, 2000 + 20 * rules.size());
        List<Row> rows = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            TypedRule rule = rules.get(i);
            rows.add(
                    compiler.row(
                            first + i,
                            rule.guard() != null,
                            List.of(),
                            root,
                            rule.pattern(),
                            List.of()));
        }
        return compiler.decide(rows);
    }

    /** The variables of a pattern that cannot fail; null for others. */
    static @Nullable List<Binding> irrefutable(
            Occurrence root, TypedPattern pattern, Substitution types) {
        Row row = new MatchCompiler(types, 0).row(0, false, List.of(), root, pattern, List.of());
        return row.columns().isEmpty() ? row.bindings() : null;
    }

    private Decision decide(List<Row> rows) {
        if (--budget < 0 || ++depth > MAX_DEPTH) {
            throw new TooComplex();
        }
        Decision decision = decision(rows);
        depth--;
        return decision;
    }

    private Decision decision(List<Row> rows) {
        if (rows.isEmpty()) {
            return new Decision.Fail();
        }
        Row first = rows.getFirst();
        if (first.columns().isEmpty()) {
            Decision otherwise = first.isGuarded() ? decide(rows.subList(1, rows.size())) : null;
            return new Decision.Leaf(first.rule(), first.bindings(), otherwise);
        }
        Occurrence occurrence = choose(first, rows);
        List<Row> expanded = new ArrayList<>(rows.size());
        rows.forEach(row -> expand(row, occurrence, expanded));
        if (column(first, occurrence) instanceof TypedPattern.Or) {
            // Its alternatives may look at other parts.
            return decision(expanded);
        }
        Head head = head(column(expanded.getFirst(), occurrence));
        return head.isExclusive() ? split(expanded, occurrence) : test(expanded, occurrence, head);
    }

    /** The part that most rules from the first on look at, but no code of the script runs before its turn. */
    private static Occurrence choose(Row first, List<Row> rows) {
        Occurrence best = first.columns().getFirst().occurrence();
        int bestScore = -1;
        for (Column column : first.columns()) {
            Occurrence candidate = column.occurrence();
            if (candidate.isViewed()) {
                break;
            }
            int score = 0;
            // Beyond a few dozen rules a better answer is not worth the time.
            for (Row row : rows.subList(0, Math.min(rows.size(), 40))) {
                if (column(row, candidate) == null) {
                    break;
                }
                score++;
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static @Nullable TypedPattern column(Row row, Occurrence occurrence) {
        for (Column column : row.columns()) {
            if (column.occurrence() == occurrence) {
                return column.pattern();
            }
        }
        return null;
    }

    /** Makes a row of each alternative of an or-pattern. */
    private void expand(Row row, Occurrence occurrence, List<Row> out) {
        if (column(row, occurrence) instanceof TypedPattern.Or or) {
            if (--budget < 0) {
                throw new TooComplex();
            }
            List<Column> others = without(row, or);
            expand(with(row, others, occurrence, or.left()), occurrence, out);
            expand(with(row, others, occurrence, or.right()), occurrence, out);
        } else {
            out.add(row);
        }
    }

    private static List<Column> without(Row row, TypedPattern pattern) {
        List<Column> others = new ArrayList<>(row.columns().size());
        for (Column column : row.columns()) {
            if (column.pattern() != pattern) {
                others.add(column);
            }
        }
        return others;
    }

    private Row with(Row row, List<Column> others, Occurrence occurrence, TypedPattern pattern) {
        return row(row.rule(), row.isGuarded(), row.bindings(), occurrence, pattern, others);
    }

    /** Branches for everything that the rules expect of the part; the outcomes exclude each other. */
    private Decision split(List<Row> rows, Occurrence occurrence) {
        Map<Head, List<Row>> groups = new LinkedHashMap<>();
        List<Row> others = new ArrayList<>();
        for (Row row : rows) {
            TypedPattern pattern = column(row, occurrence);
            if (pattern == null) {
                groups.values().forEach(group -> group.add(row));
                others.add(row);
            } else {
                Head head = head(pattern);
                List<Row> group = groups.computeIfAbsent(head, _ -> new ArrayList<>(others));
                Row inside = inside(row, occurrence, head);
                if (inside != null) {
                    group.add(inside);
                }
            }
        }
        List<Branch> branches = new ArrayList<>(groups.size());
        groups.forEach((head, group) -> branches.add(new Branch(head, decide(group))));
        return new Decision.Test(occurrence, branches, isComplete(groups) ? null : decide(others));
    }

    /** A yes-or-no test; a value that is of one tested type may be of others, too. */
    private Decision test(List<Row> rows, Occurrence occurrence, Head head) {
        List<Row> yes = new ArrayList<>();
        List<Row> no = new ArrayList<>();
        for (Row row : rows) {
            TypedPattern pattern = column(row, occurrence);
            boolean isAsked = pattern != null && head(pattern).equals(head);
            Row inside = isAsked ? inside(row, occurrence, head) : row;
            if (inside != null) {
                yes.add(inside);
            }
            if (!isAsked) {
                no.add(row);
            }
        }
        return new Decision.Test(occurrence, List.of(new Branch(head, decide(yes))), decide(no));
    }

    /** The row once the part is known to have this head; null when it needs another one at the same time. */
    private @Nullable Row inside(Row row, Occurrence occurrence, Head head) {
        List<Column> columns = new ArrayList<>();
        List<Column> parts = new ArrayList<>();
        for (Column column : row.columns()) {
            if (column.occurrence() != occurrence) {
                columns.add(column);
            } else if (head(column.pattern()) instanceof Head own && own.equals(head)) {
                parts.addAll(parts(occurrence, column.pattern()));
            } else if (head.isExclusive() && head(column.pattern()).isExclusive()) {
                return null;
            } else {
                columns.add(column);
            }
        }
        List<Column> normal = new ArrayList<>(parts.size() + columns.size());
        List<Binding> bindings = new ArrayList<>(row.bindings());
        parts.forEach(part -> normalize(part.occurrence(), part.pattern(), normal, bindings));
        normal.addAll(columns);
        return new Row(row.rule(), row.isGuarded(), normal, bindings);
    }

    private Row row(
            int rule,
            boolean isGuarded,
            List<Binding> bound,
            Occurrence occurrence,
            TypedPattern pattern,
            List<Column> after) {
        List<Column> columns = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>(bound);
        normalize(occurrence, pattern, columns, bindings);
        columns.addAll(after);
        return new Row(rule, isGuarded, columns, bindings);
    }

    /** Splits a pattern into variables and the parts that can fail to match. */
    private void normalize(
            Occurrence occurrence,
            TypedPattern pattern,
            List<Column> columns,
            List<Binding> bindings) {
        switch (pattern) {
            case TypedPattern.Wild _ -> {}
            case TypedPattern.Bind p -> bindings.add(new Binding(p.local(), occurrence));
            case TypedPattern.And p -> {
                normalize(occurrence, p.left(), columns, bindings);
                normalize(occurrence, p.right(), columns, bindings);
            }
            case TypedPattern.Tuple p -> {
                for (int i = 0; i < p.elements().size(); i++) {
                    TypedPattern element = p.elements().get(i);
                    normalize(occurrence.item(i, element.type()), element, columns, bindings);
                }
            }
            case TypedPattern.Record p -> {
                for (TypedPattern.FieldMatch match : p.fields()) {
                    List<Field> fields = recordFields(p.type());
                    Occurrence part =
                            occurrence.part(
                                    new Step.RecordField(fields, match.field()),
                                    match.pattern().type(),
                                    ScriptTypes.fieldKind(match.field()));
                    normalize(part, match.pattern(), columns, bindings);
                }
            }
            case TypedPattern.View p -> {
                Occurrence viewed =
                        occurrence.part(
                                new Step.Viewed(p.view()),
                                p.inner().type(),
                                types.kind(p.inner().type()));
                normalize(viewed, p.inner(), columns, bindings);
            }
            case TypedPattern.ListOf p when !p.elements().isEmpty() ->
                    normalize(occurrence, cells(p), columns, bindings);
            case TypedPattern.Or p when isIrrefutable(p.left()) ->
                    normalize(occurrence, p.left(), columns, bindings);
            case TypedPattern.Case p when isOnlyCase(p) ->
                    parts(occurrence, p)
                            .forEach(part ->
                                    normalize(
                                            part.occurrence(), part.pattern(), columns, bindings));
            case TypedPattern.Constant p when isUnit(p) -> {}
            case TypedPattern.Case _,
                    TypedPattern.Constant _,
                    TypedPattern.ListOf _,
                    TypedPattern.Cons _,
                    TypedPattern.ArrayOf _,
                    TypedPattern.Or _,
                    TypedPattern.TypeTest _,
                    TypedPattern.Null _ ->
                    columns.add(new Column(occurrence, pattern));
        }
    }

    private static boolean isIrrefutable(TypedPattern pattern) {
        return pattern instanceof TypedPattern.Wild || pattern instanceof TypedPattern.Bind;
    }

    private boolean isUnit(TypedPattern.Constant pattern) {
        return types.apply(pattern.type()) instanceof Type.Named named
                && named.constructor() == BuiltinTypes.UNIT;
    }

    /** Whether every value of the type is of this case. */
    private boolean isOnlyCase(TypedPattern.Case pattern) {
        return switch (pattern.unionCase().owner().definition()) {
            case Definition.Union(List<Case> cases) -> cases.size() == 1;
            case Definition.Exception _ ->
                    types.apply(pattern.type()) instanceof Type.Named named
                            && named.constructor() == pattern.unionCase().owner();
            default -> false;
        };
    }

    private List<Field> recordFields(Type type) {
        return types.apply(type) instanceof Type.Named named
                ? Data.fields(named.constructor())
                : List.of();
    }

    /** {@code [a; b]} as {@code a :: b :: []}. */
    private static TypedPattern cells(TypedPattern.ListOf list) {
        TypedPattern at = new TypedPattern.ListOf(List.of(), list.type(), list.span());
        for (TypedPattern element : list.elements().reversed()) {
            at = new TypedPattern.Cons(element, at, list.type(), list.span());
        }
        return at;
    }

    private Head head(@Nullable TypedPattern pattern) {
        return switch (pattern) {
            case TypedPattern.Case p ->
                    p.unionCase().owner().definition() instanceof Definition.Exception
                            ? new Head.OfType(BuiltinTypes.type(p.unionCase().owner()))
                            : new Head.Union(p.unionCase());
            case TypedPattern.Constant p ->
                    p.value() == null ? new Head.Null() : new Head.Constant(p.value());
            case TypedPattern.ListOf _ -> new Head.Nil();
            case TypedPattern.Cons _ -> new Head.Cons();
            case TypedPattern.ArrayOf p -> new Head.Length(p.elements().size());
            case TypedPattern.TypeTest p -> new Head.OfType(types.apply(p.tested()));
            case TypedPattern.Null _ -> new Head.Null();
            case null, default -> throw new IllegalArgumentException("no head: " + pattern);
        };
    }

    /** What is inside a value whose head has been found to be the pattern's. */
    private List<Column> parts(Occurrence occurrence, TypedPattern pattern) {
        List<Column> parts = new ArrayList<>();
        switch (pattern) {
            case TypedPattern.Case p -> {
                boolean isException =
                        p.unionCase().owner().definition() instanceof Definition.Exception;
                for (int i = 0; i < p.fields().size(); i++) {
                    Field field = p.unionCase().fields().get(i);
                    Kind kind = isException ? Kind.REF : ScriptTypes.fieldKind(field);
                    TypedPattern inner = p.fields().get(i);
                    var step = new Step.CaseField(p.unionCase(), field);
                    parts.add(new Column(occurrence.part(step, inner.type(), kind), inner));
                }
            }
            case TypedPattern.Cons p -> {
                parts.add(
                        new Column(
                                occurrence.part(new Step.Head(), p.head().type(), Kind.REF),
                                p.head()));
                parts.add(
                        new Column(
                                occurrence.part(new Step.Tail(), p.tail().type(), Kind.REF),
                                p.tail()));
            }
            case TypedPattern.ArrayOf p -> {
                Kind kind = types.elementKind(p.type());
                for (int i = 0; i < p.elements().size(); i++) {
                    TypedPattern element = p.elements().get(i);
                    parts.add(
                            new Column(
                                    occurrence.part(new Step.Element(i), element.type(), kind),
                                    element));
                }
            }
            case TypedPattern.TypeTest p -> {
                Type tested = types.apply(p.tested());
                parts.add(
                        new Column(
                                occurrence.part(new Step.As(tested), tested, Kind.REF), p.inner()));
            }
            default -> {}
        }
        return parts;
    }

    private static boolean isComplete(Map<Head, List<Row>> groups) {
        return switch (groups.keySet().iterator().next()) {
            case Head.Union(Case unionCase) ->
                    unionCase.owner().definition() instanceof Definition.Union(List<Case> cases)
                            && groups.size() == cases.size();
            case Head.Nil _, Head.Cons _ -> groups.size() == 2;
            case Head.Constant(Object value) -> value instanceof Boolean && groups.size() == 2;
            case Head.Length _, Head.Null _, Head.OfType _ -> false;
        };
    }
}
