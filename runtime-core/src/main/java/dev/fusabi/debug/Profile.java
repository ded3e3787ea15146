package dev.fusabi.debug;

import dev.fusabi.source.SourceLocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What functions of scripts, and of the library as far as it is written in scripts, have done.
 *
 * @param roots the functions that were called from outside, with what they called
 */
public record Profile(List<Node> roots) {
    public Profile {
        roots = List.copyOf(roots);
    }

    /**
     * A function as called along one path. Direct recursion is one node.
     *
     * @param function as stack traces show it
     * @param location where the function begins
     * @param calls how often it was called along this path
     * @param selfTime the time in it and in builtins that it called, without what waiting took
     * @param selfBytes allocated meanwhile, on JVMs that tell
     */
    public record Node(
            String function,
            SourceLocation location,
            long calls,
            Duration selfTime,
            long selfBytes,
            List<Node> called) {
        public Node {
            called = List.copyOf(called);
        }

        /** The time in it and in all that it called. */
        public Duration totalTime() {
            Duration total = selfTime;
            for (Node node : called) {
                total = total.plus(node.totalTime());
            }
            return total;
        }

        /** Allocated by it and by all that it called. */
        public long totalBytes() {
            long total = selfBytes;
            for (Node node : called) {
                total += node.totalBytes();
            }
            return total;
        }
    }

    /**
     * A function over all paths.
     *
     * @param totalTime with what it called; where it called itself through others, counted once
     */
    public record Entry(
            String function,
            SourceLocation location,
            long calls,
            Duration selfTime,
            Duration totalTime,
            long selfBytes,
            long totalBytes) {}

    private record Key(String function, SourceLocation location) {}

    /** All functions, that with the most time of its own first. */
    public List<Entry> functions() {
        Map<Key, Entry> entries = new LinkedHashMap<>();
        roots.forEach(root -> collect(root, new HashSet<>(), entries));
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparing(Entry::selfTime).reversed());
        return sorted;
    }

    private static void collect(Node node, Set<Key> above, Map<Key, Entry> entries) {
        Key key = new Key(node.function(), node.location());
        boolean isOutermost = above.add(key);
        entries.merge(
                key,
                new Entry(
                        node.function(),
                        node.location(),
                        node.calls(),
                        node.selfTime(),
                        isOutermost ? node.totalTime() : Duration.ZERO,
                        node.selfBytes(),
                        isOutermost ? node.totalBytes() : 0),
                Profile::sum);
        node.called().forEach(called -> collect(called, above, entries));
        if (isOutermost) {
            above.remove(key);
        }
    }

    private static Entry sum(Entry one, Entry other) {
        return new Entry(
                one.function(),
                one.location(),
                one.calls() + other.calls(),
                one.selfTime().plus(other.selfTime()),
                one.totalTime().plus(other.totalTime()),
                one.selfBytes() + other.selfBytes(),
                one.totalBytes() + other.totalBytes());
    }

    /** All time that has been counted. */
    public Duration totalTime() {
        return roots.stream().map(Node::totalTime).reduce(Duration.ZERO, Duration::plus);
    }

    /** A table for people: the functions with the most time of their own. */
    public String report(int most) {
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        "%10s %10s %10s %10s  %s%n",
                        "calls", "self ms", "total ms", "KB", "function"));
        functions().stream()
                .limit(most)
                .forEach(entry ->
                        out.append(
                                String.format(
                                        "%10d %10.3f %10.3f %10d  %s (%s)%n",
                                        entry.calls(),
                                        entry.selfTime().toNanos() / 1e6,
                                        entry.totalTime().toNanos() / 1e6,
                                        entry.selfBytes() / 1024,
                                        entry.function(),
                                        entry.location())));
        return out.toString();
    }

    /**
     * In the form of collapsed stacks, as flame graph tools read it: a line for each path, functions separated by
     * semicolons, then its own time in microseconds.
     */
    public String collapsedStacks() {
        StringBuilder out = new StringBuilder();
        roots.forEach(root -> collapse(root, "", out));
        return out.toString();
    }

    private static void collapse(Node node, String above, StringBuilder out) {
        String path = above + node.function().replace(';', ',').replace(' ', '_');
        long micros = node.selfTime().toNanos() / 1000;
        if (micros > 0) {
            out.append(path).append(' ').append(micros).append('\n');
        }
        node.called().forEach(called -> collapse(called, path + ";", out));
    }

    /** In the file format of <a href="https://www.speedscope.app">speedscope</a>, with times and places. */
    public String speedscope(String name) {
        return new SpeedscopeFile(this).text(name);
    }
}
