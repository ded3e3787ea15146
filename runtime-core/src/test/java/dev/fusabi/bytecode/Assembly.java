package dev.fusabi.bytecode;

import dev.fusabi.bytecode.Program.BuiltinRef;
import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.bytecode.Program.GlobalSlot;
import dev.fusabi.bytecode.Program.HostRef;
import dev.fusabi.bytecode.Program.VirtualSlot;
import dev.fusabi.value.ClassShape;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Puts a program together by hand. Each table's method gives the index of what it adds. */
public final class Assembly {
    private final List<Code> functions = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();
    private final List<ScriptType> types = new ArrayList<>();
    private final List<BuiltinRef> builtins = new ArrayList<>();
    private final List<HostRef> hosts = new ArrayList<>();
    private final List<GlobalSlot> globals = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private final List<VirtualSlot> slots = new ArrayList<>();

    /** {@code IR>F}. */
    public static Signature signatureOf(String text) {
        int end = text.indexOf('>');
        return new Signature(
                kinds(text.substring(0, end)), kinds(text.substring(end + 1)).getFirst());
    }

    public static List<Kind> kinds(String letters) {
        return letters.chars()
                .mapToObj(letter ->
                        Arrays.stream(Kind.values())
                                .filter(kind -> kind.letter() == letter)
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    public static CodeBuilder code(String name, String signature) {
        return new CodeBuilder(name, signatureOf(signature), List.of(), 0);
    }

    public static CodeBuilder lambda(String signature, String captures) {
        return new CodeBuilder("<lambda>", signatureOf(signature), kinds(captures), 0);
    }

    public int function(String name, String signature, Consumer<CodeBuilder> body) {
        CodeBuilder code = code(name, signature);
        body.accept(code);
        return function(code);
    }

    public int function(CodeBuilder code) {
        return function(code.build());
    }

    public int function(Code code) {
        functions.add(code);
        return functions.size() - 1;
    }

    /** Puts another function in place of one; for functions that call each other. */
    public void replace(int index, CodeBuilder code) {
        functions.set(index, code.build());
    }

    public int signature(String signature) {
        signatures.add(signatureOf(signature));
        return signatures.size() - 1;
    }

    public int layout(Layout layout) {
        layouts.add(layout);
        return layouts.size() - 1;
    }

    public int type(ScriptType type) {
        types.add(type);
        return types.size() - 1;
    }

    public int builtin(String name, String signature, Kind... typeArguments) {
        builtins.add(new BuiltinRef(name, List.of(typeArguments), signatureOf(signature)));
        return builtins.size() - 1;
    }

    /** A slot behind those that programs with objects begin with. */
    public int slot(String name, String signature, int fallback) {
        if (slots.isEmpty()) {
            for (int i = 0; i < OwnSlots.NAMES.size(); i++) {
                slots.add(new VirtualSlot(OwnSlots.NAMES.get(i), OwnSlots.SIGNATURES.get(i), -1));
            }
        }
        slots.add(new VirtualSlot(name, signatureOf(signature), fallback));
        return slots.size() - 1;
    }

    /** The layout of a class whose only method is {@code function}. */
    public static Layout object(String name, int slot, int function) {
        Layout layout = new Layout(Layout.Form.CLASS, name, name, 0);
        layout.shape(new ClassShape(name), true);
        int[] methods = new int[slot + 1];
        Arrays.fill(methods, -1);
        methods[slot] = function;
        layout.methods(methods);
        return layout;
    }

    public int host(String name) {
        hosts.add(new HostRef(name, null));
        return hosts.size() - 1;
    }

    public int global(String name, ScriptType type) {
        globals.add(new GlobalSlot(name, type.kind(), type, true, false));
        return globals.size() - 1;
    }

    public void export(Export export) {
        exports.add(export);
    }

    /** The program, with an initializer that does nothing. */
    public Program program() {
        List<Code> all = new ArrayList<>(functions);
        CodeBuilder initializer = code("init", ">R");
        initializer.loadConstant(0, Unit.UNIT).emit(Opcode.RETURN_R, 0);
        all.add(initializer.build());
        return program(all, functions.size());
    }

    public Program program(List<Code> all, int initializer) {
        return new Program(
                "test",
                List.of("test.fsx"),
                List.copyOf(all),
                initializer,
                List.copyOf(signatures),
                List.copyOf(layouts),
                List.copyOf(types),
                List.copyOf(builtins),
                List.copyOf(hosts),
                List.copyOf(globals),
                List.copyOf(exports),
                List.copyOf(slots));
    }

    /** A record of fields {@code a}, {@code b}, … of these kinds. */
    public static Layout record(String name, String kinds) {
        return layout(Layout.Form.RECORD, name, name, 0, kinds);
    }

    public static Layout layout(
            Layout.Form form, String owner, String name, int tag, String kinds) {
        Layout layout = new Layout(form, owner, name, tag);
        List<Layout.Field> fields = new ArrayList<>();
        int primitives = 0;
        int references = 0;
        for (Kind kind : kinds(kinds)) {
            String field = String.valueOf((char) ('a' + fields.size()));
            int slot = kind.isPrimitive() ? primitives++ : references++;
            fields.add(new Layout.Field(field, typeOf(kind), kind, true, slot));
        }
        layout.define(fields);
        return layout;
    }

    private static ScriptType typeOf(Kind kind) {
        return switch (kind) {
            case REF -> ScriptType.Simple.STRING;
            case INT -> ScriptType.Simple.INT;
            case FLOAT -> ScriptType.Simple.FLOAT;
            case BOOL -> ScriptType.Simple.BOOL;
            case CHAR -> ScriptType.Simple.CHAR;
            default -> ScriptType.Simple.valueOf(kind.name());
        };
    }
}
