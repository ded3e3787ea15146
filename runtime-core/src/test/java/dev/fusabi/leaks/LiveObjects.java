package dev.fusabi.leaks;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.management.JMException;
import javax.management.ObjectName;

/** Counts what can still be reached, by the classes of the objects: it finds what no list of the engine knows of, too. */
final class LiveObjects {
    private static final Set<String> OPERATIONS =
            Set.of(
                    "dev.fusabi.engine.StageOperation",
                    "dev.fusabi.engine.InputRequest",
                    "dev.fusabi.engine.FiberGroup",
                    "dev.fusabi.engine.HandOver",
                    "dev.fusabi.lib.Promise$Waiter",
                    "dev.fusabi.async.HostOperation",
                    "dev.fusabi.async.WrappedOperation",
                    "dev.fusabi.async.PublisherCursor$Arrival");

    private static final Set<String> FIBERS =
            Set.of(
                    "dev.fusabi.engine.RootFiber",
                    "dev.fusabi.engine.TimedFiber",
                    "dev.fusabi.engine.ChildFiber",
                    "dev.fusabi.engine.MemberFiber",
                    "dev.fusabi.engine.DetachedFiber");

    private static final Set<String> TIMERS =
            Set.of("dev.fusabi.engine.TimerOperation", "dev.fusabi.engine.ManualEventLoop$Due");

    private static final Set<String> SUBSCRIPTIONS =
            Set.of(
                    "dev.fusabi.async.MonoOperation",
                    "dev.fusabi.async.PublisherCursor",
                    "dev.fusabi.async.SequenceSubscription");

    private LiveObjects() {}

    /** Collects garbage, and counts what is left. */
    static Leaks count() {
        Map<String, Long> instances = histogram();
        return new Leaks(
                sum(instances, OPERATIONS),
                sum(instances, FIBERS),
                sum(instances, TIMERS),
                sum(instances, SUBSCRIPTIONS));
    }

    private static long sum(Map<String, Long> instances, Set<String> names) {
        return names.stream().mapToLong(name -> instances.getOrDefault(name, 0L)).sum();
    }

    private static Map<String, Long> histogram() {
        String text;
        try {
            text =
                    (String)
                            ManagementFactory.getPlatformMBeanServer()
                                    .invoke(
                                            new ObjectName(
                                                    "com.sun.management:type=DiagnosticCommand"),
                                            "gcClassHistogram",
                                            new Object[] {new String[0]},
                                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("this JVM does not count its objects", e);
        }
        Map<String, Long> instances = new HashMap<>();
        text.lines()
                .forEach(line -> {
                    // A number, a colon, the instances, the bytes, the class, its module.
                    String[] words = line.strip().split("\\s+");
                    if (words.length >= 4 && words[0].endsWith(":")) {
                        instances.merge(words[3], Long.parseLong(words[1]), Long::sum);
                    }
                });
        return instances;
    }
}
