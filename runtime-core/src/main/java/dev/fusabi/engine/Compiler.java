package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.lower.Lowering;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.types.CheckedModule;
import dev.fusabi.types.Checker;
import dev.fusabi.types.Environment;

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

    /** The program of the last source, which may use the earlier ones; null when there are errors. */
    @Nullable Program compile(List<Source> sources) {
        return Library.instance().compile(() -> stages(sources));
    }

    private @Nullable Program stages(List<Source> sources) {
        List<CheckedModule> modules = check(sources);
        if (diagnostics.hasErrors()) {
            return null;
        }
        Program program = Lowering.lower(modules, diagnostics);
        return diagnostics.hasErrors() ? null : program;
    }

    private List<CheckedModule> check(List<Source> sources) {
        Environment environment =
                Library.instance()
                        .environment()
                        .withHostFunctions(HostTypes.functions(host))
                        .withNamespaces(host.namespaces())
                        .withCapabilities(host.capabilities());
        List<CheckedModule> modules = new ArrayList<>();
        for (Source source : sources) {
            ScriptFile file = Parser.parse(source, diagnostics);
            if (diagnostics.hasErrors() && modules.size() < sources.size() - 1) {
                break;
            }
            CheckedModule module = check(file, source, environment);
            modules.add(module);
            environment = environment.with(module);
        }
        return modules;
    }

    private CheckedModule check(ScriptFile file, Source source, Environment environment) {
        if (!diagnostics.hasErrors()) {
            return Checker.check(file, environment, diagnostics);
        }
        List<Diagnostic> syntaxErrors = diagnostics.sorted();
        Diagnostics found = new Diagnostics();
        CheckedModule module = Checker.check(file, environment, found);
        ReliableFindings.of(found, syntaxErrors, source).forEach(diagnostics::report);
        return module;
    }
}
