package dev.fusabi.engine;

import dev.fusabi.debug.Profile;
import dev.fusabi.debug.Profiler;
import dev.fusabi.vm.Profiling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The profiler of one engine. */
final class ScriptProfiler implements Profiler {
    private final Engine engine;
    private final Profiling counted;
    private boolean isStopped;

    ScriptProfiler(Engine engine, Profiling counted) {
        this.engine = engine;
        this.counted = counted;
    }

    @Override
    public Profile profile() {
        engine.requireEventLoop();
        return new Profile(nodes(counted.root()));
    }

    private static List<Profile.Node> nodes(Profiling.Node node) {
        List<Profile.Node> nodes = new ArrayList<>();
        for (Profiling.Node called : node.called()) {
            nodes.add(
                    new Profile.Node(
                            called.name(),
                            called.location(),
                            called.calls(),
                            Duration.ofNanos(called.nanos()),
                            called.bytes(),
                            nodes(called)));
        }
        return nodes;
    }

    @Override
    public Profile stop() {
        Profile result = profile();
        if (!isStopped) {
            isStopped = true;
            engine.instrument(null);
        }
        return result;
    }
}
