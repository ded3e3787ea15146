package dev.fusabi.bytecode;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

/** Checks one function: first each instruction by itself, then what flows between them ({@link RegisterFlow}). */
final class FunctionVerifier {
    /** More guarded instructions than this for each instruction are no {@code try}s that anybody wrote. */
    private static final long MOST_NESTING = 256;

    private final Program program;
    private final Code code;
    private final Consumer<String> report;
    private final long[] instructions;
    private int pc;
    private boolean isRight = true;

    FunctionVerifier(Program program, Code code, Consumer<String> report) {
        this.program = program;
        this.code = code;
        this.report = report;
        instructions = code.instructions();
    }

    void verify() {
        verifyFrame();
        verifyHandlers();
        verifyLines();
        for (Object constant : code.constants()) {
            check(isConstant(constant), "a constant is of a kind that no file can hold");
        }
        for (pc = 0; pc < instructions.length; pc++) {
            verifyInstruction(instructions[pc]);
        }
        if (isRight) {
            RegisterFlow flow = new RegisterFlow(program, code);
            for (RegisterFlow.Defect defect : flow.defects()) {
                pc = defect.pc();
                fail(defect.message());
            }
        }
    }

    private void fail(String message) {
        isRight = false;
        report.accept("function '" + code.name() + "', instruction " + pc + ": " + message);
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            fail(message);
        }
    }

    private void verifyFrame() {
        check(
                instructions.length > 0 && instructions.length <= CodeBuilder.MAX_INSTRUCTIONS,
                "a function has 1 to 1,048,576 instructions");
        check(
                code.primitives() >= 0
                        && code.primitives() < Instruction.OPERAND_LIMIT
                        && code.references() >= 0
                        && code.references() < Instruction.OPERAND_LIMIT,
                "the number of registers is out of range");
        int primitives = count(code.signature().parameters(), true) + count(code.captures(), true);
        int references =
                count(code.signature().parameters(), false) + count(code.captures(), false);
        check(
                primitives <= code.primitives() && references <= code.references(),
                "parameters and captured values do not fit the registers");
        if (code.isGenerator()) {
            check(
                    code.signature().parameters().isEmpty()
                            && code.signature().result() == Kind.REF,
                    "the body of a sequence takes no parameters and gives unit");
        }
        for (int[] table : code.switches()) {
            for (int target : table) {
                check(
                        target >= 0 && target < instructions.length,
                        "a jump table leaves the function");
            }
        }
    }

    private void verifyHandlers() {
        long covered = 0;
        for (Handler handler : code.handlers()) {
            check(
                    handler.start() >= 0
                            && handler.start() < handler.end()
                            && handler.end() <= instructions.length
                            && handler.target() >= 0
                            && handler.target() < instructions.length,
                    "a handler's range or target is outside the function");
            check(
                    handler.register() >= 0 && handler.register() < code.references(),
                    "a handler's register is out of range");
            covered += (long) handler.end() - handler.start();
        }
        check(covered <= MOST_NESTING * instructions.length, "handlers are nested too deeply");
    }

    private void verifyLines() {
        int[] lines = code.lines();
        check(lines.length % 3 == 0, "the line table is incomplete");
        for (int i = 0; i + 2 < lines.length; i += 3) {
            check(
                    lines[i] >= 0
                            && (i == 0 || lines[i] > lines[i - 3])
                            && lines[i + 1] >= 0
                            && lines[i + 2] >= 0,
                    "the line table is not ascending");
        }
    }

    /** Whether a value may stand among the constants. */
    static boolean isConstant(@Nullable Object value) {
        return value == null
                || value == Unit.UNIT
                || value == ScriptList.NIL
                || value == WellKnown.NONE
                || value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof Number && Primitives.kindOf(value).isPrimitive()
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof EnumValue
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    private void verifyInstruction(long instruction) {
        if (Instruction.opcode(instruction) >= Opcode.count()) {
            fail("no such opcode: " + Instruction.opcode(instruction));
            return;
        }
        Opcode opcode = Opcode.of(instruction);
        verifyOperand(opcode, opcode.a(), Instruction.a(instruction));
        int second = opcode.isWide() ? Instruction.wide(instruction) : Instruction.b(instruction);
        verifyOperand(opcode, opcode.b(), second);
        if (!opcode.isWide()) {
            boolean isSigned = opcode.c() == Operand.JUMP_SHORT || opcode.c() == Operand.SHORT;
            verifyOperand(
                    opcode,
                    opcode.c(),
                    isSigned ? Instruction.signedC(instruction) : Instruction.c(instruction));
        }
        if (isRight) {
            verifyUse(opcode, instruction);
        }
    }

    private void verifyOperand(Opcode opcode, Operand operand, int value) {
        switch (operand) {
            case NONE, UNUSED, IMM, SHORT, WIDE_INT -> {}
            case P, P_DST, P_TOP ->
                    check(value < code.primitives(), "register p" + value + " is out of range");
            case R, R_DST, R_TOP ->
                    check(value < code.references(), "register r" + value + " is out of range");
            case JUMP_SHORT, JUMP_WIDE -> verifyJump(opcode, value);
            case LONG_CONST -> index(value, code.longs().length, "64-bit constant");
            case REF_CONST, REF_CONST_SHORT -> index(value, code.constants().length, "constant");
            case GLOBAL -> index(value, program.globals().size(), "global");
            case FUNCTION -> index(value, program.functions().size(), "function");
            case SIGNATURE -> index(value, program.signatures().size(), "signature");
            case BUILTIN -> index(value, program.builtins().size(), "library function");
            case HOST_FUNCTION -> index(value, program.hostFunctions().size(), "host function");
            case KIND ->
                    check(
                            value > 0 && value < Kind.values().length,
                            "there is no kind " + value + " of numbers");
            case LAYOUT -> index(value, program.layouts().size(), "layout");
            case TYPE -> index(value, program.types().size(), "type");
            case SLOT -> index(value, program.slots().size(), "slot");
            case SWITCH_TABLE -> {
                index(value, code.switches().length, "jump table");
                if (value >= 0 && value < code.switches().length) {
                    for (int target : code.switches()[value]) {
                        check(target > pc, "a jump table leads back");
                    }
                }
            }
        }
    }

    private void index(int value, int size, String what) {
        check(value >= 0 && value < size, "there is no " + what + " " + value);
    }

    private void verifyJump(Opcode opcode, int distance) {
        long target = pc + 1L + distance;
        check(target >= 0 && target < instructions.length, "a jump leaves the function");
        boolean mayGoBack =
                opcode == Opcode.LOOP || opcode == Opcode.FOR_UP || opcode == Opcode.FOR_DOWN;
        check(mayGoBack || distance >= 0, "only LOOP, FOR_UP and FOR_DOWN jump back");
    }

    private void verifyUse(Opcode opcode, long instruction) {
        int a = Instruction.a(instruction);
        int b = Instruction.b(instruction);
        int c = Instruction.c(instruction);
        switch (opcode) {
            case GET_GLOBAL_P, SET_GLOBAL_P -> global(Instruction.wide(instruction), true);
            case GET_GLOBAL_R, SET_GLOBAL_R -> global(Instruction.wide(instruction), false);
            case CALL, TAIL_CALL -> {
                Code callee = program.functions().get(a);
                check(
                        callee.captures().isEmpty(),
                        "a function that captures values is called directly");
                check(!callee.isGenerator(), "the body of a sequence is called directly");
                window(callee.signature(), b, c, opcode == Opcode.TAIL_CALL);
            }
            case APPLY -> window(program.signatures().get(a), b, c + 1, false);
            case TAIL_APPLY -> window(program.signatures().get(a), b, c + 1, true);
            case CALL_BUILTIN -> window(program.builtins().get(a).signature(), b, c, false);
            case CALL_VIRTUAL -> {
                Signature slot = program.slots().get(a).signature();
                check(
                        !slot.parameters().isEmpty() && slot.parameters().getFirst() == Kind.REF,
                        "a slot has no receiver");
                window(slot, b, c, false);
            }
            case CALL_HOST ->
                    check(c + b <= code.references(), "arguments do not fit the registers");
            case CLOSURE -> group(program.functions().get(a).captures(), b, c);
            case NEW -> {
                Layout layout = program.layouts().get(a);
                check(
                        b + layout.primitives() <= code.primitives()
                                && c + layout.references() <= code.references(),
                        "fields do not fit the registers");
            }
            case TUPLE ->
                    check(
                            a >= 2 && c + a <= code.references(),
                            "elements do not fit the registers");
            case GET_FIELD_BY_NAME ->
                    check(code.constants()[c] instanceof String, "a field's name is not a string");
            case RETURN_P ->
                    check(code.signature().result().isPrimitive(), "the result is a reference");
            case RETURN_R ->
                    check(!code.signature().result().isPrimitive(), "the result is no reference");
            case YIELD -> check(code.isGenerator(), "YIELD outside the body of a sequence");
            default -> {}
        }
        check(pc + 1 < instructions.length || isEnd(opcode), "the function runs off its end");
    }

    private void global(int index, boolean isPrimitive) {
        check(
                program.globals().get(index).kind().isPrimitive() == isPrimitive,
                "the global's kind does not fit the instruction");
    }

    private void window(Signature call, int primitive, int reference, boolean isTail) {
        group(call.parameters(), primitive, reference);
        if (isTail) {
            check(
                    call.result() == code.signature().result(),
                    "the tail call's result is not the function's");
            for (Handler handler : code.handlers()) {
                check(pc < handler.start() || pc >= handler.end(), "a tail call under a handler");
            }
        }
    }

    private void group(List<Kind> kinds, int primitive, int reference) {
        check(
                primitive + count(kinds, true) <= code.primitives()
                        && reference + count(kinds, false) <= code.references(),
                "arguments do not fit the registers");
    }

    /** Whether execution never goes on after an instruction. */
    static boolean isEnd(Opcode opcode) {
        return switch (opcode) {
            case JUMP,
                    LOOP,
                    TAIL_CALL,
                    TAIL_APPLY,
                    RETURN_P,
                    RETURN_R,
                    RAISE,
                    RERAISE,
                    MATCH_FAIL ->
                    true;
            default -> false;
        };
    }

    static int count(List<Kind> kinds, boolean isPrimitive) {
        int count = 0;
        for (Kind kind : kinds) {
            count += kind.isPrimitive() == isPrimitive ? 1 : 0;
        }
        return count;
    }
}
