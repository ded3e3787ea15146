package dev.fusabi.engine;

/**
 * A script under a name by which hosts qualify what it defines.
 *
 * @param module the script's own name or another; see {@link Engine#loadAs}
 */
record LoadedModule(String module, Script script) {
    /** Whether the name is the script's own, which another version may change. */
    boolean isOwnName() {
        return module.equals(script.name());
    }
}
