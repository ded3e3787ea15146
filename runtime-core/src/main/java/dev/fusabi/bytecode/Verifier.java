package dev.fusabi.bytecode;

import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.bytecode.Program.GlobalSlot;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptMethods;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks everything that the machine relies on: what passes cannot make it read a register that was never written,
 * leave its frame, run off the end of a function, or loop without counting against the budget. What a reference is, is
 * checked where it is used, at run time.
 */
public final class Verifier {
    /** A call has at most this many arguments. */
    static final int MAX_PARAMETERS = 250;

    private static final int MOST_DEFECTS = 20;

    private final Program program;
    private final List<Diagnostic> defects = new ArrayList<>();

    private Verifier(Program program) {
        this.program = program;
    }

    /** What is wrong with a program; nothing, as a rule. */
    public static List<Diagnostic> verify(Program program) {
        Verifier verifier = new Verifier(program);
        verifier.verifyTables();
        if (verifier.defects.isEmpty()) {
            for (Code code : program.functions()) {
                new FunctionVerifier(program, code, verifier::report).verify();
            }
        }
        return List.copyOf(verifier.defects);
    }

    private void report(String message) {
        if (defects.size() < MOST_DEFECTS) {
            defects.add(
                    Diagnostic.error(
                            ErrorCode.FSB0600, new Source(program.name(), ""), Span.NONE, message));
        }
    }

    private void check(boolean isRight, String message) {
        if (!isRight) {
            report(message);
        }
    }

    private void verifyTables() {
        check(!program.sources().isEmpty(), "there is no source name");
        program.signatures().forEach(this::verifySignature);
        for (Code code : program.functions()) {
            verifySignature(code.signature());
            check(
                    code.captures().size() <= Instruction.OPERAND_LIMIT,
                    "function '" + code.name() + "' captures too much");
            check(
                    code.source() >= 0 && code.source() < program.sources().size(),
                    "function '" + code.name() + "' is of no source");
        }
        program.builtins().forEach(builtin -> verifySignature(builtin.signature()));
        ReachableLayouts.of(program).forEach(this::verifyLayout);
        verifySlots();
        program.globals().forEach(this::verifyGlobal);
        program.exports().forEach(this::verifyExport);
        verifyInitializer();
    }

    private void verifySignature(Signature signature) {
        check(
                signature.parameters().size() <= MAX_PARAMETERS,
                "a signature has more than 250 parameters");
    }

    private void verifyLayout(Layout layout) {
        int primitives = 0;
        int references = 0;
        for (Layout.Field field : layout.fields()) {
            int expected = field.kind().isPrimitive() ? primitives++ : references++;
            check(
                    field.slot() == expected,
                    "field '" + field.name() + "' of '" + layout + "' has a wrong slot");
        }
        check(
                layout.form() != Layout.Form.EXCEPTION || primitives == 0,
                "exception '" + layout + "' has an unboxed field");
        check(
                layout.tag() >= 0 && layout.tag() < Instruction.OPERAND_LIMIT,
                "the tag of '" + layout + "' is out of range");
        check(
                layout.fields().size() <= MAX_PARAMETERS,
                "'" + layout + "' has more than 250 fields");
    }

    private void verifySlots() {
        List<Program.VirtualSlot> slots = program.slots();
        for (int i = 0; i < slots.size(); i++) {
            verifySignature(slots.get(i).signature());
            if (slots.get(i).fallback() != -1) {
                verifyMethod(slots.get(i).fallback(), i);
            }
        }
        for (int i = 0; i < slots.size() && i < ScriptMethods.COUNT; i++) {
            check(
                    slots.get(i).signature().equals(OwnSlots.SIGNATURES.get(i)),
                    "one of the runtime's own slots has a wrong signature");
        }
        for (Layout layout : program.layouts()) {
            for (int slot = 0; slot < layout.slots(); slot++) {
                if (layout.method(slot) != -1) {
                    verifyMethod(layout.method(slot), slot);
                }
            }
        }
    }

    private void verifyMethod(int function, int slot) {
        if (!isIndex(function, program.functions().size()) || slot >= program.slots().size()) {
            report("a slot names no function");
            return;
        }
        Code code = program.functions().get(function);
        check(
                code.captures().isEmpty()
                        && !code.isGenerator()
                        && code.signature().equals(program.slots().get(slot).signature()),
                "function '" + code.name() + "' does not fit its slot");
    }

    private void verifyGlobal(GlobalSlot slot) {
        check(
                slot.kind() == slot.type().kind() || slot.kind() == Kind.REF,
                "global '" + slot.name() + "' has a kind that is not its type's");
    }

    private void verifyExport(Export export) {
        boolean isFunction = export.function() != -1;
        check(
                isFunction
                        ? isIndex(export.function(), program.functions().size())
                                && export.global() == -1
                        : isIndex(export.global(), program.globals().size()),
                "export '" + export.name() + "' names neither a function nor a value");
        if (isFunction && isIndex(export.function(), program.functions().size())) {
            Code code = program.functions().get(export.function());
            check(
                    code.captures().isEmpty() && !code.isGenerator(),
                    "export '" + export.name() + "' is a function that captures values");
        }
        if (export.awaiter() != -1) {
            check(
                    isFunction && isAwaiter(export.awaiter()),
                    "export '" + export.name() + "' is awaited by what is no function for it");
        }
    }

    private boolean isAwaiter(int index) {
        if (!isIndex(index, program.functions().size())) {
            return false;
        }
        Code code = program.functions().get(index);
        return code.captures().isEmpty()
                && !code.isGenerator()
                && code.signature().parameters().equals(List.of(Kind.REF));
    }

    private void verifyInitializer() {
        if (!isIndex(program.initializer(), program.functions().size())) {
            report("there is no initializer");
            return;
        }
        Code code = program.functions().get(program.initializer());
        check(
                code.captures().isEmpty()
                        && !code.isGenerator()
                        && code.signature().parameters().size() <= 1
                        && code.signature().result() == Kind.REF,
                "the initializer is not a function of unit");
    }

    private static boolean isIndex(int index, int size) {
        return index >= 0 && index < size;
    }
}
