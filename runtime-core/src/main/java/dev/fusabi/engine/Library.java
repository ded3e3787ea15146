package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.lib.PreludeIndex;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Parser;
import dev.fusabi.types.Checker;
import dev.fusabi.types.LibraryModule;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.DeepRecursion;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The standard library as scripts see it. Its files are read when a script first mentions one of their modules, once in
 * the life of the JVM: first their signatures, then, when a script that uses them is lowered, their bodies, which may
 * mention further files.
 */
final class Library implements Environment.ModuleLoader {
    private static final Library INSTANCE = new Library();

    private final Map<String, LibraryModule> declared = new HashMap<>();
    private final LinkedHashMap<String, Exports> reading = new LinkedHashMap<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private Environment environment;

    private Library() {
        environment =
                Environment.empty().withNamespaces(PreludeIndex.namespaces()).withLoader(this);
        for (String file : PreludeIndex.opened()) {
            environment = environment.with(declare(file).exports());
        }
    }

    /** The one library of the JVM. */
    static Library instance() {
        return INSTANCE;
    }

    /** What every script sees without opening anything. */
    synchronized Environment environment() {
        return environment;
    }

    @Override
    public Set<String> names() {
        return PreludeIndex.modules();
    }

    @Override
    public synchronized @Nullable Exports declared(String name) {
        String file = PreludeIndex.resourceFor(name);
        return file == null ? null : declare(file).exports();
    }

    @Override
    public synchronized @Nullable CheckedModule load(String name) {
        String file = PreludeIndex.resourceFor(name);
        return file == null ? null : declare(file).check();
    }

    @Override
    public synchronized List<TypeConstructor> types(String name) {
        String file = PreludeIndex.resourceForType(name);
        if (file == null) {
            return List.of();
        }
        Exports begun = reading.get(file);
        if (begun == null) {
            return declare(file).exports().types(name);
        }
        // The file that is read now sees its own types by itself.
        return begun == reading.lastEntry().getValue() ? List.of() : begun.types(name);
    }

    @Override
    public Set<String> typeNames() {
        return PreludeIndex.typeNames();
    }

    /**
     * Compiles a script, one at a time: what a script mentions makes the library grow, signatures while it is checked
     * and bodies while it is lowered, and others read it meanwhile.
     */
    <T extends @Nullable Object> T compile(Supplier<T> stages) {
        return DeepRecursion.run(() -> alone(stages));
    }

    private synchronized <T extends @Nullable Object> T alone(Supplier<T> stages) {
        T result = stages.get();
        requireSound();
        return result;
    }

    /** Checks everything that has been declared, and what that declares in turn: for tests of the library. */
    synchronized void checkAll() {
        int checked = 0;
        while (checked < declared.size()) {
            List<LibraryModule> modules = List.copyOf(declared.values());
            modules.forEach(LibraryModule::check);
            checked = modules.size();
        }
        requireSound();
    }

    private LibraryModule declare(String file) {
        LibraryModule known = declared.get(file);
        if (known == null) {
            known =
                    Checker.declareLibrary(
                            Parser.parse(
                                    new Source(Program.LIBRARY + file, text(file)), diagnostics),
                            environment,
                            () -> environment,
                            diagnostics,
                            exports -> reading.put(file, exports));
            declared.put(file, known);
            reading.remove(file);
        }
        return known;
    }

    private void requireSound() {
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(
                    "the library is broken\n" + DiagnosticPrinter.print(diagnostics.sorted()));
        }
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
