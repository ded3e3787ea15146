package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Rhino's compiler at its highest level. */
public final class RhinoPeer implements Peer {
    private static final int HIGHEST = 9;

    @Override
    public String name() {
        return "Rhino";
    }

    @Override
    public String extension() {
        return "js";
    }

    @Override
    public Program load(String source, Workload workload) {
        Context context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setOptimizationLevel(HIGHEST);
        Scriptable scope = context.initStandardObjects();
        ScriptableObject.putProperty(scope, "increment", Context.javaToJS(INCREMENT, scope));
        context.evaluateString(scope, source, workload.file() + ".js", 1, null);
        var run = (Function) ScriptableObject.getProperty(scope, "run");
        return argument -> {
            Object given = argument instanceof Long number ? (Object) number.intValue() : argument;
            Object result = run.call(context, scope, scope, new Object[] {given});
            return result instanceof Number ? result : result.toString();
        };
    }
}
