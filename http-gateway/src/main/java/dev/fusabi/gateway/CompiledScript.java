package dev.fusabi.gateway;

import dev.fusabi.engine.Script;

import java.nio.file.Path;

/**
 * A script file as it was read and compiled. Compared by identity: a file that did not change stays the same object
 * over reloads, so that its instances keep running.
 */
final class CompiledScript {
    private final Path file;
    private final String hash;
    private final String text;
    private final Script script;

    /**
     * @param hash of the file's bytes
     * @param text empty for a compiled file
     */
    CompiledScript(Path file, String hash, String text, Script script) {
        this.file = file;
        this.hash = hash;
        this.text = text;
        this.script = script;
    }

    Path file() {
        return file;
    }

    String hash() {
        return hash;
    }

    String text() {
        return text;
    }

    Script script() {
        return script;
    }
}
