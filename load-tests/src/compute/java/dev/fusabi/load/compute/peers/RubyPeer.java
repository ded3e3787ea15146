package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import org.jruby.embed.LocalContextScope;
import org.jruby.embed.ScriptingContainer;

public final class RubyPeer implements Peer {
    @Override
    public String name() {
        return "JRuby";
    }

    @Override
    public String extension() {
        return "rb";
    }

    @Override
    public Program load(String source, Workload workload) {
        var container = new ScriptingContainer(LocalContextScope.SINGLETHREAD);
        container.put("$increment", INCREMENT);
        Object receiver = container.runScriptlet(source + "\nself\n");
        return argument -> container.callMethod(receiver, "run", argument);
    }
}
