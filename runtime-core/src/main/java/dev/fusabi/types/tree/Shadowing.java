package dev.fusabi.types.tree;

import java.util.ArrayList;
import java.util.List;

/** Several definitions of one name: the latest is the one that is meant. */
public final class Shadowing {
    private Shadowing() {}

    public static <T> List<T> latestFirst(List<T> before, List<T> added) {
        var all = new ArrayList<>(added);
        all.addAll(before);
        return List.copyOf(all);
    }
}
