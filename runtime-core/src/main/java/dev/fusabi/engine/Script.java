package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.source.Source;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled script: immutable, shared between threads, loaded into as many engines as wanted. Compiled against a
 * {@link Host}, whose functions it names.
 */
public final class Script {
    /**
     * Compiles a script from a file.
     *
     * @throws ScriptException.Parse with every finding when the text cannot be parsed
     * @throws ScriptException.Type with every finding when names or types do not fit
     * @throws ScriptException.Io when a file cannot be read
     */
    public static Script compile(Path file, Host host) {
        throw new AssertionError("being written");
    }

    /** Compiles a script from a text; see {@link #compile(Path, Host)}. */
    public static Script compile(Source source, Host host) {
        throw new AssertionError("being written");
    }

    /** Compiles files of which later ones use earlier ones into one script; the last one is the script itself. */
    public static Script compile(List<Source> sources, Host host) {
        throw new AssertionError("being written");
    }

    /** Reads a script that {@link #toBytes} wrote; verified before it is accepted. */
    public static Script fromBytes(byte[] bytes, Host host) {
        throw new AssertionError("being written");
    }

    /** The findings of a script without running it; empty when there are none. */
    public static List<Diagnostic> check(List<Source> sources, Host host) {
        throw new AssertionError("being written");
    }

    /** The portable bytecode file. */
    public byte[] toBytes() {
        throw new AssertionError("being written");
    }

    /** The module path of the script, or the file's base name when it has no header. */
    public String name() {
        throw new AssertionError("being written");
    }

    /** Warnings found when it was compiled. */
    public List<Diagnostic> warnings() {
        throw new AssertionError("being written");
    }

    /** The public functions, in the order of the text. */
    public List<FunctionInfo> functions() {
        throw new AssertionError("being written");
    }

    /** The bytecode in readable form. */
    public String disassemble() {
        throw new AssertionError("being written");
    }
}
