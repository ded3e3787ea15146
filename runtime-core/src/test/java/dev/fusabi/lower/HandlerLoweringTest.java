package dev.fusabi.lower;

import static dev.fusabi.lower.Running.shown;
import static dev.fusabi.lower.Trees.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Exceptions, loops and sequences. */
final class HandlerLoweringTest {
    private static TypedExpr attempt(TypedExpr body, TypedExpr.TypedRule... rules) {
        return new TypedExpr.TryWith(body, List.of(rules), body.type(), SPAN);
    }

    private static TypedExpr always(TypedExpr body, TypedExpr cleanup) {
        return new TypedExpr.TryFinally(body, cleanup, body.type(), SPAN);
    }

    private static TypedExpr divide(int by) {
        Local divisor = variable("divisor", INT);
        return let(divisor, of(by), operation(Operator.DIVIDE, INT, of(10), ref(divisor)));
    }

    private static TypedExpr range(Local variable, int from, int to, long step, TypedExpr body) {
        return new TypedExpr.ForRange(variable, of(from), of(to), step, body, UNIT, SPAN);
    }

    @Test
    void aHandlerGivesTheValueInstead() {
        assertThat(
                        shown(
                                attempt(divide(5), rule(wild(EXN), of(-1))),
                                attempt(divide(0), rule(wild(EXN), of(-1)))))
                .containsExactly(2L, -1L);
    }

    @Test
    void anExceptionThatNoRuleTakesGoesOn() {
        TypedExpr inner = attempt(divide(0), rule(wild(EXN), of(false), of(1)));
        assertThat(shown(attempt(inner, rule(wild(EXN), of(2))))).containsExactly(2L);
    }

    @Test
    void aCleanupRunsOnBothWaysAndKeepsTheValue() {
        Local log = mutable("log", INT);
        Local kept = variable("kept", INT);
        TypedExpr noted = set(log, add(ref(log), of(1)));
        TypedExpr fine = let(kept, of(7), always(add(ref(kept), of(1)), set(log, ref(kept))));
        TypedExpr failing = attempt(always(divide(0), noted), rule(wild(EXN), of(0)));
        assertThat(shown(let(log, of(0), add(fine, ref(log))))).containsExactly(15L);
        assertThat(shown(let(log, of(0), add(failing, ref(log))))).containsExactly(1L);
    }

    @Test
    void rangesCountUpAndDown() {
        Local total = mutable("total", INT);
        Local i = variable("i", INT);
        TypedExpr digits =
                set(total, add(operation(Operator.MULTIPLY, INT, ref(total), of(10)), ref(i)));
        assertThat(
                        shown(
                                let(total, of(0), sequence(range(i, 1, 4, 1, digits), ref(total))),
                                let(total, of(0), sequence(range(i, 4, 1, -1, digits), ref(total))),
                                let(total, of(0), sequence(range(i, 1, 8, 3, digits), ref(total))),
                                let(total, of(0), sequence(range(i, 3, 1, 1, digits), ref(total)))))
                .containsExactly(1234L, 4321L, 147L, 0L);
    }

    @Test
    void whatALoopCapturesIsItsOwn() {
        Local functions =
                mutable("functions", BuiltinTypes.list(Type.functions(List.of(UNIT), INT)));
        Local i = variable("i", INT);
        Local nothing = variable("nothing", UNIT);
        Local first = variable("first", Type.functions(List.of(UNIT), INT));
        TypedExpr empty = new TypedExpr.ListOf(List.of(), functions.type(), SPAN);
        TypedExpr loop =
                range(i, 1, 3, 1, set(functions, cons(lambda(ref(i), nothing), ref(functions))));
        TypedExpr taken =
                match(
                        ref(functions),
                        rule(
                                consOf(
                                        wild(first.type()),
                                        consOf(bind(first), wild(functions.type()))),
                                apply(ref(first), unit())));
        assertThat(shown(let(functions, empty, sequence(loop, taken)))).containsExactly(2L);
    }

    @Test
    void listsAreBuiltElementByElement() {
        Local i = variable("i", INT);
        Type list = BuiltinTypes.list(INT);
        TypedExpr body = range(i, 1, 3, 1, new TypedExpr.Yield(ref(i), UNIT, SPAN));
        Local x = variable("x", INT);
        Local total = mutable("total", INT);
        TypedExpr sum =
                new TypedExpr.ForEach(
                        x,
                        new TypedExpr.Build(body, list, SPAN),
                        set(total, add(ref(total), ref(x))),
                        UNIT,
                        SPAN);
        assertThat(shown(let(total, of(0), sequence(sum, ref(total))))).containsExactly(6L);
    }

    @Test
    void sequencesRunAsFarAsTheyAreAsked() {
        Local i = variable("i", INT);
        Local x = variable("x", INT);
        Local log = mutable("log", INT);
        TypedExpr body = range(i, 1, 3, 1, new TypedExpr.Yield(ref(i), UNIT, SPAN));
        TypedExpr lazy = new TypedExpr.NewSequence(body, BuiltinTypes.seq(INT), SPAN);
        TypedExpr all = new TypedExpr.ForEach(x, lazy, set(log, add(ref(log), ref(x))), UNIT, SPAN);
        assertThat(shown(let(log, of(0), sequence(all, ref(log))))).containsExactly(6L);
    }
}
