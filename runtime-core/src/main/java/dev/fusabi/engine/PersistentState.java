package dev.fusabi.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The values that outlive the loading of a new version of their script. */
final class PersistentState {
    private final boolean keepsMarked;
    private final Set<String> preserved = new HashSet<>();

    /**
     * @param keepsMarked whether {@code [<Persistent>]} counts
     */
    PersistentState(boolean keepsMarked) {
        this.keepsMarked = keepsMarked;
    }

    /** Keeps a value whatever its attributes are, by its qualified name. */
    void preserve(String name) {
        preserved.add(name);
    }

    /**
     * Gives the new version what the old one holds, all of it or nothing.
     *
     * @throws ScriptException.Conversion when a value does not fit its new type
     */
    void migrate(LoadedScript before, LoadedScript after) {
        Map<LoadedScript.Member, Object> values = new LinkedHashMap<>();
        if (keepsMarked) {
            for (LoadedScript.Member member : after.persistent()) {
                keep(before, member, values);
            }
        }
        for (String name : preserved) {
            LoadedScript.Member member = after.find(name, false);
            if (member != null && member.name().equals(name)) {
                keep(before, member, values);
            }
        }
        values.forEach(LoadedScript.Member::set);
    }

    private static void keep(
            LoadedScript before,
            LoadedScript.Member member,
            Map<LoadedScript.Member, Object> values) {
        LoadedScript.Member old = before.find(member.name(), false);
        if (old != null && old.name().equals(member.name())) {
            values.put(member, StateSnapshot.fitting(member, old.value()));
        }
    }
}
