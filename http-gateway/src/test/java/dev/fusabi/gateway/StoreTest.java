package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.WellKnown;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class StoreTest {
    private final Store store = new Store();

    @Test
    void valuesAreListedInTheOrderOfTheirKeys() {
        store.put("t", 2L, "b");
        store.put("t", 10L, "c");
        store.put("t", 1L, "a");
        store.put("other", 1L, "x");

        assertThat((Object) store.list("t")).isEqualTo(ScriptList.of("a", "b", "c"));
        assertThat(store.get("t", 10L)).isEqualTo("c");
        assertThat(store.get("t", 3L)).isNull();
    }

    @Test
    void removingTellsWhetherItWasThere() {
        store.put("t", "k", 1L);

        assertThat(store.remove("t", "k")).isTrue();
        assertThat(store.remove("t", "k")).isFalse();
    }

    @Test
    void replacingNeedsTheExpectedValue() {
        store.put("t", "k", 1L);

        assertThat(store.replace("t", "k", 2L, 3L)).isFalse();
        assertThat(store.replace("t", "k", 1L, 3L)).isTrue();
        assertThat(store.replace("t", "missing", 1L, 3L)).isFalse();
        assertThat(store.get("t", "k")).isEqualTo(3L);
    }

    @Test
    void threadsLoseNothing() throws Exception {
        store.put("t", "count", 0L);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int n = 0; n < 1_000; n++) {
                                    long id = store.nextId("t");
                                    store.put("ids", id, id);
                                    boolean done = false;
                                    while (!done) {
                                        Long before = (Long) store.get("t", "count");
                                        done = store.replace("t", "count", before, before + 1);
                                    }
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(store.get("t", "count")).isEqualTo(4_000L);
        assertThat(store.list("ids").length()).isEqualTo(4_000);
    }

    @Test
    void whatCanChangeIsRefused() {
        for (Object value :
                List.of(
                        new long[] {1},
                        new Object[] {},
                        Tuple.of(1L, new long[0]),
                        ScriptList.of(new StringBuilder()),
                        ScriptMap.EMPTY.add("a", new double[0]),
                        WellKnown.some(new Object[0]))) {
            assertThatThrownBy(() -> store.put("t", "k", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("never change");
        }
        store.put(
                "t",
                "k",
                Tuple.of(
                        "a",
                        ScriptList.of(1L, WellKnown.some(true)),
                        ScriptMap.EMPTY.add("a", 1.5)));
    }
}
