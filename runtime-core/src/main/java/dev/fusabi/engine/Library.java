package dev.fusabi.engine;

import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.lib.PreludeIndex;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Parser;
import dev.fusabi.types.CheckedModule;
import dev.fusabi.types.Checker;
import dev.fusabi.types.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The standard library as scripts see it. Its files are parsed and checked when a script first mentions one of their
 * modules, once in the life of the JVM.
 */
final class Library implements Environment.ModuleLoader {
    private static final Library INSTANCE = new Library();

    private final Map<String, CheckedModule> byFile = new HashMap<>();
    private @Nullable Environment environment;

    private Library() {}

    /** What every script sees without opening anything; safe for use by several threads. */
    static Environment environment() {
        return INSTANCE.opened();
    }

    private synchronized Environment opened() {
        Environment known = environment;
        if (known == null) {
            known = Environment.empty().withLoader(this);
            for (String file : PreludeIndex.opened()) {
                known = known.with(read(file, known));
                // Files that are opened later see those that were opened before.
                environment = known;
            }
            environment = known;
        }
        return known;
    }

    @Override
    public synchronized @Nullable CheckedModule load(String name) {
        String file = PreludeIndex.resourceFor(name);
        return file == null ? null : read(file, environment == null ? Environment.empty() : environment);
    }

    private CheckedModule read(String file, Environment visible) {
        CheckedModule known = byFile.get(file);
        if (known != null) {
            return known;
        }
        Diagnostics diagnostics = new Diagnostics();
        Source source = new Source(file, text(file));
        CheckedModule module = Checker.check(Parser.parse(source, diagnostics), visible, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(
                    "the library is broken\n" + DiagnosticPrinter.print(diagnostics.sorted()));
        }
        byFile.put(file, module);
        return module;
    }

    private static String text(String file) {
        try (InputStream in = PreludeIndex.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the library file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
