package dev.fusabi.bytecode;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Prints programs for people: a line for each instruction, with what its operands stand for. */
public final class Disassembler {
    private final Program program;
    private final StringBuilder out = new StringBuilder();

    private Disassembler(Program program) {
        this.program = program;
    }

    public static String print(Program program) {
        Disassembler printer = new Disassembler(program);
        printer.printTables();
        program.functions().forEach(printer::printFunction);
        return printer.out.toString();
    }

    public static String print(Program program, Code code) {
        Disassembler printer = new Disassembler(program);
        printer.printFunction(code);
        return printer.out.toString();
    }

    private void line(String format, @Nullable Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
    }

    private void printTables() {
        line("program %s", program.name());
        program.layouts()
                .forEach(layout ->
                        line(
                                "layout %s %s",
                                layout,
                                layout.fields().stream()
                                        .map(field -> field.name() + ":" + field.kind().letter())
                                        .toList()));
        program.globals().forEach(slot -> line("global %s: %s", slot.name(), slot.type()));
        program.hostFunctions().forEach(host -> line("host %s", host.name()));
    }

    private void printFunction(Code code) {
        line("");
        line(
                "function %s %s%s  p%d r%d%s",
                code.name(),
                code.signature(),
                code.captures().isEmpty() ? "" : " captures " + code.captures(),
                code.primitives(),
                code.references(),
                code.isGenerator() ? " sequence" : "");
        int place = 0;
        int[] lines = code.lines();
        for (int pc = 0; pc < code.instructions().length; pc++) {
            String where = "";
            if (place < lines.length && lines[place] == pc) {
                where = lines[place + 1] + ":" + lines[place + 2];
                place += 3;
            }
            line("%5d %-9s%s", pc, where, instruction(code, pc));
        }
        for (Handler handler : code.handlers()) {
            line(
                    "      %s %d..%d -> %d r%d",
                    handler.isCleanup() ? "cleanup" : "handler",
                    handler.start(),
                    handler.end(),
                    handler.target(),
                    handler.register());
        }
    }

    private String instruction(Code code, int pc) {
        long instruction = code.instructions()[pc];
        if (Instruction.opcode(instruction) >= Opcode.count()) {
            return "? " + Long.toHexString(instruction);
        }
        Opcode opcode = Opcode.of(instruction);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-18s", opcode));
        operand(code, pc, opcode.a(), Instruction.a(instruction), text);
        if (opcode.isWide()) {
            operand(code, pc, opcode.b(), Instruction.wide(instruction), text);
        } else {
            boolean isShort = opcode.b() == Operand.SHORT;
            int b = isShort ? Instruction.signedB(instruction) : Instruction.b(instruction);
            operand(code, pc, opcode.b(), b, text);
            boolean isSigned = opcode.c() == Operand.JUMP_SHORT || opcode.c() == Operand.SHORT;
            int c = isSigned ? Instruction.signedC(instruction) : Instruction.c(instruction);
            operand(code, pc, opcode.c(), c, text);
        }
        return text.toString();
    }

    private void operand(Code code, int pc, Operand operand, int value, StringBuilder text) {
        String shown =
                switch (operand) {
                    case NONE, UNUSED -> "";
                    case P, P_DST, P_TOP -> "p" + value;
                    case R, R_DST, R_TOP -> "r" + value;
                    case IMM, SHORT, WIDE_INT -> Integer.toString(value);
                    case JUMP_SHORT, JUMP_WIDE -> "-> " + (pc + 1 + value);
                    case LONG_CONST -> Long.toString(code.longs()[value]);
                    case REF_CONST, REF_CONST_SHORT -> constant(code.constants()[value]);
                    case GLOBAL -> program.globals().get(value).name();
                    case FUNCTION -> program.functions().get(value).name() + "#" + value;
                    case SIGNATURE -> program.signatures().get(value).toString();
                    case BUILTIN ->
                            program.builtins().get(value).name()
                                    + " "
                                    + program.builtins().get(value).signature();
                    case HOST_FUNCTION -> program.hostFunctions().get(value).name();
                    case LAYOUT -> program.layouts().get(value).toString();
                    case SLOT -> program.slots().get(value).name();
                    case TYPE -> program.types().get(value).toString();
                    case KIND ->
                            dev.fusabi.value.Kind.values()[value]
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT);
                    case SWITCH_TABLE -> java.util.Arrays.toString(code.switches()[value]);
                };
        if (!shown.isEmpty()) {
            text.append(' ').append(shown);
        }
    }

    private static String constant(@Nullable Object value) {
        if (value == WellKnown.NONE) {
            return "None";
        }
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }
}
