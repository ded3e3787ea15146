package dev.fusabi.bytecode;

import static dev.fusabi.bytecode.FunctionVerifier.count;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds reads of registers that are not written on every path. Goes through the function in order, since jumps lead
 * forward; where a loop comes back with less than its head assumed, it goes through again. Each instruction has been
 * checked by itself.
 */
final class RegisterFlow {
    /** A read of something that may not have been written. */
    record Defect(int pc, String message) {}

    private static final int MOST_PASSES = 50;
    private static final long LEAST_WORDS = 1 << 16;
    private static final long WORDS_AN_INSTRUCTION = 16;

    private final Program program;
    private final Code code;
    private final int primitives;
    private final int words;

    /** For jump targets and handlers: the registers that are written on all paths seen so far. */
    private final long[] @Nullable [] targets;

    private final Set<Defect> defects = new LinkedHashSet<>();
    private long usedWords;
    private boolean isReporting;
    private boolean hasChanged;
    private int pc;

    /** The registers written before the current instruction; null when nothing leads to it. */
    private long @Nullable [] state;

    RegisterFlow(Program program, Code code) {
        this.program = program;
        this.code = code;
        primitives = code.primitives();
        words = (primitives + code.references() + 63) / 64;
        targets = new long[code.instructions().length][];
    }

    List<Defect> defects() {
        int passes = 0;
        do {
            if (++passes > MOST_PASSES) {
                return List.of(new Defect(0, "the function's loops are too complex"));
            }
            hasChanged = false;
            pass();
            if (usedWords
                    > Math.max(LEAST_WORDS, WORDS_AN_INSTRUCTION * code.instructions().length)) {
                return List.of(new Defect(0, "too many registers for so little code"));
            }
        } while (hasChanged);
        isReporting = true;
        pass();
        return new ArrayList<>(defects);
    }

    private void pass() {
        List<Handler> pending = new ArrayList<>(code.handlers());
        pending.sort(java.util.Comparator.comparingInt(Handler::start));
        List<Handler> active = new ArrayList<>();
        int next = 0;
        long[] entry = new long[words];
        enter(code.signature().parameters(), code.captures(), entry);
        state = entry;
        for (pc = 0; pc < code.instructions().length; pc++) {
            join();
            while (next < pending.size() && pending.get(next).start() == pc) {
                active.add(pending.get(next++));
            }
            active.removeIf(handler -> handler.end() <= pc);
            if (state != null) {
                for (Handler handler : active) {
                    flowToHandler(handler);
                }
                step(code.instructions()[pc]);
            }
        }
    }

    private void enter(List<Kind> parameters, List<Kind> captures, long[] into) {
        int primitive = count(parameters, true) + count(captures, true);
        int reference = count(parameters, false) + count(captures, false);
        for (int i = 0; i < primitive; i++) {
            into[i >> 6] |= 1L << i;
        }
        for (int i = primitives; i < primitives + reference; i++) {
            into[i >> 6] |= 1L << i;
        }
    }

    /** What jumps to this instruction bring, and what comes from above. */
    private void join() {
        long[] known = targets[pc];
        if (known == null) {
            return;
        }
        if (state != null) {
            meet(pc, state);
        }
        state = known.clone();
    }

    private void meet(int target, long[] from) {
        long[] known = targets[target];
        if (known == null) {
            targets[target] = from.clone();
            usedWords += words;
            hasChanged = true;
            return;
        }
        for (int i = 0; i < words; i++) {
            long both = known[i] & from[i];
            hasChanged |= both != known[i];
            known[i] = both;
        }
    }

    // The instruction may raise before it writes its result, and after its call has used the
    // windows.
    private void flowToHandler(Handler handler) {
        long[] from = current().clone();
        long instruction = code.instructions()[pc];
        kill(Opcode.of(instruction), instruction, from);
        int register = primitives + handler.register();
        from[register >> 6] |= 1L << register;
        meet(handler.target(), from);
    }

    private void step(long instruction) {
        Opcode opcode = Opcode.of(instruction);
        int a = Instruction.a(instruction);
        int b = Instruction.b(instruction);
        int c = Instruction.c(instruction);
        read(opcode.a(), a);
        read(opcode.b(), b);
        read(opcode.c(), c);
        readGroup(opcode, a, b, c);
        jump(opcode, instruction);
        kill(opcode, instruction, current());
        write(opcode.a(), a);
        write(opcode.b(), b);
        writeResult(opcode, a, b, c);
        if (FunctionVerifier.isEnd(opcode)) {
            state = null;
        }
    }

    private long[] current() {
        return java.util.Objects.requireNonNull(state);
    }

    private void jump(Opcode opcode, long instruction) {
        if (opcode == Opcode.SWITCH) {
            for (int target : code.switches()[Instruction.wide(instruction)]) {
                meet(target, current());
            }
        } else if (opcode.b() == Operand.JUMP_WIDE || opcode.c() == Operand.JUMP_SHORT) {
            meet(pc + 1 + Instruction.distance(instruction), current());
        }
    }

    private void read(Operand operand, int register) {
        switch (operand) {
            case P -> readPrimitive(register);
            case R -> readReference(register);
            default -> {}
        }
    }

    private void readPrimitive(int register) {
        readBit(register, "p", register);
    }

    private void readReference(int register) {
        readBit(primitives + register, "r", register);
    }

    private void readBit(int bit, String letter, int register) {
        if (isReporting && (current()[bit >> 6] & 1L << bit) == 0) {
            defects.add(
                    new Defect(
                            pc, "register " + letter + register + " is read before it is written"));
        }
    }

    private void readGroup(Opcode opcode, int a, int b, int c) {
        switch (opcode) {
            case CALL, TAIL_CALL ->
                    readAll(program.functions().get(a).signature().parameters(), b, c);
            case APPLY, TAIL_APPLY -> {
                readReference(c);
                readAll(program.signatures().get(a).parameters(), b, c + 1);
            }
            case CALL_BUILTIN -> readAll(program.builtins().get(a).signature().parameters(), b, c);
            case CALL_VIRTUAL -> readAll(program.slots().get(a).signature().parameters(), b, c);
            case CALL_HOST -> readReferences(c, b);
            case CLOSURE -> readAll(program.functions().get(a).captures(), b, c);
            case NEW -> {
                Layout layout = program.layouts().get(a);
                for (int i = 0; i < layout.primitives(); i++) {
                    readPrimitive(b + i);
                }
                readReferences(c, layout.references());
            }
            case TUPLE -> readReferences(c, a);
            default -> {}
        }
    }

    private void readReferences(int first, int count) {
        for (int i = 0; i < count; i++) {
            readReference(first + i);
        }
    }

    private void readAll(List<Kind> kinds, int primitive, int reference) {
        int p = primitive;
        int r = reference;
        for (Kind kind : kinds) {
            if (kind.isPrimitive()) {
                readPrimitive(p++);
            } else {
                readReference(r++);
            }
        }
    }

    /** What a call makes of the registers from its windows up. */
    private void kill(Opcode opcode, long instruction, long[] registers) {
        switch (opcode) {
            case CALL, APPLY, CALL_BUILTIN, CALL_VIRTUAL -> {
                clear(registers, Instruction.b(instruction), primitives);
                clear(
                        registers,
                        primitives + Instruction.c(instruction),
                        primitives + code.references());
            }
            case CALL_HOST ->
                    clear(
                            registers,
                            primitives + Instruction.c(instruction),
                            primitives + code.references());
            default -> {}
        }
    }

    private static void clear(long[] registers, int from, int to) {
        for (int bit = from; bit < to; ) {
            if ((bit & 63) == 0 && bit + 64 <= to) {
                registers[bit >> 6] = 0;
                bit += 64;
            } else {
                registers[bit >> 6] &= ~(1L << bit);
                bit++;
            }
        }
    }

    private void write(Operand operand, int register) {
        switch (operand) {
            case P_DST -> set(register);
            case R_DST -> set(primitives + register);
            default -> {}
        }
    }

    private void writeResult(Opcode opcode, int a, int b, int c) {
        switch (opcode) {
            case CALL -> result(program.functions().get(a).signature().result(), b, c);
            case APPLY -> result(program.signatures().get(a).result(), b, c);
            case CALL_BUILTIN -> result(program.builtins().get(a).signature().result(), b, c);
            case CALL_VIRTUAL -> result(program.slots().get(a).signature().result(), b, c);
            case CALL_HOST, CLOSURE, NEW, TUPLE -> set(primitives + c);
            default -> {}
        }
    }

    private void result(Kind kind, int primitive, int reference) {
        set(kind.isPrimitive() ? primitive : primitives + reference);
    }

    private void set(int bit) {
        current()[bit >> 6] |= 1L << bit;
    }
}
