package dev.fusabi.vm;

import dev.fusabi.value.Operation;

/** Functions that run side by side, each as a fiber; see {@link BuiltinContext#startAll}. Event loop only. */
public interface Group {
    /**
     * Done when all have ended, or as soon as one has failed; the result says whether all have ended. To be awaited
     * again after the first failure; after the others nothing needs to be done.
     */
    Operation progress();

    /**
     * What they gave; call only when all have ended.
     *
     * @throws dev.fusabi.value.ScriptFailure what the first raised that failed; when none failed but some were
     *     cancelled, that they were
     */
    Object[] values();

    /** What it holds, values that some have given among it. */
    Object[] held();
}
