package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

import java.util.function.LongUnaryOperator;

import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

public final class NashornPeer implements Peer {
    @Override
    public String name() {
        return "Nashorn";
    }

    @Override
    public String extension() {
        return "js";
    }

    @Override
    public Program load(String source, Workload workload) throws ScriptException {
        ScriptEngine engine = new NashornScriptEngineFactory().getScriptEngine("--language=es6");
        engine.put("increment", INCREMENT);
        engine.eval(source);
        var invocable = (Invocable) engine;
        if (workload == Workload.CALL) {
            engine.eval("function applyAsLong(x) { return run(x); }");
            return new Increment(invocable.getInterface(LongUnaryOperator.class));
        }
        return argument -> {
            // A long that is no int would be an object to it.
            Object given = argument instanceof Long number ? (Object) number.intValue() : argument;
            Object result = invocable.invokeFunction("run", given);
            return result instanceof Number ? result : result.toString();
        };
    }
}
