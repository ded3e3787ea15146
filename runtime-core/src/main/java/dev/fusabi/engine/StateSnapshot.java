package dev.fusabi.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What module-level values held at a moment; see {@link Engine#snapshot}. Belongs to the engine's event loop. */
public final class StateSnapshot {
    private final Map<String, Object> values;

    private StateSnapshot(Map<String, Object> values) {
        this.values = values;
    }

    static StateSnapshot of(LoadedScripts scripts, List<String> names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            LoadedScript.Member member = scripts.global(name);
            values.put(member.name(), member.value());
        }
        return new StateSnapshot(values);
    }

    /** The qualified names of the values. */
    public List<String> names() {
        return new ArrayList<>(values.keySet());
    }

    void restore(LoadedScripts scripts) {
        Map<LoadedScript.Member, Object> fitting = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            LoadedScript.Member member = scripts.global(name);
            fitting.put(member, fitting(member, value));
        });
        fitting.forEach(LoadedScript.Member::set);
    }

    /**
     * A value of an earlier version of a script, as one of this version.
     *
     * @throws ScriptException.Conversion naming the value, when it does not fit its type
     */
    static Object fitting(LoadedScript.Member member, Object value) {
        try {
            return Values.toScript(value, member.export().type());
        } catch (ScriptException.Conversion e) {
            throw e.of("the kept value of " + member.name());
        }
    }
}
