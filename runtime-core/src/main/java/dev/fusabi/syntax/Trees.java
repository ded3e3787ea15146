package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares trees. */
public final class Trees {
    private record Pair(@Nullable Object first, @Nullable Object second) {}

    /** How to read the parts of each kind of node; looking that up costs more than reading them. */
    private final Map<Class<?>, Method[]> accessors = new HashMap<>();

    private final Deque<Pair> left = new ArrayDeque<>();

    private Trees() {}

    /** Whether two files have the same declarations; where they stand and in which file does not count. */
    public static boolean areSame(ScriptFile first, ScriptFile second) {
        var trees = new Trees();
        trees.left.push(new Pair(first.declarations(), second.declarations()));
        while (!trees.left.isEmpty()) {
            Pair next = trees.left.pop();
            if (!trees.haveSameRoot(next.first(), next.second())) {
                return false;
            }
        }
        return true;
    }

    /** Compares the nodes themselves; their parts are left to be compared. */
    private boolean haveSameRoot(@Nullable Object first, @Nullable Object second) {
        if (first instanceof Span && second instanceof Span) {
            return true;
        }
        if (first instanceof List<?> some && second instanceof List<?> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                left.push(new Pair(some.get(i), others.get(i)));
            }
            return true;
        }
        if (first instanceof Record one
                && second instanceof Record other
                && one.getClass() == other.getClass()) {
            for (Method part : accessors.computeIfAbsent(one.getClass(), Trees::accessors)) {
                left.push(new Pair(part(one, part), part(other, part)));
            }
            return true;
        }
        return first instanceof byte[] bytes && second instanceof byte[] others
                ? Arrays.equals(bytes, others)
                : Objects.equals(first, second);
    }

    private static Method[] accessors(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toArray(Method[]::new);
    }

    private static @Nullable Object part(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // the records of a tree are public
        }
    }
}
