package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.lower.SessionLowering;
import dev.fusabi.source.Source;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Parser;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.ScriptFile;
import dev.fusabi.types.Checker;
import dev.fusabi.types.Signatures;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Environment;
import dev.fusabi.value.StructuredText;
import dev.fusabi.vm.Instance;
import dev.fusabi.vm.LinkException;
import dev.fusabi.vm.LinkedProgram;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Inputs that are evaluated one after the other, each seeing what the earlier ones define: what a read-eval-print loop
 * needs. A later definition of a name hides the earlier one. The value of an expression is called {@code it}. Belongs
 * to the engine's event loop.
 */
public final class Session {
    /** How diagnostics name the text that was typed in. */
    public static final String INPUT = "stdin";

    private static final String SHOWN = "shown@";

    private final Engine engine;
    private final Host host;
    private final SessionLowering lowering = new SessionLowering();
    private final Set<String> loaded = new HashSet<>();
    private final StringBuilder transcript = new StringBuilder();
    private volatile Environment environment;
    private @Nullable Instance instance;

    /** An input between its stages. */
    private record Compiled(
            LinkedProgram program,
            List<Signatures.Shown> signatures,
            Environment after,
            List<Diagnostic> warnings) {}

    Session(Engine engine, Host host) {
        this.engine = engine;
        this.host = host;
        environment = Compiler.environment(host);
    }

    /**
     * Evaluates an input: declarations, expressions, {@code #load}. The future fails with a {@link ScriptException}
     * when the input cannot be compiled, or when it fails; then it defines nothing.
     *
     * @param line the number of its first line, for diagnostics, counted from 1 on through all inputs
     */
    public ScriptFuture<Evaluation> evaluate(String text, int line) {
        return evaluate(
                text,
                line,
                (compiled, done) ->
                        new Evaluation(compiled.warnings(), definitions(compiled, done)));
    }

    /**
     * Evaluates an input that does not wait, and gives the value of its expression.
     *
     * @throws ScriptException of the kind that fits
     * @throws IllegalArgumentException when the input ends in no expression
     */
    public <T extends @Nullable Object> T eval(String text, Class<T> type) {
        ScriptFuture<T> value = evaluate(text, 1, (compiled, done) -> it(text, done, type));
        return ((Invocation<T>) value).now("the expression", "evaluate");
    }

    private static <T extends @Nullable Object> T it(String text, Instance done, Class<T> type) {
        List<Program.GlobalSlot> slots = done.program().program().globals();
        for (int slot = slots.size() - 1; slot >= 0; slot--) {
            if (slots.get(slot).name().equals("it")) {
                return Values.toJava(done.global(slot), type);
            }
        }
        throw new IllegalArgumentException("'" + text + "' ends in no expression of a known type");
    }

    private <T extends @Nullable Object> ScriptFuture<T> evaluate(
            String text, int line, BiFunction<Compiled, Instance, T> result) {
        Source source = source(text, line);
        var diagnostics = new Diagnostics();
        Compiled compiled = Library.instance().compile(() -> compile(source, diagnostics));
        if (compiled == null) {
            return Invocation.rejected(Script.rejected(diagnostics.sorted()));
        }
        remember(text, line);
        Program program = compiled.program().program();
        Instance next = Instance.inSession(compiled.program(), engine.targets(program), instance);
        instance = next;
        engine.know(new Source(INPUT, transcript.toString()));
        return engine.run(
                next.initializer(),
                done -> {
                    environment = compiled.after();
                    return result.apply(compiled, next);
                });
    }

    /** The names that may stand at a place of an input; callable from any thread. */
    public List<Completion> complete(String text, int offset) {
        return LanguageService.complete(new Source(INPUT, text), offset, environment);
    }

    /** The type of the expression at a place of an input; callable from any thread. */
    public Optional<LanguageService.TypeAt> typeAt(String text, int offset) {
        return LanguageService.typeAt(new Source(INPUT, text), offset, environment);
    }

    /** Lines are those of the whole session: the lines before stand empty. */
    private static Source source(String text, int line) {
        return new Source(INPUT, "\n".repeat(Math.max(0, line - 1)) + text);
    }

    private void remember(String text, int line) {
        long lines = transcript.chars().filter(c -> c == '\n').count() + 1;
        transcript.repeat('\n', (int) Math.max(0, line - lines)).append(text);
    }

    private @Nullable Compiled compile(Source source, Diagnostics diagnostics) {
        List<LoadOrder.Parsed> files = LoadOrder.of(List.of(source), host, diagnostics, loaded);
        if (diagnostics.hasErrors()) {
            return null;
        }
        Environment at = environment;
        var modules = new ArrayList<CheckedModule>();
        List<Signatures.Shown> signatures = List.of();
        for (LoadOrder.Parsed parsed : files) {
            ScriptFile file = parsed.isLoaded() ? parsed.file() : withIt(parsed.file());
            String name = parsed.isLoaded() ? Compiler.moduleName(file.source()) : "";
            var found = new Diagnostics();
            CheckedModule module = Checker.check(file, name, at, found);
            if (isOpen(found, file)) {
                // An expression such as `failwith "no"` fits everywhere, so that `it` would be of
                // no type.
                file = parsed.file();
                found = new Diagnostics();
                module = Checker.checkExpression(file, at, found);
            }
            found.sorted().forEach(diagnostics::report);
            if (diagnostics.hasErrors()) {
                return null;
            }
            modules.add(module);
            at = at.with(module);
            signatures = parsed.isLoaded() ? List.of() : Signatures.of(file.declarations(), module);
        }
        List<Diagnostic> warnings = diagnostics.sorted();
        modules.add(shown(signatures, at, diagnostics));
        Program program = lowering.lower(modules, diagnostics);
        if (diagnostics.hasErrors()) {
            return null;
        }
        files.forEach(parsed -> {
            if (parsed.isLoaded()) {
                loaded.add(LoadOrder.key(parsed.file().source()));
                engine.know(parsed.file().source());
            }
        });
        try {
            return new Compiled(LinkedProgram.link(program), signatures, at, warnings);
        } catch (LinkException e) {
            throw new IllegalStateException(
                    "the session's program is not valid: " + e.diagnostics(), e);
        }
    }

    private static boolean isOpen(Diagnostics found, ScriptFile file) {
        return !file.declarations().isEmpty()
                && file.declarations().getLast() instanceof Decl.Let let
                && let.bindings().getFirst().head() instanceof Pattern.Var variable
                && variable.name().text().equals("it")
                && found.sorted().stream()
                        .anyMatch(finding ->
                                finding.code() == ErrorCode.FSB0304
                                        && finding.span().equals(variable.span()));
    }

    /** The last expression defines {@code it}. */
    private static ScriptFile withIt(ScriptFile file) {
        List<Decl> declarations = file.declarations();
        if (declarations.isEmpty()
                || !(declarations.getLast() instanceof Decl.Do last)
                || file.source().text().startsWith("do", last.span().start())) {
            return file;
        }
        var name = new Name("it", last.expression().span());
        var head = new Pattern.Var(name, false, Access.PUBLIC, name.span());
        var binding =
                new Binding(
                        last.attributes(),
                        null,
                        Access.PUBLIC,
                        false,
                        false,
                        head,
                        List.of(),
                        List.of(),
                        null,
                        last.expression(),
                        last.span());
        var all = new ArrayList<>(declarations);
        all.set(all.size() - 1, new Decl.Let(false, List.of(binding), last.span()));
        return new ScriptFile(file.source(), all, file.attributes());
    }

    /** A module that computes the texts of the values, with what scripts do so themselves. */
    private static CheckedModule shown(
            List<Signatures.Shown> signatures, Environment environment, Diagnostics diagnostics) {
        var text = new StringBuilder();
        for (int i = 0; i < signatures.size(); i++) {
            String value = signatures.get(i).value();
            if (value != null) {
                text.append("let ``")
                        .append(SHOWN)
                        .append(i)
                        .append("`` = sprintf \"%A\" (")
                        .append(value)
                        .append(")\n");
            }
        }
        var source = new Source(Program.LIBRARY + "shown.fsx", text.toString());
        ScriptFile file = Parser.parse(source, diagnostics);
        return Checker.check(file, environment, diagnostics);
    }

    private List<Evaluation.Definition> definitions(Compiled compiled, Instance instance) {
        var definitions = new ArrayList<Evaluation.Definition>();
        List<Program.GlobalSlot> slots = compiled.program().program().globals();
        for (int i = 0; i < compiled.signatures().size(); i++) {
            Signatures.Shown signature = compiled.signatures().get(i);
            String value = null;
            for (int slot = slots.size() - 1; signature.value() != null && slot >= 0; slot--) {
                if (slots.get(slot).name().equals(SHOWN + i)) {
                    value = StructuredText.print(instance.global(slot));
                    break;
                }
            }
            definitions.add(new Evaluation.Definition(signature.text(), value, signature.depth()));
        }
        return List.copyOf(definitions);
    }
}
