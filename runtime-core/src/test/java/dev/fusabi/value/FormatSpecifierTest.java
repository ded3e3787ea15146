package dev.fusabi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormatSpecifierTest {
    @Test
    void readsAllParts() {
        assertThat(FormatSpecifier.parse("%-+08.3f"))
                .isEqualTo(new FormatSpecifier('f', true, true, '+', 8, 3));
        assertThat(FormatSpecifier.parse("%d"))
                .isEqualTo(
                        new FormatSpecifier(
                                'd',
                                false,
                                false,
                                '\0',
                                FormatSpecifier.NONE,
                                FormatSpecifier.NONE));
        assertThat(FormatSpecifier.parse("%*.*f").starArguments()).isEqualTo(2);
        assertThat(FormatSpecifier.end("a %5.2f b", 2)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "d",
                "%q",
                "%5",
                "%5.f",
                "%dd",
                "%99999999d",
                "%.99999999999f",
                "%#x"
            })
    void rejectsWhatIsNone(String text) {
        assertThatThrownBy(() -> FormatSpecifier.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesFloatsAsDotNet() {
        assertThat(NumberText.shortest(0.1)).isEqualTo("0.1");
        assertThat(NumberText.shortest(1e15)).isEqualTo("1E+15");
        assertThat(NumberText.shortest(1e14)).isEqualTo("100000000000000");
        assertThat(NumberText.shortest(1234567890123456.0)).isEqualTo("1234567890123456");
        assertThat(NumberText.shortest(0.00001)).isEqualTo("1E-05");
        assertThat(NumberText.shortest(0.0001)).isEqualTo("0.0001");
        assertThat(NumberText.shortest(-60)).isEqualTo("-60");
        assertThat(NumberText.shortest(-0.0)).isEqualTo("-0");
        assertThat(NumberText.shortest(Double.MAX_VALUE)).isEqualTo("1.7976931348623157E+308");
        assertThat(NumberText.shortest(Double.MIN_VALUE)).isEqualTo("5E-324");
        assertThat(NumberText.shortest(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
        assertThat(NumberText.fixed(2.5, 0)).isEqualTo("3");
        assertThat(NumberText.fixed(1e22, 1)).isEqualTo("10000000000000000000000.0");
        assertThat(NumberText.scientific(0, 2, 'E')).isEqualTo("0.00E+000");
    }
}
