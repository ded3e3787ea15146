package dev.fusabi.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.types.coverage.MatchCoverage;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Which matches are found incomplete, with which example, and which rules useless. */
final class MatchCoverageTest {
    private static final Span SPAN = new Span(0, 1);
    private static final Type INT = BuiltinTypes.type(BuiltinTypes.INT);
    private static final Type BOOL = BuiltinTypes.type(BuiltinTypes.BOOL);
    private static final Type OPTION = BuiltinTypes.option(INT);
    private static final Type LIST = BuiltinTypes.list(INT);

    private static List<String> findings(TypedPattern... patterns) {
        return findings(false, patterns);
    }

    /** The findings about rules with these patterns; the first one has a guard or not. */
    private static List<String> findings(boolean isGuarded, TypedPattern... patterns) {
        List<TypedExpr.TypedRule> rules = new ArrayList<>();
        TypedExpr body = new TypedExpr.Constant(1L, INT, SPAN);
        @Nullable TypedExpr guard = isGuarded ? new TypedExpr.Constant(true, BOOL, SPAN) : null;
        for (TypedPattern pattern : patterns) {
            rules.add(new TypedExpr.TypedRule(pattern, rules.isEmpty() ? guard : null, body));
        }
        var out = new Diagnostics();
        MatchCoverage.check(new Source("m.fsx", "match"), SPAN, patterns[0].type(), rules, out);
        return out.sorted().stream().map(MatchCoverageTest::text).toList();
    }

    private static String text(Diagnostic finding) {
        String title = finding.title();
        int start = title.indexOf('\'');
        return finding.code()
                + (start < 0 ? "" : " " + title.substring(start, title.lastIndexOf('\'') + 1));
    }

    private static TypedPattern any(Type type) {
        return new TypedPattern.Wild(type, SPAN);
    }

    private static TypedPattern some(TypedPattern inner) {
        return new TypedPattern.Case(BuiltinTypes.some(), List.of(inner), OPTION, SPAN);
    }

    private static TypedPattern none() {
        return new TypedPattern.Case(BuiltinTypes.none(), List.of(), OPTION, SPAN);
    }

    private static TypedPattern of(Object value, Type type) {
        return new TypedPattern.Constant(value, type, SPAN);
    }

    private static TypedPattern pair(TypedPattern left, TypedPattern right) {
        Type type = new Type.Tuple(List.of(left.type(), right.type()));
        return new TypedPattern.Tuple(List.of(left, right), type, SPAN);
    }

    private static TypedPattern list(TypedPattern... elements) {
        return new TypedPattern.ListOf(List.of(elements), LIST, SPAN);
    }

    private static TypedPattern cons(TypedPattern head, TypedPattern tail) {
        return new TypedPattern.Cons(head, tail, LIST, SPAN);
    }

    @Test
    void allCasesAreEnough() {
        assertThat(findings(some(any(INT)), none())).isEmpty();
        assertThat(findings(of(true, BOOL), of(false, BOOL))).isEmpty();
        assertThat(findings(list(), cons(any(INT), any(LIST)))).isEmpty();
        assertThat(findings(pair(any(INT), none()), pair(any(INT), some(any(INT))))).isEmpty();
    }

    @Test
    void aMissingCaseIsShown() {
        assertThat(findings(some(any(INT)))).containsExactly("FSB0400 'None'");
        assertThat(findings(none())).containsExactly("FSB0400 'Some (_)'");
        assertThat(findings(none(), some(of(0L, INT)))).containsExactly("FSB0400 'Some (1)'");
        assertThat(findings(of(true, BOOL))).containsExactly("FSB0400 'false'");
        assertThat(findings(list(), list(any(INT)))).containsExactly("FSB0400 '[_; _]'");
        assertThat(findings(pair(none(), any(INT)), pair(any(OPTION), of(0L, INT))))
                .containsExactly("FSB0400 '(Some (_), 1)'");
    }

    @Test
    void constantsAloneAreNeverAll() {
        assertThat(findings(of(0L, INT), of(1L, INT))).containsExactly("FSB0400 '2'");
        assertThat(findings(of("a", BuiltinTypes.string()))).containsExactly("FSB0400 '\"aa\"'");
    }

    @Test
    void aGuardMayRefuse() {
        assertThat(findings(true, any(INT))).containsExactly("FSB0400");
        assertThat(findings(true, some(any(INT)), none())).containsExactly("FSB0400 'Some (_)'");
    }

    @Test
    void aRuleBehindOneThatTakesEverythingIsUseless() {
        assertThat(findings(any(OPTION), none())).containsExactly("FSB0401");
        assertThat(findings(some(any(INT)), some(of(1L, INT)), none())).containsExactly("FSB0401");
        assertThat(findings(true, any(OPTION), none(), some(any(INT)))).isEmpty();
    }

    @Test
    void alternativesCountTogether() {
        TypedPattern both = new TypedPattern.Or(none(), some(any(INT)), OPTION, SPAN);
        assertThat(findings(both)).isEmpty();
        assertThat(findings(both, none())).containsExactly("FSB0401");
    }

    @Test
    void whatTakesTooLongIsNotJudged() {
        // Each of these rules says something of two of twenty columns: all combinations would have
        // to be tried.
        List<TypedPattern> rules = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            TypedPattern row = of(i % 2 == 0, BOOL);
            for (int column = 0; column < 20; column++) {
                boolean isSaid = (i * 7 + column * 13) % 11 == 0;
                row = pair(isSaid ? of((i + column) % 2 == 0, BOOL) : any(BOOL), row);
            }
            rules.add(row);
        }
        assertThat(findings(rules.toArray(TypedPattern[]::new))).hasSizeLessThanOrEqualTo(200);
    }
}
