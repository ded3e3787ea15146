package dev.fusabi.gateway;

import dev.fusabi.engine.Host;

import java.util.List;

/** The module {@code Store} of scripts: values that all instances share, in memory. */
public final class StoreModule {
    private StoreModule() {}

    /** Functions over a new store; engines that are given the same host share it. */
    public static Host host() {
        Store store = new Store();
        return Host.builder()
                .doc("The next number of a table: 1, 2, 3, …, each given once.")
                .function("store::nextId", String.class, Long.class, store::nextId)
                .doc("Stores a value under a key of a table; both must be immutable.")
                .add(
                        "store::put",
                        List.of(String.class, Object.class, Object.class),
                        void.class,
                        call -> {
                            store.put(
                                    call.argument(0, String.class),
                                    call.arguments().get(1),
                                    call.arguments().get(2));
                            return null;
                        })
                .doc("The value at a key of a table, or None.")
                .add(
                        "store::get",
                        List.of(String.class, Object.class),
                        Object.class,
                        call -> store.get(call.argument(0, String.class), call.arguments().get(1)))
                .doc("Removes a key from a table; whether it was there.")
                .add(
                        "store::remove",
                        List.of(String.class, Object.class),
                        boolean.class,
                        call ->
                                store.remove(
                                        call.argument(0, String.class), call.arguments().get(1)))
                .doc("Replaces the value at a key if it is still the expected one; whether it was.")
                .add(
                        "store::replace",
                        List.of(String.class, Object.class, Object.class, Object.class),
                        boolean.class,
                        call ->
                                store.replace(
                                        call.argument(0, String.class),
                                        call.arguments().get(1),
                                        call.arguments().get(2),
                                        call.arguments().get(3)))
                .doc("All values of a table, in the order of their keys.")
                .function("store::list", String.class, Object.class, store::list)
                .build();
    }
}
