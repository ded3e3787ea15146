package dev.fusabi.load.compute;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;
import dev.fusabi.value.ScriptType;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/** Scripts of this project, with one way to execute them. */
final class FusabiPeer implements Peer {
    private final String name;
    private final UnaryOperator<EngineBuilder> mode;

    FusabiPeer(String name, UnaryOperator<EngineBuilder> mode) {
        this.name = name;
        this.mode = mode;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return "fsx";
    }

    @Override
    public Program load(String source, Workload workload) {
        Host host =
                Host.builder()
                        .function("increment", Long.class, Long.class, INCREMENT::applyAsLong)
                        .build();
        var loop = new ManualEventLoop();
        Engine engine = mode.apply(Engine.builder().host(host).eventLoop(loop)).build();
        engine.load(Script.compile(new Source(workload.file() + ".fsx", source), host));
        if (workload == Workload.JSON) {
            ScriptType type = engine.function("run").orElseThrow().parameters().getFirst().type();
            JsonCodec codec = JsonCodec.standard();
            return text -> {
                Object items = codec.decode((String) text, type);
                var lines = engine.callValuesAsyncIn(null, "run", List.of(items));
                return codec.encodeToString(loop.runUntilDone(lines));
            };
        }
        if (workload == Workload.CALL) {
            return new Increment(engine);
        }
        return argument -> engine.call("run", Object.class, argument);
    }

    /** A typed handle is the best way to call one function often. */
    private record Increment(Engine engine) implements Program {
        @Override
        public Object run(Object argument) {
            return engine.call("run", Object.class, argument);
        }

        @Override
        public LongUnaryOperator operator() {
            return engine.function("run", LongUnaryOperator.class);
        }
    }
}
