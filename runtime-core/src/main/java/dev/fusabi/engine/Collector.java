package dev.fusabi.engine;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.Contents;
import dev.fusabi.vm.Instance;
import dev.fusabi.vm.LiveObjects;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Counts what an engine's scripts hold, when asked and when it is due. Belongs to the event loop. */
final class Collector {
    private final EventLoop loop;
    private final FiberScheduler scheduler;
    private final LoadedScripts loaded;
    private final long threshold;
    private final @Nullable Duration interval;
    private final boolean findsCycles;
    private final Consumer<CollectionStats> listener;

    private CollectionStats last = CollectionStats.NONE;
    private long allocatedBefore;

    /** What the last collection found, without texts, which are many and hold nothing. */
    private List<WeakReference<Object>> before = List.of();

    private EventLoop.@Nullable Timer timer;
    private boolean isPlanned;

    Collector(
            EngineBuilder settings,
            EventLoop loop,
            FiberScheduler scheduler,
            LoadedScripts loaded) {
        this.loop = loop;
        this.scheduler = scheduler;
        this.loaded = loaded;
        threshold = settings.gcThreshold;
        interval = settings.gcInterval;
        findsCycles = settings.cycleDetection;
        listener = settings.collectionListener;
        if (threshold > 0) {
            scheduler.machine().countAllocation();
            scheduler.afterRuns(this::look);
        }
        planNext();
    }

    private void planNext() {
        if (interval != null) {
            timer =
                    loop.schedule(
                            interval,
                            () -> {
                                planNext();
                                collect();
                            });
        }
    }

    private void look() {
        if (!isPlanned && scheduler.machine().allocated() - allocatedBefore >= threshold) {
            isPlanned = true;
            loop.executeLater(() -> {
                if (isPlanned) {
                    collect();
                }
            });
        }
    }

    void close() {
        if (timer != null) {
            timer.cancel();
        }
        isPlanned = false;
    }

    CollectionStats collect() {
        requireIdle();
        long start = System.nanoTime();
        isPlanned = false;
        LiveObjects live = scheduler.machine().liveObjects(programs());
        Set<Object> reached = live.reached();
        long freed = 0;
        for (WeakReference<Object> known : before) {
            Object object = known.get();
            freed += object == null || !reached.contains(object) ? 1 : 0;
        }
        List<WeakReference<Object>> found = new ArrayList<>(reached.size());
        for (Object object : reached) {
            if (!(object instanceof String)) {
                found.add(new WeakReference<>(object));
            }
        }
        before = found;
        long allocated = scheduler.machine().allocated();
        int cycles = findsCycles ? cycles().size() : -1;
        last =
                new CollectionStats(
                        last.collections() + 1,
                        live.count(),
                        live.bytes(),
                        freed,
                        last.totalFreedCount() + freed,
                        allocated - allocatedBefore,
                        cycles,
                        Duration.ofNanos(System.nanoTime() - start));
        allocatedBefore = allocated;
        listener.accept(last);
        return last;
    }

    CollectionStats last() {
        return last;
    }

    private List<Instance> programs() {
        return loaded.all().stream().map(LoadedScript::instance).toList();
    }

    private void requireIdle() {
        if (scheduler.machine().running() != null) {
            throw new IllegalStateException(
                    "a script is running; collect between calls, not inside a host function");
        }
    }

    List<Cycle> cycles() {
        requireIdle();
        return Contents.cycles(
                        loaded.all().stream().flatMap(script -> script.values().stream()).toList())
                .stream()
                .map(Collector::cycle)
                .toList();
    }

    private static Cycle cycle(List<Object> values) {
        return new Cycle(values.stream().map(Value::of).toList());
    }

    List<Cycle.Link> breakCycles(List<String> globals) {
        List<LoadedScript.Member> members = globals.stream().map(loaded::global).toList();
        List<Cycle.Link> broken = new ArrayList<>();
        for (LoadedScript.Member member : members) {
            // Anew each time: what has been broken before may have been the same cycle.
            Object value = member.value();
            for (List<Object> cycle : Contents.cycles(List.of(value))) {
                if (cycle.stream().anyMatch(part -> part == value)) {
                    breakAt(member, cycle, broken);
                }
            }
        }
        return broken;
    }

    private static void breakAt(
            LoadedScript.Member member, List<Object> cycle, List<Cycle.Link> broken) {
        int found = broken.size();
        if (member.value() instanceof ScriptObject object) {
            for (Layout.Field field : object.layout().fields()) {
                if (!field.kind().isPrimitive() && field.isMutable()) {
                    Object held = object.reference(field.slot());
                    Object nothing = nothing(held);
                    if (nothing != null && cycle.stream().anyMatch(part -> part == held)) {
                        object.setReference(field.slot(), nothing);
                        broken.add(new Cycle.Link(member.name(), field.name()));
                    }
                }
            }
        }
        if (broken.size() == found) {
            throw new IllegalArgumentException(
                    "'"
                            + member.name()
                            + "' is part of a cycle, but holds it by no mutable field that is an"
                            + " option or a list");
        }
    }

    /** What of the same type holds nothing; null when there is no such value. */
    private static @Nullable Object nothing(Object value) {
        return switch (value) {
            case ScriptList list when !list.isEmpty() -> ScriptList.NIL;
            case ScriptObject some when some.layout() == WellKnown.SOME_CASE -> WellKnown.NONE;
            default -> null;
        };
    }
}
