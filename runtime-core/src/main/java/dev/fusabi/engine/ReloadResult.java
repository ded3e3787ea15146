package dev.fusabi.engine;

import java.time.Duration;

/** How an attempt ended to load a script anew from its file. */
public sealed interface ReloadResult {
    ScriptId id();

    /**
     * The new version serves.
     *
     * @param elapsed from the moment when the change was seen
     * @param hasRunTopLevel false when only functions were exchanged; see {@link ReloadStrategy#INCREMENTAL}
     */
    record Reloaded(ScriptId id, Script script, Duration elapsed, boolean hasRunTopLevel)
            implements ReloadResult {}

    /**
     * The version before goes on serving, if there is one.
     *
     * @param error why: it does not compile, its top level failed, or a value that must be kept does not fit
     */
    record Refused(ScriptId id, ScriptException error) implements ReloadResult {}
}
