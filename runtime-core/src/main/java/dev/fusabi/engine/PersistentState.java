package dev.fusabi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
     * @param keepsMutable whether all mutable values count as marked
     * @throws ScriptException.Conversion that names all values that do not fit their new types
     */
    void migrate(LoadedScript before, LoadedScript after, boolean keepsMutable) {
        var kept = new LinkedHashSet<LoadedScript.Member>();
        kept.addAll(
                after.values(slot ->
                        keepsMarked && slot.isPersistent() || keepsMutable && slot.isMutable()));
        for (String name : preserved) {
            LoadedScript.Member member = after.find(name, false);
            if (member != null && member.name().equals(name)) {
                kept.add(member);
            }
        }
        Map<LoadedScript.Member, Object> values = new LinkedHashMap<>();
        var unfit = new ArrayList<ScriptException.Conversion>();
        for (LoadedScript.Member member : kept) {
            LoadedScript.Member old = before.find(member.name(), false);
            if (old != null && old.name().equals(member.name())) {
                try {
                    values.put(member, StateSnapshot.fitting(member, old.value()));
                } catch (ScriptException.Conversion e) {
                    unfit.add(e);
                }
            }
        }
        if (!unfit.isEmpty()) {
            throw ScriptException.Conversion.all(unfit);
        }
        values.forEach(LoadedScript.Member::set);
    }
}
