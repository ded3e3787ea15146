package dev.fusabi.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

final class ScriptMapTest {
    @Test
    void doesWhatATreeMapDoes() {
        Random random = new Random(42);
        TreeMap<Long, String> expected = new TreeMap<>();
        ScriptMap map = ScriptMap.EMPTY;
        List<ScriptMap> versions = new ArrayList<>();
        List<TreeMap<Long, String>> expectedVersions = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(500);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                map = map.remove(key);
            } else {
                expected.put(key, "v" + i);
                map = map.add(key, "v" + i);
            }
            assertThat(map.size()).isEqualTo(expected.size());
            assertThat(map.get(key)).isEqualTo(expected.get(key));
            if (i % 1000 == 0) {
                versions.add(map);
                expectedVersions.add(new TreeMap<>(expected));
            }
        }
        for (int i = 0; i < versions.size(); i++) {
            assertSame(versions.get(i), expectedVersions.get(i));
        }
        assertSame(map, expected);
    }

    private static void assertSame(ScriptMap map, TreeMap<Long, String> expected) {
        List<Object> entries = new ArrayList<>();
        map.forEach(entries::add);
        List<Object> wanted = new ArrayList<>();
        expected.forEach((key, value) -> wanted.add(Tuple.of(key, value)));
        assertThat(entries).isEqualTo(wanted);
    }

    @Test
    void staysBalanced() {
        ScriptMap map = ScriptMap.EMPTY;
        for (long i = 0; i < 100_000; i++) {
            map = map.add(i, i);
        }
        for (long i = 0; i < 99_000; i++) {
            map = map.remove(i);
        }
        assertThat(map.size()).isEqualTo(1000);
        assertThat(map.first()).isEqualTo(Tuple.of(99_000L, 99_000L));
        assertThat(map.last()).isEqualTo(Tuple.of(99_999L, 99_999L));
    }

    @Test
    void keepsItselfWhenNothingChanges() {
        ScriptMap map = ScriptMap.EMPTY.add("a", "x");
        assertThat((Object) map.add("a", "x")).isSameAs(map);
        assertThat((Object) map.remove("b")).isSameAs(map);
        assertThat((Object) map.remove("a")).isSameAs(ScriptMap.EMPTY);
    }

    @Test
    void setsKeepOneOfEach() {
        ScriptSet set = ScriptSet.EMPTY.add("b").add("a").add("b");
        assertThat((Object) set.toList()).isEqualTo(ScriptList.of("a", "b"));
        assertThat(set.remove("a").contains("a")).isFalse();
        assertThat(ScriptSet.ofSorted(new Object[] {1L, 2L, 3L}).contains(2L)).isTrue();
    }

    @Test
    void rangesCountWithoutOverflow() {
        assertThat(new Range(1, 1, 10).count()).isEqualTo(10);
        assertThat(new Range(10, -3, 1).count()).isEqualTo(4);
        assertThat(new Range(1, 1, 0).count()).isZero();
        assertThat(new Range(Long.MIN_VALUE, 1, Long.MAX_VALUE).count()).isEqualTo(Long.MAX_VALUE);
        List<Object> last = new ArrayList<>();
        new Range(Long.MAX_VALUE - 1, 1, Long.MAX_VALUE).forEach(last::add);
        assertThat(last).containsExactly(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }
}
