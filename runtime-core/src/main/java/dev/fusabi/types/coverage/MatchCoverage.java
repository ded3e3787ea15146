package dev.fusabi.types.coverage;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.types.coverage.CoverageShape.Head;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Warns of matches that do not cover every value, with an example, and of rules that can never be chosen. Follows
 * Maranget, <i>Warnings for pattern matching</i> (2007): a row of patterns is useful behind others when some value
 * matches it and none of them.
 */
public final class MatchCoverage {
    /** The problem is exponential in theory; a match that takes more steps than this is not judged. */
    private static final int WORK_LIMIT = 2_000_000;

    private static final int MAX_DEPTH = 300;

    /** The limit is reached. */
    private static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("match too complex to judge", null, false, false);
        }
    }

    private int work = WORK_LIMIT;
    private int depth;

    private MatchCoverage() {}

    /**
     * Checks the rules of a match, or the one pattern of a let or a parameter.
     *
     * @param span where an incomplete match is reported
     */
    public static void check(
            Source source,
            Span span,
            Type scrutineeType,
            List<TypedExpr.TypedRule> rules,
            Diagnostics out) {
        new MatchCoverage().check(source, span, rules, true, out);
    }

    /** Checks the rules of a handler, which need not cover every exception. */
    public static void checkHandler(
            Source source, List<TypedExpr.TypedRule> rules, Diagnostics out) {
        new MatchCoverage().check(source, Span.NONE, rules, false, out);
    }

    private void check(
            Source source,
            Span span,
            List<TypedExpr.TypedRule> rules,
            boolean mustBeComplete,
            Diagnostics out) {
        try {
            List<List<CoverageShape>> rows = new ArrayList<>();
            boolean isGuarded = false;
            for (TypedExpr.TypedRule rule : rules) {
                List<CoverageShape> row = List.of(CoverageShape.of(rule.pattern()));
                if (!isUseful(rows, row)) {
                    out.report(
                            Diagnostic.warning(
                                    ErrorCode.FSB0401,
                                    source,
                                    rule.pattern().span(),
                                    "this rule will never be matched"));
                } else if (rule.guard() == null) {
                    rows.add(row);
                } else {
                    isGuarded = true;
                }
            }
            if (mustBeComplete) {
                List<CoverageShape> example = missing(rows, 1);
                if (example != null) {
                    out.report(incomplete(source, span, example.getFirst(), isGuarded));
                }
            }
        } catch (GivenUp _) {
            // Nothing is said about a match that would take too long; it fails at run time if it
            // must.
        }
    }

    private static Diagnostic incomplete(
            Source source, Span span, CoverageShape example, boolean isGuarded) {
        String text = CoverageShape.print(example);
        String title =
                "incomplete pattern match"
                        + (text.equals("_")
                                ? ""
                                : ": for example, the value '"
                                        + text
                                        + "' may indicate a case not covered");
        Diagnostic warning = Diagnostic.warning(ErrorCode.FSB0400, source, span, title);
        return isGuarded
                ? warning.withHint("rules with a `when` are not counted: add a rule without one")
                : warning;
    }

    private void step() {
        if (--work < 0) {
            throw new GivenUp();
        }
    }

    // Usefulness

    /** Whether some value matches {@code row} and none of {@code rows}. */
    private boolean isUseful(List<List<CoverageShape>> rows, List<CoverageShape> row) {
        step();
        if (row.isEmpty()) {
            return rows.isEmpty();
        }
        if (++depth > MAX_DEPTH) {
            throw new GivenUp();
        }
        boolean isUseful =
                switch (row.getFirst()) {
                    case CoverageShape.Or(List<CoverageShape> alternatives) -> {
                        boolean any = false;
                        for (CoverageShape alternative : alternatives) {
                            any = any || isUseful(rows, replaceFirst(row, List.of(alternative)));
                        }
                        yield any;
                    }
                    case CoverageShape.Of(Head head, List<CoverageShape> parts) ->
                            isUseful(specialize(rows, head), replaceFirst(row, parts));
                    case CoverageShape.Any _ -> {
                        Set<Head> heads = CoverageShape.complete(heads(rows));
                        if (heads.isEmpty()) {
                            yield isUseful(withoutHeads(rows), row.subList(1, row.size()));
                        }
                        boolean any = false;
                        for (Head head : heads) {
                            List<CoverageShape> parts = CoverageShape.anything(head.arity());
                            any = any || isUseful(specialize(rows, head), replaceFirst(row, parts));
                        }
                        yield any;
                    }
                };
        depth--;
        return isUseful;
    }

    /** Values of {@code width} columns that no row matches; null when there are none. */
    private @Nullable List<CoverageShape> missing(List<List<CoverageShape>> rows, int width) {
        step();
        if (width == 0) {
            return rows.isEmpty() ? List.of() : null;
        }
        if (++depth > MAX_DEPTH) {
            throw new GivenUp();
        }
        List<CoverageShape> example = null;
        Set<Head> heads = heads(rows);
        Set<Head> complete = CoverageShape.complete(heads);
        if (!complete.isEmpty()) {
            for (Head head : complete) {
                List<CoverageShape> inside =
                        missing(specialize(rows, head), head.arity() + width - 1);
                if (inside != null) {
                    example =
                            prepend(
                                    new CoverageShape.Of(head, inside.subList(0, head.arity())),
                                    inside.subList(head.arity(), inside.size()));
                    break;
                }
            }
        } else {
            List<CoverageShape> rest = missing(withoutHeads(rows), width - 1);
            example = rest == null ? null : prepend(CoverageShape.other(heads), rest);
        }
        depth--;
        return example;
    }

    // Matrices

    private Set<Head> heads(List<List<CoverageShape>> rows) {
        Set<Head> heads = new LinkedHashSet<>();
        rows.forEach(row -> addHeads(row.getFirst(), heads));
        return heads;
    }

    private void addHeads(CoverageShape shape, Set<Head> heads) {
        step();
        switch (shape) {
            case CoverageShape.Any _ -> {}
            case CoverageShape.Of of -> heads.add(of.head());
            case CoverageShape.Or or ->
                    or.alternatives().forEach(alternative -> addHeads(alternative, heads));
        }
    }

    /** The rows that a value with this head may match, with the parts of the value in place of the first column. */
    private List<List<CoverageShape>> specialize(List<List<CoverageShape>> rows, Head head) {
        List<List<CoverageShape>> special = new ArrayList<>();
        rows.forEach(row -> specialize(row, head, special));
        return special;
    }

    private void specialize(List<CoverageShape> row, Head head, List<List<CoverageShape>> out) {
        step();
        switch (row.getFirst()) {
            case CoverageShape.Any _ ->
                    out.add(replaceFirst(row, CoverageShape.anything(head.arity())));
            case CoverageShape.Of(Head own, List<CoverageShape> parts) -> {
                if (own.equals(head)) {
                    out.add(replaceFirst(row, parts));
                }
            }
            case CoverageShape.Or(List<CoverageShape> alternatives) ->
                    alternatives.forEach(alternative ->
                            specialize(replaceFirst(row, List.of(alternative)), head, out));
        }
    }

    /** The rows that match a value whose head none of them names. */
    private List<List<CoverageShape>> withoutHeads(List<List<CoverageShape>> rows) {
        List<List<CoverageShape>> others = new ArrayList<>();
        for (List<CoverageShape> row : rows) {
            step();
            if (CoverageShape.matchesAnything(row.getFirst())) {
                others.add(row.subList(1, row.size()));
            }
        }
        return others;
    }

    private static List<CoverageShape> replaceFirst(
            List<CoverageShape> row, List<CoverageShape> parts) {
        List<CoverageShape> replaced = new ArrayList<>(parts.size() + row.size() - 1);
        replaced.addAll(parts);
        replaced.addAll(row.subList(1, row.size()));
        return replaced;
    }

    private static List<CoverageShape> prepend(CoverageShape first, List<CoverageShape> rest) {
        List<CoverageShape> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
