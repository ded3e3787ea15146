package dev.fusabi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

final class StructuralTest {
    static Stream<Arguments> ordered() {
        return Stream.of(
                Arguments.of(1L, 2L),
                Arguments.of(Long.MIN_VALUE, Long.MAX_VALUE),
                Arguments.of(Double.NaN, Double.NEGATIVE_INFINITY),
                Arguments.of(1.0, 1.5),
                Arguments.of("B", "a"),
                Arguments.of("ab", "abc"),
                Arguments.of(false, true),
                Arguments.of('a', 'b'),
                Arguments.of(ScriptList.NIL, ScriptList.of(0L)),
                Arguments.of(ScriptList.of(1L, 9L), ScriptList.of(2L)),
                Arguments.of(Tuple.of(1L, "z"), Tuple.of(2L, "a")),
                Arguments.of(Tuple.of(1L, "a"), Tuple.of(1L, "b")),
                Arguments.of(new long[] {9}, new long[] {1, 1}),
                Arguments.of(new Object[] {"a", "b"}, new Object[] {"a", "c"}),
                Arguments.of(WellKnown.NONE, WellKnown.some(0L)),
                Arguments.of(WellKnown.ok(9L), WellKnown.error(0L)),
                Arguments.of(Samples.make(Samples.LEAF), Samples.make(Samples.NODE, 0L, 0L, 0L)),
                Arguments.of(Samples.person("Ann", 9), Samples.person("Bob", 1)),
                Arguments.of(ScriptMap.EMPTY.add(1L, "b"), ScriptMap.EMPTY.add(1L, "c")),
                Arguments.of(ScriptSet.EMPTY, ScriptSet.EMPTY.add(1L)),
                Arguments.of(new TimeSpan(1), new TimeSpan(2)));
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void ordersAsFSharp(Object less, Object greater) {
        assertThat(Structural.compare(less, greater)).isNegative();
        assertThat(Structural.compare(greater, less)).isPositive();
        assertThat(Structural.compare(less, less)).isZero();
        assertThat(Structural.equal(less, greater)).isFalse();
        assertThat(Structural.hash(less)).isEqualTo(Structural.hash(less));
    }

    @Test
    void notANumberDiffersFromItselfEverywhere() {
        assertThat(Structural.equal(Double.NaN, Double.NaN)).isFalse();
        ScriptList list = ScriptList.of(Double.NaN);
        assertThat(Structural.equal(list, list)).isFalse();
        assertThat(Structural.equal(new double[] {Double.NaN}, new double[] {Double.NaN}))
                .isFalse();
        assertThat(Structural.compare(Double.NaN, Double.NaN)).isZero();
    }

    @Test
    void zeroesAreEqualAndHashAlike() {
        assertThat(Structural.equal(0.0, -0.0)).isTrue();
        assertThat(Structural.hash(0.0)).isEqualTo(Structural.hash(-0.0));
        assertThat(Structural.equal(Tuple.of(0.0), Tuple.of(-0.0))).isTrue();
        assertThat(Structural.hash(Tuple.of(0.0))).isEqualTo(Structural.hash(Tuple.of(-0.0)));
    }

    @Test
    void equalityLooksInside() {
        assertThat(Structural.equal(Samples.person("Ann", 9), Samples.person("Ann", 9))).isTrue();
        assertThat(Structural.equal(Samples.person("Ann", 9), Samples.person("Ann", 8))).isFalse();
        assertThat(
                        Structural.equal(
                                ScriptMap.EMPTY.add(2L, "b").add(1L, "a"),
                                ScriptMap.EMPTY.add(1L, "a").add(2L, "b")))
                .isTrue();
    }

    @Test
    void structuralRecordsAreEqualByTheirFields() {
        ScriptObject one = HostRecord.structural(java.util.Map.of("a", 1L, "b", "x"));
        ScriptObject other = HostRecord.structural(java.util.Map.of("b", "x", "a", 1L));
        assertThat(Structural.equal(one, other)).isTrue();
        assertThat(Structural.hash(one)).isEqualTo(Structural.hash(other));
        assertThat(Structural.equal(one, HostRecord.structural(java.util.Map.of("a", 1L))))
                .isFalse();
    }

    @Test
    void anyDepthIsFine() {
        Object left = 0L;
        Object right = 0L;
        for (int i = 0; i < 500_000; i++) {
            left = Tuple.of(left, 1L);
            right = Tuple.of(right, 1L);
        }
        assertThat(Structural.equal(left, right)).isTrue();
        assertThat(Structural.compare(left, right)).isZero();
        assertThat(Structural.hash(left)).isEqualTo(Structural.hash(right));
    }

    @Test
    void aLongChainIsFine() {
        ScriptObject left = Samples.make(Samples.LEAF);
        ScriptObject right = Samples.make(Samples.LEAF);
        for (int i = 0; i < 1_000_000; i++) {
            left = Samples.make(Samples.NODE, 1L, 2L, left);
            right = Samples.make(Samples.NODE, 1L, 2L, right);
        }
        assertThat(Structural.equal(left, right)).isTrue();
        assertThat(Structural.compare(left, right)).isZero();
    }

    @Test
    void cyclesAreAnError() {
        ScriptObject left = Samples.person("Ann", 1);
        left.setReference(1, left);
        ScriptObject right = Samples.person("Ann", 1);
        right.setReference(1, right);
        assertThatThrownBy(() -> Structural.equal(left, right)).isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> Structural.compare(left, right)).isInstanceOf(ScriptFailure.class);
        assertThat(Structural.hash(left)).isEqualTo(Structural.hash(right));
    }

    @Test
    void sharingDoesNotHang() {
        Object left = 1L;
        Object right = 1L;
        for (int i = 0; i < 60; i++) {
            left = Tuple.of(left, left);
            right = Tuple.of(right, right);
        }
        Object a = left;
        Object b = right;
        assertThatThrownBy(() -> Structural.equal(a, b)).isInstanceOf(ScriptFailure.class);
    }

    @Test
    void functionsCannotBeCompared() {
        FunctionValue function =
                new FunctionValue() {
                    @Override
                    public String name() {
                        return "f";
                    }

                    @Override
                    public int arity() {
                        return 1;
                    }
                };
        assertThatThrownBy(() -> Structural.equal(function, function))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(
                        () -> Structural.compare(ScriptList.of(function), ScriptList.of(function)))
                .isInstanceOf(ScriptFailure.class);
    }

    @Test
    void differentTypesAreUnequalButHaveNoOrder() {
        assertThat(Structural.equal(1L, "1")).isFalse();
        assertThat(Structural.equal(1L, 1.0)).isFalse();
        assertThatThrownBy(() -> Structural.compare(1L, "1"))
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("'int' and 'string'");
    }
}
