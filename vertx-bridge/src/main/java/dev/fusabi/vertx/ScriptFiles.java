package dev.fusabi.vertx;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds and compiles the script behind a verticle's name. Blocks: not for event loops. */
final class ScriptFiles {
    static final String SOURCE_SUFFIX = "fsx";
    static final String BYTECODE_SUFFIX = "fzb";

    private ScriptFiles() {}

    /**
     * @param name a file, absolute or from the working folder on, or else a resource of the class loader
     */
    static Script compile(String name, ClassLoader resources, Host host) throws IOException {
        boolean isBytecode = name.endsWith("." + BYTECODE_SUFFIX);
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return isBytecode
                    ? Script.fromBytes(Files.readAllBytes(file), host)
                    : Script.compile(file, host);
        }
        byte[] bytes = resource(name, resources);
        return isBytecode
                ? Script.fromBytes(bytes, host)
                : Script.compile(new Source(name, new String(bytes, StandardCharsets.UTF_8)), host);
    }

    private static byte[] resource(String name, ClassLoader resources) throws IOException {
        try (@Nullable InputStream in = resources.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "there is no script '"
                                + name
                                + "': neither a file, seen from the working folder, nor a resource on the class path");
            }
            return in.readAllBytes();
        }
    }
}
