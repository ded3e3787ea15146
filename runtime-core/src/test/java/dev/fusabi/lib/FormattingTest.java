package dev.fusabi.lib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.lib.culture.NumberSymbols;
import dev.fusabi.lib.number.NumberFormat;
import dev.fusabi.lib.text.CompositeFormat;
import dev.fusabi.lib.text.PrintfLibrary;
import dev.fusabi.lib.time.TimeSpanText;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.TimeSpan;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/** The expected texts are those of F# and .NET. */
final class FormattingTest {
    private static String format(Number value, String format) {
        return NumberFormat.format(value, format, NumberSymbols.INVARIANT);
    }

    private final TestContext context = new TestContext();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%d|42|42",
                "%-5d|42|42   ",
                "%05d|-42|-0042",
                "%+d|42|+42",
                "%+05d|42|+0042",
                "% d|42| 42",
                "%5d|42|   42",
                "%-05d|42|42   ",
                "%x|255|ff",
                "%X|255|FF",
                "%o|8|10",
                "%08x|255|000000ff",
                "%x|-1|ffffffffffffffff",
                "%u|7|7",
                "%B|5|101",
                "%-+6d|42|+42   ",
                "%- 6d|42| 42   ",
                "%0+6d|42|+00042",
                "%+d|0|+0"
            })
    void formatsInts(String specifier, long value, String expected) {
        assertThat(PrintfLibrary.formatInt(context, specifier, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%f|3.14159|3.141590",
                "%8.3f|3.14159|   3.142",
                "%-8.1f|2.5|2.5     ",
                "%08.2f|-3.14159|-0003.14",
                "%+.1f|1|+1.0",
                "% f|1| 1.000000",
                "%e|1234.5|1.234500e+003",
                "%.2e|1234.5|1.23e+003",
                "%E|0.00012|1.200000E-004",
                "%g|0.1|0.1",
                "%g|123456789|1.23457e+08",
                "%g|1e-7|1e-07",
                "%G|1e-7|1E-07",
                "%.3g|3.14159|3.14",
                "%10g|2.5|       2.5",
                "%f|NaN|NaN",
                "%f|-Infinity|-Infinity",
                "%5.1f|NaN|  NaN",
                "%+f|Infinity|Infinity",
                "%.0f|0.5|1",
                "%.0f|2.5|3",
                "%.0f|-0.5|-1",
                "%f|1e20|100000000000000000000.000000",
                "%g|100000|100000",
                "%g|1000000|1e+06",
                "%g|0.0001|0.0001",
                "%g|0.00001|1e-05"
            })
    void formatsFloats(String specifier, double value, String expected) {
        assertThat(PrintfLibrary.formatFloat(context, specifier, value)).isEqualTo(expected);
    }

    @Test
    void formatsOtherValues() {
        assertThat(PrintfLibrary.formatValue(context, "%5s", "ab")).isEqualTo("   ab");
        assertThat(PrintfLibrary.formatValue(context, "%-6b", true)).isEqualTo("true  ");
        assertThat(PrintfLibrary.formatValue(context, "%3c", 'x')).isEqualTo("  x");
        assertThat(PrintfLibrary.formatValue(context, "%A", "x")).isEqualTo("\"x\"");
        assertThat(PrintfLibrary.formatValue(context, "%O", WellKnown.NONE)).isEqualTo("<null>");
        assertThat(PrintfLibrary.formatValue(context, "%O", Unit.UNIT)).isEqualTo("<null>");
        assertThat(PrintfLibrary.formatValue(context, "%s", null)).isEmpty();
        assertThat(PrintfLibrary.formatValue(context, "%M", new BigDecimal("1.50")))
                .isEqualTo("1.50");
    }

    @Test
    void replacesStars() {
        assertThat(PrintfLibrary.star("%*d", 5)).isEqualTo("%5d");
        assertThat(PrintfLibrary.star("%*d", -5)).isEqualTo("%-5d");
        assertThat(PrintfLibrary.star("%.*f", 2)).isEqualTo("%.2f");
        assertThat(PrintfLibrary.starBoth("%*.*f", 8, 2)).isEqualTo("%8.2f");
        assertThatThrownBy(() -> PrintfLibrary.star("%*d", Long.MIN_VALUE))
                .isInstanceOf(ScriptFailure.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "F2|1234.57", "N|1,234.57", "N0|1,235", "P|123,456.78 %", "P1|123,456.8 %",
                        "E|1.234568E+003",
                "e3|1.235e+003", "G|1234.5678", "G3|1.23E+03", "R|1234.5678", "C|¤1,234.57",
                        "0.00|1234.57",
                "#,##0|1,235", "#,##0.00|1,234.57", "0.##|1234.57", "00.0|1234.6", "#.#|1234.6",
                        "0%|123457%",
                "0.0e+0|1.2e+3", "000|1235", "f|1234.57", "n1|1,234.6", "#|1235", "0,0.0|1,234.6"
            })
    void formatsAFloatByDotNetFormats(String format, String expected) {
        assertThat(format(1234.5678, format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "F2|-0.26",
                "N|-0.26",
                "P|-25.60 %",
                "E|-2.560000E-001",
                "G|-0.256",
                "0.00|-0.26",
                "0.##|-0.26",
                "#.#|-.3",
                "0%|-26%"
            })
    void formatsANegativeFloat(String format, String expected) {
        assertThat(format(-0.256, format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "D|12345",
                "D8|00012345",
                "F2|12345.00",
                "N|12,345.00",
                "P|1,234,500.00 %",
                "X|3039",
                "x8|00003039",
                "E2|1.23E+004",
                "0000000|0012345",
                "#,##0|12,345",
                "00-00|123-45",
                "'a'0|a12345",
                "\\#0|#12345",
                "0;(0);zero|12345"
            })
    void formatsAnInt(String format, String expected) {
        assertThat(format(12345L, format)).isEqualTo(expected);
    }

    @Test
    void sectionsChooseBySign() {
        assertThat(format(-12345L, "0;(0);zero")).isEqualTo("(12345)");
        assertThat(format(0L, "0;(0);zero")).isEqualTo("zero");
        assertThat(format(0L, "#")).isEmpty();
        assertThat(format(-12345L, "D8")).isEqualTo("-00012345");
        assertThat(format(-12345L, "X")).isEqualTo("FFFFFFFFFFFFCFC7");
        assertThatThrownBy(() -> format(1.5, "D")).isInstanceOf(ScriptFailure.class);
    }

    @Test
    void compositeFormats() {
        String text =
                CompositeFormat.format(
                        context,
                        "{0,5}|{1,-6}|{2:F1}|{0:D4}|{{x}}|{3}",
                        new Object[] {42L, "ab", 2.25, true});
        assertThat(text).isEqualTo("   42|ab    |2.3|0042|{x}|True");
        assertThatThrownBy(() -> CompositeFormat.format(context, "{1}", new Object[] {1L}))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> CompositeFormat.format(context, "{0", new Object[] {1L}))
                .isInstanceOf(ScriptFailure.class);
        assertThat(PrintfLibrary.formatValue(context, "{,8:F2}", 1.5)).isEqualTo("    1.50");
    }

    @Test
    void timeSpans() {
        TimeSpan span = new TimeSpan(937_845_680_000L);
        assertThat(span.toString()).isEqualTo("1.02:03:04.5680000");
        assertThat(TimeSpanText.format(span, "g")).isEqualTo("1:2:03:04.568");
        assertThat(TimeSpanText.format(span, "G")).isEqualTo("1:02:03:04.5680000");
        assertThat(TimeSpanText.format(span, "hh\\:mm\\:ss")).isEqualTo("02:03:04");
        assertThat(TimeSpanText.parse("1.02:03:04.568")).isEqualTo(span);
        assertThat(TimeSpanText.parse("-01:30")).isEqualTo(new TimeSpan(-54_000_000_000L));
        assertThatThrownBy(() -> TimeSpanText.parse("x")).isInstanceOf(ScriptFailure.class);
    }

    @Test
    void hugeWidthsAreChargedOrRefused() {
        PrintfLibrary.formatInt(context, "%1000000d", 1);
        assertThat(context.allocated).isGreaterThanOrEqualTo(2_000_000);
        assertThatThrownBy(() -> PrintfLibrary.formatInt(context, "%2147483647d", 1))
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("the width or precision is larger than 1000000");
    }
}
