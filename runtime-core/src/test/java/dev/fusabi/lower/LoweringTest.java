package dev.fusabi.lower;

import static dev.fusabi.lower.Running.lower;
import static dev.fusabi.lower.Running.shown;
import static dev.fusabi.lower.Trees.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/** What lowered expressions compute, and how. */
final class LoweringTest {
    private static List<Opcode> opcodes(Code code) {
        return Arrays.stream(code.instructions()).mapToObj(Opcode::of).toList();
    }

    private static Code named(String name, TypedExpr effect) {
        return lower(effect).functions().stream()
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@code let rec sum i total = if i < 1 then total else sum (i - 1) (total + i)}. */
    private static TypedExpr sumTo(int n) {
        Local i = variable("i", INT);
        Local total = variable("total", INT);
        Local sum = variable("sum", Type.functions(List.of(INT, INT), INT));
        TypedExpr again = apply(ref(sum), subtract(ref(i), of(1)), add(ref(total), ref(i)));
        return letRec(
                sum,
                lambda(choose(less(ref(i), of(1)), ref(total), again), i, total),
                apply(ref(sum), of(n), of(0)));
    }

    @Test
    void arithmeticStaysUnboxed() {
        assertThat(shown(add(of(40), of(2)), add(of(1.5), of(2.0)))).containsExactly(42L, 3.5);
    }

    @Test
    void aTailRecursiveFunctionIsALoop() {
        assertThat(shown(sumTo(100_000))).containsExactly(5_000_050_000L);
        assertThat(opcodes(named("sum", show(sumTo(1)))))
                .containsExactly(
                        Opcode.JUMP_GE_IMM,
                        Opcode.RETURN_P,
                        Opcode.ADD_INT_IMM,
                        Opcode.ADD_INT,
                        Opcode.MOVE_P,
                        Opcode.LOOP);
    }

    @Test
    void argumentsOfALoopAreReadBeforeAnyIsReplaced() {
        Local a = variable("a", INT);
        Local b = variable("b", INT);
        Local n = variable("n", INT);
        Local swap = variable("swap", Type.functions(List.of(INT, INT, INT), INT));
        TypedExpr again = apply(ref(swap), ref(b), ref(a), subtract(ref(n), of(1)));
        assertThat(
                        shown(
                                letRec(
                                        swap,
                                        lambda(choose(less(ref(n), of(1)), ref(a), again), a, b, n),
                                        apply(ref(swap), of(1), of(2), of(3)))))
                .containsExactly(2L);
    }

    @Test
    void anOperandIsReadBeforeALaterOneChangesIt() {
        Local x = mutable("x", INT);
        TypedExpr later = sequence(set(x, of(10)), of(5));
        assertThat(shown(let(x, of(1), add(ref(x), later)))).containsExactly(6L);
    }

    @Test
    void closuresShareTheVariablesThatTheyChange() {
        Local x = mutable("x", INT);
        Local nothing = variable("nothing", UNIT);
        Local bump = variable("bump", Type.functions(List.of(UNIT), UNIT));
        TypedExpr.Lambda increase = lambda(set(x, add(ref(x), of(1))), nothing);
        TypedExpr body = sequence(apply(ref(bump), unit()), apply(ref(bump), unit()), ref(x));
        assertThat(shown(let(x, of(40), let(bump, increase, body)))).containsExactly(42L);
    }

    @Test
    void localFunctionsTakeWhatTheyNeedFromOutside() {
        Local step = variable("step", INT);
        Local n = variable("n", INT);
        Local addStep = variable("addStep", Type.functions(List.of(INT), INT));
        Local twice = variable("twice", Type.functions(List.of(INT), INT));
        Local m = variable("m", INT);
        TypedExpr.Lambda callsTwice = lambda(apply(ref(addStep), apply(ref(addStep), ref(m))), m);
        TypedExpr body = letRec(twice, callsTwice, apply(ref(twice), of(1)));
        assertThat(
                        shown(
                                let(
                                        step,
                                        of(10),
                                        letRec(addStep, lambda(add(ref(n), ref(step)), n), body))))
                .containsExactly(21L);
    }

    @Test
    void functionsAreValues() {
        Local n = variable("n", INT);
        Local m = variable("m", INT);
        Local f = variable("f", Type.functions(List.of(INT, INT), INT));
        Local g = variable("g", Type.functions(List.of(INT), INT));
        TypedExpr partial =
                let(g, apply(ref(f), of(10)), add(apply(ref(g), of(1)), apply(ref(g), of(2))));
        assertThat(shown(letRec(f, lambda(subtract(ref(n), ref(m)), n, m), partial)))
                .containsExactly(17L);
    }

    @Test
    void conditionsAreControlFlow() {
        Local x = variable("x", INT);
        TypedExpr between = both(less(of(1), ref(x)), less(ref(x), of(5)));
        TypedExpr outside = either(less(ref(x), of(2)), less(of(4), ref(x)));
        assertThat(
                        shown(
                                let(x, of(3), choose(between, of("in"), of("out"))),
                                let(x, of(5), choose(between, of("in"), of("out"))),
                                let(x, of(3), outside),
                                let(x, of(5), outside)))
                .containsExactly("in", "out", false, true);
    }

    @Test
    void comparisonsWithNotANumberAreFalse() {
        Local x = variable("x", FLOAT);
        assertThat(
                        shown(
                                let(
                                        x,
                                        of(Double.NaN),
                                        choose(less(ref(x), of(1.0)), of("less"), of("not less"))),
                                let(
                                        x,
                                        of(Double.NaN),
                                        choose(
                                                less(of(1.0), ref(x)),
                                                of("greater"),
                                                of("not greater")))))
                .containsExactly("not less", "not greater");
    }

    @Test
    void matchesChooseTheFirstRuleThatFits() {
        Local o = variable("o", BuiltinTypes.option(INT));
        Local n = variable("n", INT);
        TypedExpr match =
                match(
                        ref(o),
                        rule(someOf(constant(1L)), of("one")),
                        rule(someOf(bind(n)), less(ref(n), of(0)), of("negative")),
                        rule(someOf(wild(INT)), of("some")),
                        rule(noneOf(INT), of("none")));
        assertThat(
                        shown(
                                let(o, some(of(1)), match),
                                let(o, some(of(-5)), match),
                                let(o, some(of(7)), match),
                                let(o, none(INT), match)))
                .containsExactly("one", "negative", "some", "none");
    }

    @Test
    void aMatchedTupleIsNotMade() {
        Local a = variable("a", INT);
        Local b = variable("b", INT);
        TypedExpr match =
                match(
                        tuple(ref(a), ref(b)),
                        rule(tupleOf(constant(0L), wild(INT)), of("left")),
                        rule(tupleOf(wild(INT), constant(0L)), of("right")),
                        rule(wild(new Type.Tuple(List.of(INT, INT))), of("neither")));
        Local f = variable("f", Type.functions(List.of(INT, INT), STRING));
        TypedExpr call =
                letRec(
                        f,
                        lambda(match, a, b),
                        add(
                                apply(ref(f), of(0), of(1)),
                                add(apply(ref(f), of(1), of(0)), apply(ref(f), of(1), of(1)))));
        assertThat(shown(call)).containsExactly("leftrightneither");
        assertThat(opcodes(named("f", show(call)))).doesNotContain(Opcode.TUPLE);
    }

    @Test
    void alternativesShareTheBodyAndItsVariables() {
        Local x = variable("x", INT);
        Local pair = variable("pair", new Type.Tuple(List.of(INT, INT)));
        TypedExpr match =
                match(
                        ref(pair),
                        rule(
                                or(tupleOf(constant(0L), bind(x)), tupleOf(bind(x), constant(0L))),
                                ref(x)),
                        rule(wild(pair.type()), of(-1)));
        assertThat(
                        shown(
                                let(pair, tuple(of(0), of(5)), match),
                                let(pair, tuple(of(6), of(0)), match),
                                let(pair, tuple(of(7), of(8)), match)))
                .containsExactly(5L, 6L, -1L);
    }

    @Test
    void denseNumbersAreSwitchedOn() {
        Local n = variable("n", INT);
        TypedExpr match =
                match(
                        ref(n),
                        rule(constant(1L), of("a")),
                        rule(constant(2L), of("b")),
                        rule(constant(3L), of("c")),
                        rule(constant(4L), of("d")),
                        rule(wild(INT), of("?")));
        Local f = variable("f", Type.functions(List.of(INT), STRING));
        TypedExpr call =
                letRec(
                        f,
                        lambda(match, n),
                        add(
                                add(apply(ref(f), of(4)), apply(ref(f), of(1))),
                                add(apply(ref(f), of(9)), apply(ref(f), of(-1)))));
        assertThat(shown(call)).containsExactly("da??");
        assertThat(opcodes(named("f", show(call)))).contains(Opcode.SWITCH);
    }

    @Test
    void listsAreTakenApart() {
        Local list = variable("list", BuiltinTypes.list(INT));
        Local head = variable("head", INT);
        Local tail = variable("tail", BuiltinTypes.list(INT));
        Local total = variable("total", INT);
        Local sum = variable("sum", Type.functions(List.of(list.type(), INT), INT));
        TypedExpr match =
                match(
                        ref(list),
                        rule(nil(INT), ref(total)),
                        rule(
                                consOf(bind(head), bind(tail)),
                                apply(ref(sum), ref(tail), add(ref(total), ref(head)))));
        assertThat(
                        shown(
                                letRec(
                                        sum,
                                        lambda(match, list, total),
                                        apply(ref(sum), cons(of(1), list(of(2), of(3))), of(0)))))
                .containsExactly(6L);
    }

    @Test
    void aMatchThatDoesNotFitFails() {
        Local n = variable("n", INT);
        assertThat(shown(let(n, of(2), match(ref(n), rule(constant(1L), of("one"))))))
                .singleElement()
                .asString()
                .startsWith("failed: The match cases were incomplete");
    }

    @Test
    void blocksAndChainsMayBeLong() {
        TypedExpr sum = of(0);
        TypedExpr list = list(of(1));
        TypedExpr block = of(1);
        TypedExpr choice = of("last");
        TypedExpr all = of(true);
        Local n = variable("n", INT);
        for (int i = 0; i < 20_000; i++) {
            sum = add(sum, of(1));
            list = cons(add(of(1), of(i)), list);
            block = let(variable("x" + i, INT), of(i), block);
            choice = choose(equal(ref(n), of(i)), of("case " + i), choice);
            all = both(all, less(of(-1), ref(n)));
        }
        assertThat(shown(sum)).containsExactly(20_000L);
        assertThat(shown(block)).containsExactly(1L);
        assertThat(shown(let(n, of(19_999), choice))).containsExactly("case 19999");
        assertThat(shown(let(n, of(3), all))).containsExactly(true);
        lower(show(list));
    }

    @Test
    void anExpressionNestedTooDeeplyIsReported() {
        TypedExpr nested = of(1);
        for (int i = 0; i < 5_000; i++) {
            nested = subtract(of(1), nested);
        }
        TypedExpr tooDeep = nested;
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> lower(show(tooDeep)))
                .hasMessageContaining("FSB0501");
    }
}
