package dev.fusabi.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.engine.EngineLibrary;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Parser;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypePrinter;

import java.util.List;
import java.util.Set;

/** Checks scripts against the real library and a few host functions. */
final class Typing {

    private final CheckedModule module;
    private final Diagnostics diagnostics;

    private Typing(CheckedModule module, Diagnostics diagnostics) {
        this.module = module;
        this.diagnostics = diagnostics;
    }

    static Typing of(String script) {
        return of(script, environment());
    }

    static Typing of(String script, Environment environment) {
        var diagnostics = new Diagnostics();
        var file = Parser.parse(new Source("test.fsx", script), diagnostics);
        return new Typing(Checker.check(file, environment, diagnostics), diagnostics);
    }

    static Environment environment() {
        return EngineLibrary.environment()
                .withNamespaces(Set.of("Wezterm"))
                .withAttributes(Set.of("Get"))
                .withHostFunctions(
                        List.of(
                                new HostFunction("get_env", null, null, null),
                                new HostFunction(
                                        "log",
                                        function(BuiltinTypes.string(), BuiltinTypes.unit()),
                                        null,
                                        null),
                                new HostFunction("Core.version", null, null, null),
                                new HostFunction(
                                        "read_file",
                                        function(BuiltinTypes.string(), BuiltinTypes.string()),
                                        null,
                                        "io.fs")));
    }

    private static Type function(Type from, Type to) {
        return new Type.Function(from, to);
    }

    /** The script is accepted, and the last definition of this name has this type. */
    static void infers(String script, String name, String type) {
        Typing checked = of(script);
        checked.isAccepted();
        assertThat(checked.typeOf(name)).as(script).isEqualTo(type);
    }

    static void accepts(String script) {
        of(script).isAccepted();
    }

    /** The first finding has this code and stands at this line and column. */
    static Diagnostic rejects(String script, ErrorCode code, int line, int column) {
        Typing checked = of(script);
        List<Diagnostic> errors = checked.errors();
        assertThat(errors).as("errors of\n" + script).isNotEmpty();
        Diagnostic first = errors.getFirst();
        assertThat(DiagnosticPrinter.headline(first))
                .as(script)
                .startsWith("test.fsx:" + line + ":" + column + ": error " + code + ": ");
        return first;
    }

    static Diagnostic warns(String script, ErrorCode code, int line, int column) {
        Typing checked = of(script);
        checked.isAccepted();
        List<Diagnostic> found = checked.diagnostics.sorted();
        assertThat(found).as("warnings of\n" + script).isNotEmpty();
        assertThat(DiagnosticPrinter.headline(found.getFirst()))
                .startsWith("test.fsx:" + line + ":" + column + ": warning " + code + ": ");
        return found.getFirst();
    }

    void isAccepted() {
        assertThat(DiagnosticPrinter.print(errors())).isEmpty();
    }

    List<Diagnostic> errors() {
        return diagnostics.sorted().stream().filter(Diagnostic::isError).toList();
    }

    List<Diagnostic> findings() {
        return diagnostics.sorted();
    }

    CheckedModule module() {
        return module;
    }

    String typeOf(String name) {
        return TypePrinter.print(global(name).type());
    }

    Global global(String name) {
        Global found = null;
        for (CheckedModule.Item item : module.items()) {
            List<Global> globals =
                    switch (item) {
                        case CheckedModule.Item.Function(Global global) -> List.of(global);
                        case CheckedModule.Item.Value(Global global) -> List.of(global);
                        case CheckedModule.Item.RecValues(List<Global> all) -> all;
                        case CheckedModule.Item.Effect effect -> List.of();
                    };
            for (Global global : globals) {
                if (global.qualifiedName().equals(name)) {
                    found = global;
                }
            }
        }
        assertThat(found).as("definition of " + name).isNotNull();
        return found;
    }
}
