package dev.fusabi.engine;

import dev.fusabi.bytecode.Disassembler;
import dev.fusabi.bytecode.InvalidBytecodeException;
import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.ProgramReader;
import dev.fusabi.bytecode.ProgramWriter;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.ScriptType;
import dev.fusabi.vm.LinkException;
import dev.fusabi.vm.LinkedProgram;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled script: immutable, shared between threads, loaded into as many engines as wanted. Compiled against a
 * {@link Host}, whose functions it names.
 */
public final class Script {
    /** The version of what {@link #toBytes} writes and {@link #fromBytes} reads. */
    public static final int BYTECODE_VERSION = ProgramReader.VERSION;

    private final Program program;
    private final List<Source> sources;
    private final LinkedProgram linked;
    private final List<Diagnostic> warnings;
    private final List<FunctionInfo> functions;

    private Script(Program program, List<Source> sources, List<Diagnostic> warnings) {
        this.program = program;
        this.sources = sources;
        this.warnings = warnings;
        this.linked = link(program);
        this.functions =
                program.exports().stream()
                        .filter(export -> export.function() >= 0)
                        .map(export -> describe(export, program))
                        .toList();
    }

    /**
     * Compiles a script from a file.
     *
     * @throws ScriptException.Parse with every finding when the text cannot be parsed
     * @throws ScriptException.Type with every finding when names or types do not fit
     * @throws ScriptException.Io when the file cannot be read
     */
    public static Script compile(Path file, Host host) {
        return compile(read(file), host);
    }

    /** Compiles a script from a text; see {@link #compile(Path, Host)}. */
    public static Script compile(Source source, Host host) {
        return compile(List.of(source), host);
    }

    /** Compiles files of which later ones use earlier ones into one script; the last one is the script itself. */
    public static Script compile(List<Source> sources, Host host) {
        return compile(sources, host, false);
    }

    static Script compile(List<Source> sources, Host host, boolean isProject) {
        Diagnostics diagnostics = new Diagnostics();
        List<Source> used = new ArrayList<>();
        Program program = new Compiler(host, diagnostics).compile(sources, used, isProject);
        if (program == null) {
            throw rejected(diagnostics.sorted());
        }
        return new Script(program, List.copyOf(used), diagnostics.sorted());
    }

    /**
     * Reads a script that {@link #toBytes} wrote.
     *
     * @throws ScriptException.Compilation when the bytes are not valid bytecode of this version, or need host functions
     *     that {@code host} does not have
     */
    public static Script fromBytes(byte[] bytes, Host host) {
        try {
            Program program = ProgramReader.read(bytes);
            for (Program.HostRef needed : program.hostFunctions()) {
                if (host.function(needed.name()) == null) {
                    throw new ScriptException.Compilation(
                            dev.fusabi.diagnostic.ErrorCode.FSB0200,
                            "the script needs the host function '"
                                    + needed.name()
                                    + "', which this host does not have",
                            null);
                }
            }
            return new Script(program, List.of(), List.of());
        } catch (InvalidBytecodeException e) {
            throw new ScriptException.Compilation(e.code(), String.valueOf(e.getMessage()), null);
        }
    }

    /** The findings of a script without running it; empty when there are none. */
    public static List<Diagnostic> check(List<Source> sources, Host host) {
        Diagnostics diagnostics = new Diagnostics();
        new Compiler(host, diagnostics).compile(sources, new ArrayList<>(), false);
        return diagnostics.sorted();
    }

    /**
     * Reads a source file, named in diagnostics as {@code file} is written.
     *
     * @throws ScriptException.Io when it cannot be read or is not UTF-8
     */
    public static Source read(Path file) {
        try {
            String text = Files.readString(file);
            // A byte order mark is no part of the text.
            return new Source(
                    file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            throw new ScriptException.Io("there is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new ScriptException.Io(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new ScriptException.Io(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The portable bytecode file. */
    public byte[] toBytes() {
        return ProgramWriter.write(program);
    }

    /** The module path of the script, or the file's base name when it has no header. */
    public String name() {
        return program.name();
    }

    /** Warnings found when it was compiled. */
    public List<Diagnostic> warnings() {
        return warnings;
    }

    /** The public functions, in the order of the text. */
    public List<FunctionInfo> functions() {
        return functions;
    }

    /** The bytecode in readable form. */
    public String disassemble() {
        return Disassembler.print(program);
    }

    /** The texts that it was compiled from, loaded ones first; empty when it was read from bytecode. */
    public List<Source> sources() {
        return sources;
    }

    Program program() {
        return program;
    }

    LinkedProgram linked() {
        return linked;
    }

    static ScriptException rejected(List<Diagnostic> findings) {
        Diagnostic first = findings.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
        // The hundreds of a code are its stage: lexer and parser come before 200.
        boolean isSyntax =
                first.code().ordinal() < dev.fusabi.diagnostic.ErrorCode.FSB0200.ordinal();
        return isSyntax
                ? new ScriptException.Parse(findings, first)
                : new ScriptException.Type(findings, first);
    }

    private static LinkedProgram link(Program program) {
        try {
            return LinkedProgram.link(program);
        } catch (LinkException e) {
            Diagnostic first = e.diagnostics().getFirst();
            throw new ScriptException.Compilation(first.code(), first.title(), first.location());
        }
    }

    private static FunctionInfo describe(Program.Export export, Program program) {
        ScriptType.FunctionOf type = (ScriptType.FunctionOf) export.type();
        // A function that returns a function takes only the parameters before its equals sign.
        int arity = export.parameters().size();
        List<FunctionInfo.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            parameters.add(
                    new FunctionInfo.Parameter(
                            export.parameters().get(i), type.parameters().get(i)));
        }
        List<ScriptType> further = type.parameters().subList(arity, type.parameters().size());
        ScriptType result =
                further.isEmpty()
                        ? type.result()
                        : new ScriptType.FunctionOf(further, type.result());
        if (parameters.size() == 1 && parameters.getFirst().type() == ScriptType.Simple.UNIT) {
            parameters.clear();
        }
        return new FunctionInfo(
                export.name(),
                List.copyOf(parameters),
                result,
                export.attributes().stream()
                        .map(use -> new FunctionInfo.Attribute(use.name(), use.arguments()))
                        .toList(),
                export.doc(),
                new SourceLocation(program.sources().getLast(), export.line(), export.column()));
    }
}
