package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/** GraalJS on an ordinary JDK, where it interprets. */
public final class GraalJsPeer implements Peer {
    @Override
    public String name() {
        return "GraalJS (interpreter)";
    }

    @Override
    public String extension() {
        return "js";
    }

    @Override
    public Program load(String source, Workload workload) {
        Context context =
                Context.newBuilder("js")
                        .allowHostAccess(HostAccess.ALL)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build();
        context.getBindings("js").putMember("increment", INCREMENT);
        context.eval("js", source);
        Value run = context.getBindings("js").getMember("run");
        return argument -> {
            Value result = run.execute(argument);
            return result.isString()
                    ? result.asString()
                    : result.fitsInLong() ? (Object) result.asLong() : result.asDouble();
        };
    }
}
