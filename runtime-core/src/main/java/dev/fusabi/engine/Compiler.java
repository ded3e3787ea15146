package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.lower.Lowering;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.types.Checker;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The stages from text to bytecode, one after the other. */
final class Compiler {
    private final Host host;
    private final Diagnostics diagnostics;

    Compiler(Host host, Diagnostics diagnostics) {
        this.host = host;
        this.diagnostics = diagnostics;
    }

    /**
     * The program of the last source, which may use the earlier ones; null when there are errors.
     *
     * @param used receives the sources with all that they load
     * @param isProject whether the definitions of the earlier sources belong to modules of their names
     */
    @Nullable Program compile(List<Source> sources, List<Source> used, boolean isProject) {
        return Library.instance().compile(() -> stages(sources, used, isProject));
    }

    private @Nullable Program stages(List<Source> sources, List<Source> used, boolean isProject) {
        List<LoadOrder.Parsed> files = new ArrayList<>();
        for (Source module : host.modules()) {
            files.add(new LoadOrder.Parsed(Parser.parse(module, diagnostics), true));
        }
        files.addAll(LoadOrder.of(sources, host, diagnostics));
        files.forEach(parsed -> used.add(parsed.file().source()));
        List<CheckedModule> modules = check(files, isProject);
        if (diagnostics.hasErrors()) {
            return null;
        }
        var shown = new ArrayList<CheckedModule>();
        for (int i = 0; i < modules.size(); i++) {
            if (!files.get(i).isLoaded()) {
                shown.add(modules.get(i));
            }
        }
        Program program = Lowering.lower(modules, shown, diagnostics);
        return diagnostics.hasErrors() ? null : program;
    }

    /** What scripts see before their first line. */
    static Environment environment(Host host) {
        return Library.instance()
                .environment()
                .withHostFunctions(HostTypes.functions(host))
                .withNamespaces(host.namespaces())
                .withAttributes(host.attributes())
                .withCapabilities(host.capabilities());
    }

    private List<CheckedModule> check(List<LoadOrder.Parsed> files, boolean isProject) {
        Environment environment = environment(host);
        List<CheckedModule> modules = new ArrayList<>();
        for (LoadOrder.Parsed parsed : files) {
            boolean isNamed = parsed.isLoaded() || isProject && parsed != files.getLast();
            String name = isNamed ? moduleName(parsed.file().source()) : "";
            CheckedModule module = check(parsed.file(), name, environment);
            modules.add(module);
            environment = environment.with(module);
            // What follows would be full of errors about what is missing here.
            if (hasErrors(parsed.file().source())) {
                break;
            }
        }
        return modules;
    }

    private boolean hasErrors(Source source) {
        return diagnostics.sorted().stream()
                .anyMatch(finding -> finding.isError() && finding.source() == source);
    }

    private CheckedModule check(ScriptFile file, String module, Environment environment) {
        if (!hasErrors(file.source())) {
            return Checker.check(file, module, environment, diagnostics);
        }
        List<Diagnostic> syntaxErrors =
                diagnostics.sorted().stream()
                        .filter(error -> error.source() == file.source())
                        .toList();
        Diagnostics found = new Diagnostics();
        CheckedModule checked = Checker.check(file, module, environment, found);
        ReliableFindings.of(found, syntaxErrors, file.source()).forEach(diagnostics::report);
        return checked;
    }

    /** The module that holds the definitions of a file without a header: its base name, beginning in upper case. */
    static String moduleName(Source source) {
        String file = source.name();
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        String name = dot > 0 ? base.substring(0, dot) : base;
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
