package dev.fusabi.engine;

import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** The scripts of one engine, and what their qualified and simple names stand for. Belongs to the event loop. */
final class LoadedScripts {
    private final Map<String, LoadedScript> byModule = new LinkedHashMap<>();

    /** What names of functions stand for, as far as they have been called since a script was last loaded. */
    private final Map<String, LoadedScript.Member> functions = new HashMap<>();

    private final Set<FunctionHandle> handles = Collections.newSetFromMap(new WeakHashMap<>());

    /** Counts the changes of what names stand for. */
    private int version;

    Collection<LoadedScript> all() {
        return byModule.values();
    }

    @Nullable LoadedScript of(String module) {
        return byModule.get(module);
    }

    /** The names under which a file is loaded. */
    List<LoadedModule> modulesOf(ScriptId file) {
        var found = new ArrayList<LoadedModule>();
        byModule.forEach((module, loaded) -> {
            List<Source> sources = loaded.script().sources();
            if (!sources.isEmpty() && file.isNamed(sources.getLast().name())) {
                found.add(new LoadedModule(module, loaded.script()));
            }
        });
        return found;
    }

    /** The script that was loaded under the name before, or null. */
    @Nullable LoadedScript put(String module, LoadedScript script) {
        changed();
        return byModule.put(module, script);
    }

    /** The script that is gone, or null when there was none of this name. */
    @Nullable LoadedScript remove(String module) {
        changed();
        return byModule.remove(module);
    }

    void clear() {
        changed();
        byModule.clear();
    }

    private void changed() {
        functions.clear();
        version++;
        handles.forEach(FunctionHandle::unlink);
    }

    /** Told of each change, as long as anybody else holds it. */
    void add(FunctionHandle handle) {
        handles.add(handle);
    }

    /** Another number after each change of what names stand for. */
    int version() {
        return version;
    }

    LoadedScript.Member function(String name) {
        LoadedScript.Member known = functions.get(name);
        if (known != null) {
            return known;
        }
        LoadedScript.Member member = required(name, true);
        functions.put(name, member);
        return member;
    }

    LoadedScript.Member global(String name) {
        return required(name, false);
    }

    private LoadedScript.Member required(String name, boolean isFunction) {
        LoadedScript.Member member = find(name, isFunction);
        if (member == null) {
            throw new ScriptException.FunctionNotFound(name);
        }
        return member;
    }

    LoadedScript.@Nullable Member find(String name, boolean isFunction) {
        LoadedScript.Member bySimpleName = null;
        for (LoadedScript script : byModule.values()) {
            LoadedScript.Member member = script.find(name, isFunction);
            if (member != null && member.name().equals(name)) {
                return member;
            } else if (member != null && bySimpleName != null) {
                throw new IllegalArgumentException(
                        "'"
                                + name
                                + "' is ambiguous: "
                                + bySimpleName.name()
                                + " and "
                                + member.name()
                                + "; qualify it by its module");
            } else if (member != null) {
                bySimpleName = member;
            }
        }
        return bySimpleName;
    }
}
