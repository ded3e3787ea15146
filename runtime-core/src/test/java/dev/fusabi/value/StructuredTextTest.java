package dev.fusabi.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** The expected texts are those of F#. */
final class StructuredTextTest {
    private static ScriptMap table(int size) {
        ScriptMap map = ScriptMap.EMPTY;
        for (long i = 1; i <= size; i++) {
            map = map.add(i, "v" + i);
        }
        return map;
    }

    static Stream<Arguments> structured() {
        return Stream.of(
                Arguments.of(1L, "1"),
                Arguments.of(1.0, "1.0"),
                Arguments.of(0.1 + 0.2, "0.3"),
                Arguments.of(1e20, "1e+20"),
                Arguments.of(1e-5, "1e-05"),
                Arguments.of(123456789012.0, "1.23456789e+11"),
                Arguments.of(Double.NaN, "nan"),
                Arguments.of(Double.NEGATIVE_INFINITY, "-infinity"),
                Arguments.of(true, "true"),
                Arguments.of('a', "'a'"),
                Arguments.of('\n', "'\\010'"),
                Arguments.of("a\"b\\c", "\"a\"b\\c\""),
                Arguments.of(Unit.UNIT, "()"),
                Arguments.of(
                        Tuple.of(1L, "a", 'c', 1.5, true, Unit.UNIT),
                        "(1, \"a\", 'c', 1.5, true, ())"),
                Arguments.of(WellKnown.NONE, "None"),
                Arguments.of(WellKnown.some(WellKnown.some(-1L)), "Some (Some -1)"),
                Arguments.of(WellKnown.some(Tuple.of(1L, 2L)), "Some (1, 2)"),
                Arguments.of(WellKnown.error("x"), "Error \"x\""),
                Arguments.of(ScriptList.NIL, "[]"),
                Arguments.of(
                        ScriptList.of(ScriptList.of(1L, 2L), ScriptList.of(3L)), "[[1; 2]; [3]]"),
                Arguments.of(new long[] {1, 2}, "[|1; 2|]"),
                Arguments.of(new Object[] {new double[] {1.5}, new double[0]}, "[|[|1.5|]; [||]|]"),
                Arguments.of(table(2), "map [(1, \"v1\"); (2, \"v2\")]"),
                Arguments.of(WellKnown.some(table(1)), "Some (map [(1, \"v1\")])"),
                Arguments.of(ScriptSet.EMPTY.add("b").add("a"), "set [\"a\"; \"b\"]"),
                Arguments.of(new Range(1, 1, 10), "seq [1; 2; 3; 4; ...]"),
                Arguments.of(new Range(1, 1, 2), "seq [1; 2]"),
                Arguments.of(Samples.make(Samples.CIRCLE, 1.0), "Circle 1.0"),
                Arguments.of(Samples.person("Ann", 9), "{ Name = \"Ann\"\n  Age = 9 }"),
                Arguments.of(
                        ScriptList.of(Samples.person("A", 1), Samples.person("B", 2)),
                        "[{ Name = \"A\"\n   Age = 1 }; { Name = \"B\"\n                Age = 2 }]"),
                Arguments.of(
                        WellKnown.some(Samples.person("b", 1)),
                        "Some { Name = \"b\"\n       Age = 1 }"),
                Arguments.of(new TimeSpan(35_000_000), "00:00:03.5000000"));
    }

    @ParameterizedTest
    @MethodSource("structured")
    void printsAsPercentA(Object value, String expected) {
        assertThat(StructuredText.structured(value)).isEqualTo(expected);
    }

    @Test
    void breaksLinesAtEightyColumns() {
        assertThat(StructuredText.structured(Tuple.of(1L, Samples.ints(1, 50), "x")))
                .isEqualTo(
                        """
                        (1,
                         [1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 13; 14; 15; 16; 17; 18; 19; 20; 21; 22;
                          23; 24; 25; 26; 27; 28; 29; 30; 31; 32; 33; 34; 35; 36; 37; 38; 39; 40; 41; 42;
                          43; 44; 45; 46; 47; 48; 49; 50], "x")\
                        """);
    }

    @Test
    void indentsWhatDoesNotFitBehindItsName() {
        assertThat(StructuredText.structured(WellKnown.some(Samples.ints(1, 30))))
                .isEqualTo(
                        """
                        Some
                          [1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 13; 14; 15; 16; 17; 18; 19; 20; 21; 22;
                           23; 24; 25; 26; 27; 28; 29; 30]\
                        """);
    }

    @Test
    void showsAHundredElements() {
        String text = StructuredText.structured(Samples.ints(1, 1000));
        assertThat(text).endsWith("99; 100; ...]");
        assertThat(StructuredText.structured(new long[1000])).endsWith("0; ...|]");
        assertThat(StructuredText.structured(table(20))).endsWith("(9, \"v9\"); ...]");
    }

    static Stream<Arguments> plain() {
        return Stream.of(
                Arguments.of("text", "text"),
                Arguments.of(1.0, "1"),
                Arguments.of(1e16, "1E+16"),
                Arguments.of(true, "True"),
                Arguments.of(Unit.UNIT, ""),
                Arguments.of(WellKnown.NONE, ""),
                Arguments.of(WellKnown.some("a"), "Some(a)"),
                Arguments.of(WellKnown.some(ScriptList.of(1L, 2L)), "Some([1; 2])"),
                Arguments.of(Samples.ints(1, 3), "[1; 2; 3]"),
                Arguments.of(Samples.ints(1, 4), "[1; 2; 3; ... ]"),
                Arguments.of(ScriptList.of(WellKnown.NONE, WellKnown.some("a")), "[null; Some(a)]"),
                Arguments.of(Tuple.of(1.0, true, WellKnown.NONE, "x"), "(1, True, , x)"),
                Arguments.of(table(2), "map [(1, v1); (2, v2)]"),
                Arguments.of(table(5), "map [(1, v1); (2, v2); (3, v3); ... ]"),
                Arguments.of(Samples.make(Samples.CIRCLE, "a"), "Circle \"a\""),
                Arguments.of(
                        BuiltinExceptions.argument("bad", "x").exception(),
                        "System.ArgumentException: bad (Parameter 'x')"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void printsAsString(Object value, String expected) {
        assertThat(StructuredText.print(value)).isEqualTo(expected);
    }

    @Test
    void cyclesAndDepthEndInDots() {
        ScriptObject person = Samples.person("Ann", 1);
        person.setReference(1, person);
        assertThat(StructuredText.structured(person)).isEqualTo("{ Name = \"Ann\"\n  Age = ... }");

        Object deep = 1L;
        for (int i = 0; i < 100_000; i++) {
            deep = ScriptList.of(deep);
        }
        assertThat(StructuredText.structured(deep)).contains("...");
        assertThat(StructuredText.print(deep)).contains("...");
    }

    @Test
    void sharingDoesNotExplode() {
        Object shared = "x";
        for (int i = 0; i < 60; i++) {
            shared = Tuple.of(shared, shared);
        }
        assertThat(StructuredText.structured(shared).length()).isLessThan(2_000_000);
    }

    @Test
    void hostObjectsDoNotShow() {
        assertThat(StructuredText.print(new Thread("secret"))).isEqualTo("<host object>");
    }
}
