package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.CoerceJavaToLua;
import org.luaj.vm2.lib.jse.JsePlatform;
import org.luaj.vm2.luajc.LuaJC;

/** LuaJ's interpreter. */
public class LuaPeer implements Peer {
    @Override
    public String name() {
        return "LuaJ (interpreter)";
    }

    @Override
    public String extension() {
        return "lua";
    }

    void prepare(Globals globals) {}

    @Override
    public Program load(String source, Workload workload) {
        Globals globals = JsePlatform.standardGlobals();
        prepare(globals);
        globals.set("increment", CoerceJavaToLua.coerce(INCREMENT));
        globals.load(source, workload.file()).call();
        LuaValue run = globals.get("run");
        return argument -> {
            LuaValue given =
                    argument instanceof Long number
                            ? LuaValue.valueOf(number.doubleValue())
                            : LuaValue.valueOf((String) argument);
            return run.call(given).checkdouble();
        };
    }

    /** LuaJ's compiler to classes. */
    public static final class Compiled extends LuaPeer {
        @Override
        public String name() {
            return "LuaJ (luajc)";
        }

        @Override
        void prepare(Globals globals) {
            LuaJC.install(globals);
        }
    }
}
