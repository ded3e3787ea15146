package dev.fusabi.lower;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.tree.Global;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * From typed trees to a program. Starts from what the modules run and export, and takes in the library functions that
 * this needs, each at the representations at which it is used: the program is complete in itself.
 */
public final class Lowering {
    /** Top-level code is split into functions of this many items, so that no function grows with the script. */
    private static final int ITEMS_IN_A_FUNCTION = 200;

    private final ProgramLowering program;
    private final List<CheckedModule> modules;
    private final CheckedModule script;

    private final List<CheckedModule> shown;

    private final Set<Global> computed;

    /**
     * @param program may hold what earlier programs of a session have in it
     * @param computed values that have been computed before; those of the library that are found now are added
     */
    Lowering(
            List<CheckedModule> modules,
            List<CheckedModule> shown,
            ProgramLowering program,
            Set<Global> computed) {
        this.modules = modules;
        this.shown = shown;
        this.program = program;
        this.computed = computed;
        script = modules.getLast();
        program.modules(modules);
    }

    /**
     * The program of a script and the modules that it loads, which have been checked without errors.
     *
     * @param modules in the order in which they run; the last is the script itself
     * @param shown those of them whose public definitions hosts can use
     * @param diagnostics receives what cannot be lowered; then the program must not run
     */
    public static Program lower(
            List<CheckedModule> modules, List<CheckedModule> shown, Diagnostics diagnostics) {
        Set<Global> computed = Collections.newSetFromMap(new IdentityHashMap<>());
        return new Lowering(modules, shown, new ProgramLowering(diagnostics), computed).lower();
    }

    Program lower() {
        Tables tables = program.tables();
        tables.source(script.source().name());
        var exports = new Exporter(program);
        List<Integer> startups = new ArrayList<>();
        for (CheckedModule module : modules) {
            for (int start = 0; start < module.items().size(); start += ITEMS_IN_A_FUNCTION) {
                int end = Math.min(start + ITEMS_IN_A_FUNCTION, module.items().size());
                startups.addAll(startup(module, module.items().subList(start, end)));
            }
        }
        shown.forEach(exports::add);
        boolean isComplete = program.drain();
        List<Integer> libraryStartups = new LibraryValues(program, modules, computed).startups();
        List<Integer> all = new ArrayList<>(libraryStartups);
        all.addAll(startups);
        int initializer = program.add(initializer(all));
        var slots = isComplete ? program.dispatch().finish() : List.<Program.VirtualSlot>of();
        List<Code> functions = isComplete ? program.functions() : List.of();
        // Hosts make values of the types that exports mention, also of those that the script itself
        // never makes.
        program.scriptTypes().layouts().forEach(tables::layout);
        int last = tables.sources().size() - 1;
        return new Program(
                name(),
                scriptLast(tables.sources()),
                functions.stream().map(code -> withSource(code, last)).toList(),
                initializer,
                List.copyOf(tables.signatures()),
                List.copyOf(tables.layouts()),
                List.copyOf(tables.types()),
                List.copyOf(tables.builtins()),
                List.copyOf(tables.hosts()),
                List.copyOf(tables.globals()),
                exports.all(),
                slots);
    }

    private List<Integer> startup(CheckedModule module, List<Item> items) {
        var body = Startup.body(items, program);
        return body == null
                ? List.of()
                : List.of(program.startup("<script>", module.source(), body).index());
    }

    private static Code initializer(List<Integer> startups) {
        var code = new CodeBuilder("<start>", new Signature(List.of(), Kind.REF), List.of(), 0);
        startups.forEach(function -> code.emit(Opcode.CALL, function, 0, 0));
        return code.loadConstant(0, Unit.UNIT).emit(Opcode.RETURN_R, 0).build();
    }

    private String name() {
        if (!script.path().isEmpty()) {
            return script.path();
        }
        String file = script.source().name();
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }

    // The script's own source was numbered first and stands last in a program.

    private static List<String> scriptLast(List<String> sources) {
        List<String> swapped = new ArrayList<>(sources);
        java.util.Collections.swap(swapped, 0, swapped.size() - 1);
        return List.copyOf(swapped);
    }

    private static Code withSource(Code code, int last) {
        int source = code.source() == 0 ? last : code.source() == last ? 0 : code.source();
        return source == code.source()
                ? code
                : new Code(
                        code.name(),
                        code.signature(),
                        code.captures(),
                        code.primitives(),
                        code.references(),
                        code.isGenerator(),
                        code.instructions(),
                        code.longs(),
                        code.constants(),
                        code.switches(),
                        code.handlers(),
                        code.lines(),
                        source,
                        code.variables());
    }
}
