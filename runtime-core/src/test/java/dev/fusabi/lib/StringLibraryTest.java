package dev.fusabi.lib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.lib.collection.ArrayLibrary;
import dev.fusabi.lib.collection.ListLibrary;
import dev.fusabi.lib.number.ConvertLibrary;
import dev.fusabi.lib.number.NumberParsing;
import dev.fusabi.lib.text.StringLibrary;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptList;

import org.junit.jupiter.api.Test;

final class StringLibraryTest {
    private final TestContext context = new TestContext();

    @Test
    void splits() {
        assertThat(StringLibrary.splitChars(context, "a,b,,c", new char[] {','}))
                .containsExactly("a", "b", "", "c");
        assertThat(StringLibrary.splitCharWith(context, "a,b,,c", ',', 1))
                .containsExactly("a", "b", "c");
        assertThat(StringLibrary.splitChars(context, " a  b ", new char[0]))
                .containsExactly("", "a", "", "b", "");
        assertThat(StringLibrary.splitText(context, "a--b--c", "--"))
                .containsExactly("a", "b", "c");
        assertThat(StringLibrary.splitCharAtMost(context, "a,b,c", ',', 2))
                .containsExactly("a", "b,c");
        assertThat(StringLibrary.splitText(context, "abc", "")).containsExactly("abc");
        assertThat(StringLibrary.splitTextWith(context, " a ; b ", ";", 3))
                .containsExactly("a", "b");
    }

    @Test
    void refusesSizesThatOverflow() {
        assertThatThrownBy(() -> StringLibrary.replicate(context, Integer.MAX_VALUE, "ab"))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> StringLibrary.replicate(context, Long.MAX_VALUE, "ab"))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> StringLibrary.padLeft(context, "a", Long.MAX_VALUE))
                .isInstanceOf(ScriptFailure.class);
        assertThat(StringLibrary.replicate(context, Long.MAX_VALUE, "")).isEmpty();
    }

    @Test
    void checksIndexes() {
        assertThat(StringLibrary.substring(context, "hello", 1, 3)).isEqualTo("ell");
        assertThatThrownBy(() -> StringLibrary.substring(context, "hello", 1, Long.MAX_VALUE))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> StringLibrary.item("a", 1)).isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> StringLibrary.item("a", -1)).isInstanceOf(ScriptFailure.class);
    }

    @Test
    void readsNumbers() {
        assertThat(NumberParsing.parseIntLiteral(" -42 ")).isEqualTo(-42);
        assertThat(NumberParsing.parseIntLiteral("0xff")).isEqualTo(255);
        assertThat(NumberParsing.parseIntLiteral("0b101")).isEqualTo(5);
        assertThat(NumberParsing.tryParseInt("12x")).isNull();
        assertThat(NumberParsing.tryParseInt("9".repeat(5_000))).isNull();
        assertThat(NumberParsing.tryParseFloat("1,234.5e1")).isEqualTo(12345.0);
        assertThat(NumberParsing.tryParseFloat("0x10")).isNull();
        assertThat(NumberParsing.tryParseFloat("1f")).isNull();
        assertThatThrownBy(() -> NumberParsing.parseInt("9223372036854775808"))
                .hasMessageContaining("too large or too small");
        assertThat(ConvertLibrary.toInt32InBase(context, "ff", 16)).isEqualTo(255);
    }

    @Test
    void sortsAndGroupsInFSharpsOrder() {
        ScriptList list = ScriptList.of(3L, 1L, 2L, 1L);
        assertThat((Object) ListLibrary.sort(context, list))
                .isEqualTo(ScriptList.of(1L, 1L, 2L, 3L));
        assertThat((Object) ListLibrary.sortDescending(context, list))
                .isEqualTo(ScriptList.of(3L, 2L, 1L, 1L));
        assertThat((Object) ListLibrary.distinct(context, list))
                .isEqualTo(ScriptList.of(3L, 1L, 2L));
        assertThat(ArrayLibrary.sort(context, new double[] {2, Double.NaN, -1}))
                .isEqualTo(new double[] {Double.NaN, -1, 2});
    }

    @Test
    void manyEqualHashCodesCostLittle() {
        ScriptList list = ScriptList.NIL;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 16; bit++) {
                key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            list = new ScriptList(key.toString(), list);
        }
        ScriptList all = list;
        assertThat(ListLibrary.distinct(context, all).length()).isEqualTo(50_000);
    }

    @Test
    void refusesHugeCollectionsBeforeTheyAreMade() {
        assertThatThrownBy(() ->
                        ArrayLibrary.zeroCreate(context, dev.fusabi.value.Kind.INT, 2_000_000_000L))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> ListLibrary.replicate(context, 2_000_000_000L, 1L))
                .isInstanceOf(ScriptFailure.class);
        assertThatThrownBy(() -> ArrayLibrary.zeroCreate(context, dev.fusabi.value.Kind.INT, -1))
                .hasMessageContaining("non-negative");
    }
}
