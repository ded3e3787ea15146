package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import java.util.function.LongUnaryOperator;

import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** Kotlin's scripts by its embedded compiler. */
public final class KotlinPeer implements Peer {
    @Override
    public String name() {
        return "Kotlin script";
    }

    @Override
    public String extension() {
        return "kts";
    }

    @Override
    public Program load(String source, Workload workload) throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByExtension("kts");
        Object value = engine.eval(source);
        if (workload == Workload.CALL) {
            return new Increment((LongUnaryOperator) value);
        }
        var invocable = (Invocable) engine;
        return argument -> invocable.invokeFunction("run", argument);
    }
}
