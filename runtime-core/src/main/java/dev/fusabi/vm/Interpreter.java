package dev.fusabi.vm;

import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The dispatch loop. Long because a switch over all instructions is one method; hot instructions are here, the others
 * are in {@link #rare} and {@link Uncommon}. The method must stay below 8,000 bytes of class file, or HotSpot would never
 * compile it; a test holds it below 6,000.
 *
 * <p>The state of the innermost frame is in locals. Before anything that looks at frames, or may run scripts, it is
 * saved; after anything that may have changed frames, {@code continue reload} reads it again.
 */
final class Interpreter extends Control {
    /** What compiled code may use of the thread's stack, in bytes, about. */
    static final int JAVA_STACK = 200_000;

    /** What each of its frames counts for at least, so that their number is limited, too. */
    static final int LEAST_FRAME = 128;

    final BuiltinContext context;
    private final Services services;

    /** Whether the innermost frame does not enter compiled code until it calls or is called again. */
    boolean isPlain;

    /** With {@link #isPlain} what the frame runs until then, when a debugger or profiler watches it. */
    private long @Nullable [] instrumented;

    // ---- What compiled code has left

    /** Whether it has left: each of its functions records its frame and returns at once. */
    boolean isLeaving;

    /** What made it leave, at the innermost frame's call: one of these, or neither to go on there. */
    @Nullable Throwable thrown;

    @Nullable Operation pending;

    /** Innermost first. */
    private final List<LeftFrame> left = new ArrayList<>();

    Interpreter(Limits limits, BuiltinContext context, Services services, @Nullable Tier tier) {
        super(limits, tier);
        this.context = context;
        this.services = services;
    }

    @Override
    void visitFibers(Consumer<Fiber> visitor) {
        services.visitFibers(visitor);
    }

    private void save(int pc, int pb, int rb) {
        this.pb = pb;
        this.rb = rb;
        pcs[depth] = pc;
    }

    @Override
    @SuppressWarnings({"StatementSwitchToExpressionSwitch", "LabelledBreakTarget"})
    Outcome loop() {
        // First, since javac has shorter instructions for the first locals.
        long i;
        reload:
        while (true) {
            // A library function may use up the counter in a compiled function that then returns:
            // no frame is left.
            if (budget < 0
                    && depth > base
                    && instrumented == null
                    && !Adapters.isWithoutRegisters(frames[depth])) {
                Outcome outcome = checkpoint();
                if (outcome != null) {
                    return outcome;
                }
            }
            long[] p = this.p;
            Object[] r = this.r;
            int pb = this.pb;
            int rb = this.rb;
            long[] code = isPlain ? plain() : frames[depth].running;
            isPlain = false;
            int pc = pcs[depth];
            try {
                while (true) {
                    i = code[pc++];
                    switch ((int) i & 0xFFFF) {
                        case Op.MOVE_P:
                            i -= Op.MOVE_P;
                            p[pb + a(i)] = p[pb + b(i)];
                            continue;
                        case Op.MOVE_R:
                            i -= Op.MOVE_R;
                            r[rb + a(i)] = r[rb + b(i)];
                            continue;
                        case Op.LOAD_INT:
                            i -= Op.LOAD_INT;
                            p[pb + a(i)] = i >> 32;
                            continue;
                        case Op.LOAD_P:
                            i -= Op.LOAD_P;
                            p[pb + a(i)] = frames[depth].longs[(int) (i >> 32)];
                            continue;
                        case Op.LOAD_R:
                            i -= Op.LOAD_R;
                            r[rb + a(i)] = frames[depth].constants[(int) (i >> 32)];
                            continue;
                        case Op.GET_GLOBAL_P:
                            i -= Op.GET_GLOBAL_P;
                            p[pb + a(i)] = frames[depth].globalPrimitives[(int) (i >> 32)];
                            continue;
                        case Op.GET_GLOBAL_R:
                            i -= Op.GET_GLOBAL_R;
                            r[rb + a(i)] = frames[depth].globalReferences[(int) (i >> 32)];
                            continue;
                        case Op.ADD_INT:
                            i -= Op.ADD_INT;
                            p[pb + a(i)] = p[pb + b(i)] + p[pb + c(i)];
                            continue;
                        case Op.SUB_INT:
                            i -= Op.SUB_INT;
                            p[pb + a(i)] = p[pb + b(i)] - p[pb + c(i)];
                            continue;
                        case Op.MUL_INT:
                            i -= Op.MUL_INT;
                            p[pb + a(i)] = p[pb + b(i)] * p[pb + c(i)];
                            continue;
                        case Op.ADD_INT_IMM:
                            i -= Op.ADD_INT_IMM;
                            p[pb + a(i)] = p[pb + b(i)] + (i >> 48);
                            continue;
                        case Op.AND_INT:
                            i -= Op.AND_INT;
                            p[pb + a(i)] = p[pb + b(i)] & p[pb + c(i)];
                            continue;
                        case Op.SHL_INT:
                            i -= Op.SHL_INT;
                            p[pb + a(i)] = p[pb + b(i)] << p[pb + c(i)];
                            continue;
                        case Op.SHR_INT:
                            i -= Op.SHR_INT;
                            p[pb + a(i)] = p[pb + b(i)] >> p[pb + c(i)];
                            continue;

                        case Op.ADD_FLOAT:
                            i -= Op.ADD_FLOAT;
                            p[pb + a(i)] = bits(number(p[pb + b(i)]) + number(p[pb + c(i)]));
                            continue;
                        case Op.SUB_FLOAT:
                            i -= Op.SUB_FLOAT;
                            p[pb + a(i)] = bits(number(p[pb + b(i)]) - number(p[pb + c(i)]));
                            continue;
                        case Op.MUL_FLOAT:
                            i -= Op.MUL_FLOAT;
                            p[pb + a(i)] = bits(number(p[pb + b(i)]) * number(p[pb + c(i)]));
                            continue;
                        case Op.DIV_FLOAT:
                            i -= Op.DIV_FLOAT;
                            p[pb + a(i)] = bits(number(p[pb + b(i)]) / number(p[pb + c(i)]));
                            continue;
                        case Op.INT_TO_FLOAT:
                            i -= Op.INT_TO_FLOAT;
                            p[pb + a(i)] = bits((double) p[pb + b(i)]);
                            continue;
                        case Op.EQ_INT:
                            i -= Op.EQ_INT;
                            p[pb + a(i)] = p[pb + b(i)] == p[pb + c(i)] ? 1 : 0;
                            continue;
                        case Op.LT_INT:
                            i -= Op.LT_INT;
                            p[pb + a(i)] = p[pb + b(i)] < p[pb + c(i)] ? 1 : 0;
                            continue;
                        case Op.LE_INT:
                            i -= Op.LE_INT;
                            p[pb + a(i)] = p[pb + b(i)] <= p[pb + c(i)] ? 1 : 0;
                            continue;
                        case Op.LT_FLOAT:
                            i -= Op.LT_FLOAT;
                            p[pb + a(i)] = number(p[pb + b(i)]) < number(p[pb + c(i)]) ? 1 : 0;
                            continue;
                        case Op.LE_FLOAT:
                            i -= Op.LE_FLOAT;
                            p[pb + a(i)] = number(p[pb + b(i)]) <= number(p[pb + c(i)]) ? 1 : 0;
                            continue;
                        case Op.NARROW:
                            i -= Op.NARROW;
                            p[pb + a(i)] = Slow.narrow(c(i), p[pb + b(i)]);
                            continue;
                        case Op.NOT:
                            i -= Op.NOT;
                            p[pb + a(i)] = p[pb + b(i)] ^ 1;
                            continue;
                        case Op.JUMP:
                            i -= Op.JUMP;
                            pc += (int) (i >> 32);
                            continue;
                        case Op.LOOP:
                            i -= Op.LOOP;
                            pc += (int) (i >> 32);
                            break;
                        case Op.FOR_UP:
                            i -= Op.FOR_UP;
                            if (p[pb + a(i)] < p[pb + b(i)]) {
                                p[pb + a(i)]++;
                                pc += (int) (i >> 48);
                                break;
                            }
                            continue;
                        case Op.FOR_DOWN:
                            i -= Op.FOR_DOWN;
                            if (p[pb + a(i)] > p[pb + b(i)]) {
                                p[pb + a(i)]--;
                                pc += (int) (i >> 48);
                                break;
                            }
                            continue;
                        case Op.JUMP_IF:
                            i -= Op.JUMP_IF;
                            if (p[pb + a(i)] != 0) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_IF_NOT:
                            i -= Op.JUMP_IF_NOT;
                            if (p[pb + a(i)] == 0) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_EQ_INT:
                            i -= Op.JUMP_EQ_INT;
                            if (p[pb + a(i)] == p[pb + b(i)]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_NE_INT:
                            i -= Op.JUMP_NE_INT;
                            if (p[pb + a(i)] != p[pb + b(i)]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LT_INT:
                            i -= Op.JUMP_LT_INT;
                            if (p[pb + a(i)] < p[pb + b(i)]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LE_INT:
                            i -= Op.JUMP_LE_INT;
                            if (p[pb + a(i)] <= p[pb + b(i)]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GT_INT:
                            i -= Op.JUMP_GT_INT;
                            if (p[pb + a(i)] > p[pb + b(i)]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GE_INT:
                            i -= Op.JUMP_GE_INT;
                            if (p[pb + a(i)] >= p[pb + b(i)]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_EQ_IMM:
                            i -= Op.JUMP_EQ_IMM;
                            if (p[pb + a(i)] == (short) (i >> 32)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_NE_IMM:
                            i -= Op.JUMP_NE_IMM;
                            if (p[pb + a(i)] != (short) (i >> 32)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LT_IMM:
                            i -= Op.JUMP_LT_IMM;
                            if (p[pb + a(i)] < (short) (i >> 32)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LE_IMM:
                            i -= Op.JUMP_LE_IMM;
                            if (p[pb + a(i)] <= (short) (i >> 32)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GT_IMM:
                            i -= Op.JUMP_GT_IMM;
                            if (p[pb + a(i)] > (short) (i >> 32)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GE_IMM:
                            i -= Op.JUMP_GE_IMM;
                            if (p[pb + a(i)] >= (short) (i >> 32)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_IF_NIL:
                            i -= Op.JUMP_IF_NIL;
                            if (((ScriptList) r[rb + a(i)]).isEmpty()) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_IF_CONS:
                            i -= Op.JUMP_IF_CONS;
                            if (!((ScriptList) r[rb + a(i)]).isEmpty()) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_IF_TAG:
                            i -= Op.JUMP_IF_TAG;
                            if (((ScriptObject) r[rb + a(i)]).tag() == b(i)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_IF_NOT_TAG:
                            i -= Op.JUMP_IF_NOT_TAG;
                            if (((ScriptObject) r[rb + a(i)]).tag() != b(i)) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.SWITCH:
                            {
                                i -= Op.SWITCH;
                                int[] table = frames[depth].code.switches()[(int) (i >> 32)];
                                long n = p[pb + a(i)];
                                if (n >= 0 && n < table.length) {
                                    pc = table[(int) n];
                                }
                                continue;
                            }

                        case Op.BOX_INT:
                            i -= Op.BOX_INT;
                            r[rb + a(i)] = p[pb + b(i)];
                            continue;
                        case Op.BOX_FLOAT:
                            i -= Op.BOX_FLOAT;
                            r[rb + a(i)] = number(p[pb + b(i)]);
                            continue;
                        case Op.UNBOX_INT:
                            i -= Op.UNBOX_INT;
                            p[pb + a(i)] = (Long) r[rb + b(i)];
                            continue;
                        case Op.UNBOX_FLOAT:
                            i -= Op.UNBOX_FLOAT;
                            p[pb + a(i)] = bits((Double) r[rb + b(i)]);
                            continue;
                        case Op.CALL:
                            {
                                i -= Op.CALL;
                                LinkedFunction callee = frames[depth].functions[a(i)];
                                if (callee == null) {
                                    callee = frames[depth].instance.link(a(i));
                                }
                                if (pb + b(i) + callee.primitives > primitiveTop
                                        || rb + c(i) + callee.references > referenceTop
                                        || depth + 2 > frameTop) {
                                    reserve(
                                            pb + b(i) + callee.primitives,
                                            rb + c(i) + callee.references,
                                            depth + 2);
                                    p = this.p;
                                    r = this.r;
                                }
                                pcs[depth] = pc;
                                pb += b(i);
                                rb += c(i);
                                frames[++depth] = callee;
                                code = callee.running;
                                pc = 0;
                                break;
                            }
                        case Op.TAIL_CALL:
                            {
                                i -= Op.TAIL_CALL;
                                LinkedFunction callee = frames[depth].instance.link(a(i));
                                if (pb + b(i) + callee.primitives > primitiveTop
                                        || rb + c(i) + callee.references > referenceTop) {
                                    reserve(
                                            pb + b(i) + callee.primitives,
                                            rb + c(i) + callee.references,
                                            0);
                                    p = this.p;
                                    r = this.r;
                                }
                                copy(p, pb + b(i), p, pb, callee.primitiveParameters);
                                copy(r, rb + c(i), r, rb, callee.referenceParameters);
                                frames[depth] = callee;
                                code = callee.running;
                                pc = 0;
                                break;
                            }
                        case Op.APPLY:
                            {
                                i -= Op.APPLY;
                                Closure closure = (Closure) r[rb + c(i)];
                                LinkedFunction callee = closure.function;
                                if (callee.shape == frames[depth].program.shapes[a(i)]
                                        && callee.shape != Shapes.UNKNOWN
                                        && pb + b(i) + callee.primitives <= primitiveTop
                                        && rb + c(i) + callee.references < referenceTop
                                        && depth + 2 <= frameTop) {
                                    pcs[depth] = pc;
                                    frames[++depth] = callee;
                                    pb += b(i);
                                    rb += c(i);
                                    copy(r, rb + 1, r, rb, callee.referenceParameters);
                                    long[] primitives = closure.primitives;
                                    copy(
                                            primitives,
                                            0,
                                            p,
                                            pb + callee.primitiveParameters,
                                            primitives.length);
                                    Object[] references = closure.references;
                                    copy(
                                            references,
                                            0,
                                            r,
                                            rb + callee.referenceParameters,
                                            references.length);
                                    code = callee.running;
                                    pc = 0;
                                    break;
                                }
                                save(pc, pb, rb);
                                Outcome outcome = rare(code[pc - 1]);
                                if (outcome != null) {
                                    return outcome;
                                }
                                continue reload;
                            }
                        case Op.CALL_BUILTIN:
                            {
                                i -= Op.CALL_BUILTIN;
                                save(pc, pb, rb);
                                Operation operation =
                                        frames[depth].builtins[a(i) >> InvokerGenerator.GROUP_BITS]
                                                .invoke(a(i), context, p, pb + b(i), r, rb + c(i));
                                if (p != this.p || r != this.r) {
                                    keepResult(p, pb + b(i), r, rb + c(i));
                                    p = this.p;
                                    r = this.r;
                                }
                                if (operation == null) {
                                    continue;
                                }
                                Outcome outcome = await(operation);
                                if (outcome != null) {
                                    return outcome;
                                }
                                continue reload;
                            }
                        case Op.CALL_HOST:
                            {
                                i -= Op.CALL_HOST;
                                save(pc, pb, rb);
                                Operation operation =
                                        Slow.callHost(
                                                frames[depth].instance.hostFunction(a(i)),
                                                context,
                                                this,
                                                rb + c(i),
                                                b(i));
                                // It may have run scripts, for which the stacks have grown.
                                p = this.p;
                                r = this.r;
                                if (operation == null) {
                                    continue;
                                }
                                Outcome outcome = await(operation);
                                if (outcome != null) {
                                    return outcome;
                                }
                                continue reload;
                            }
                        case Op.CLOSURE:
                            i -= Op.CLOSURE;
                            r[rb + c(i)] =
                                    frames[depth]
                                            .instance
                                            .link(a(i))
                                            .capture(p, pb + b(i), r, rb + c(i));
                            continue;
                        case Op.RETURN_P:
                            i -= Op.RETURN_P;
                            p[pb] = p[pb + a(i)];
                            code = frames[--depth].running;
                            pc = pcs[depth];
                            i = code[pc - 1];
                            pb -= b(i);
                            rb -= c(i);
                            continue;
                        case Op.RETURN_R:
                            i -= Op.RETURN_R;
                            r[rb] = r[rb + a(i)];
                            code = frames[--depth].running;
                            pc = pcs[depth];
                            i = code[pc - 1];
                            pb -= b(i);
                            rb -= c(i);
                            continue;
                        case Op.NEW:
                            {
                                i -= Op.NEW;
                                Layout layout = frames[depth].layouts[a(i)];
                                r[rb + c(i)] =
                                        Objects.requireNonNull(layout.factory())
                                                .create(p, pb + b(i), r, rb + c(i));
                                continue;
                            }
                        case Op.GET_FIELD_P:
                            i -= Op.GET_FIELD_P;
                            p[pb + a(i)] = ((ScriptObject) r[rb + b(i)]).primitive(c(i));
                            continue;
                        case Op.GET_FIELD_R:
                            i -= Op.GET_FIELD_R;
                            r[rb + a(i)] = ((ScriptObject) r[rb + b(i)]).reference(c(i));
                            continue;
                        case Op.TAG:
                            i -= Op.TAG;
                            p[pb + a(i)] = ((ScriptObject) r[rb + b(i)]).tag();
                            continue;
                        case Op.CONS:
                            i -= Op.CONS;
                            r[rb + a(i)] = new ScriptList(r[rb + b(i)], (ScriptList) r[rb + c(i)]);
                            continue;
                        case Op.HEAD:
                            i -= Op.HEAD;
                            r[rb + a(i)] = ((ScriptList) r[rb + b(i)]).head();
                            continue;
                        case Op.TAIL:
                            i -= Op.TAIL;
                            r[rb + a(i)] = ((ScriptList) r[rb + b(i)]).tail();
                            continue;
                        case Op.GET_ITEM:
                            i -= Op.GET_ITEM;
                            r[rb + a(i)] = ((Tuple) r[rb + b(i)]).get(c(i));
                            continue;

                        case Op.GET_ELEMENT_INT:
                            {
                                i -= Op.GET_ELEMENT_INT;
                                long[] array = (long[]) r[rb + b(i)];
                                p[pb + a(i)] = array[Slow.index(p[pb + c(i)], array.length)];
                                continue;
                            }
                        case Op.GET_ELEMENT_FLOAT:
                            {
                                i -= Op.GET_ELEMENT_FLOAT;
                                double[] array = (double[]) r[rb + b(i)];
                                p[pb + a(i)] = bits(array[Slow.index(p[pb + c(i)], array.length)]);
                                continue;
                            }
                        case Op.GET_ELEMENT_REF:
                            {
                                i -= Op.GET_ELEMENT_REF;
                                Object[] array = (Object[]) r[rb + b(i)];
                                r[rb + a(i)] = array[Slow.index(p[pb + c(i)], array.length)];
                                continue;
                            }
                        case Op.SET_ELEMENT_INT:
                            {
                                i -= Op.SET_ELEMENT_INT;
                                long[] array = (long[]) r[rb + a(i)];
                                array[Slow.index(p[pb + b(i)], array.length)] = p[pb + c(i)];
                                continue;
                            }
                        case Op.SET_ELEMENT_FLOAT:
                            {
                                i -= Op.SET_ELEMENT_FLOAT;
                                double[] array = (double[]) r[rb + a(i)];
                                array[Slow.index(p[pb + b(i)], array.length)] =
                                        number(p[pb + c(i)]);
                                continue;
                            }
                        case Op.SET_ELEMENT_REF:
                            {
                                i -= Op.SET_ELEMENT_REF;
                                Object[] array = (Object[]) r[rb + a(i)];
                                array[Slow.index(p[pb + b(i)], array.length)] = r[rb + c(i)];
                                continue;
                            }
                        case Op.EXIT:
                            save(pc, pb, rb);
                            return exit(a(i - Op.EXIT));
                        case Op.NEXT:
                            // Through Java's collections; the body of a sequence needs a frame.
                            if (r[rb + a(i -= Op.NEXT)] instanceof Iterator<?> elements) {
                                if (elements.hasNext()) {
                                    r[rb + b(i)] = elements.next();
                                } else {
                                    pc += (int) (i >> 48);
                                }
                                continue;
                            }
                        // fall through
                        default:
                            save(pc, pb, rb);
                            Outcome outcome = rare(code[pc - 1]);
                            if (outcome != null) {
                                return outcome;
                            }
                            continue reload;
                    }
                    // Calls and loop rounds get here.
                    if (--budget < 0) {
                        save(pc, pb, rb);
                        continue reload;
                    }
                }
            } catch (Throwable thrown) {
                save(pc, pb, rb);
                Outcome outcome = fail(thrown);
                if (outcome != null) {
                    return outcome;
                }
            }
        }
    }

    /**
     * Everything that is not worth a place in the loop: works on the saved state. Gives null to go on with the
     * innermost frame. What goes wrong is handled here, since the loop's locals may be those of another frame.
     */
    private @Nullable Outcome rare(long i) {
        try {
            switch (Instruction.opcode(i)) {
                case Op.APPLY -> {
                    Signature call = frames[depth].program.signatures[a(i)];
                    apply(call, pb + b(i), rb + c(i), false);
                }
                case Op.TAIL_APPLY -> tailApply(a(i), b(i), c(i));
                case Op.RAISE -> {
                    return raise((ExceptionValue) r[rb + a(i)]);
                }
                case Op.RERAISE -> {
                    return unwind((ExceptionValue) r[rb + a(i)]);
                }
                case Op.NEXT -> next(r[rb + a(i)], i);
                case Op.YIELD -> yieldElement(r[rb + a(i)]);
                case Op.DISPOSE -> {
                    return dispose(r[rb + a(i)]);
                }
                case Op.CALL_VIRTUAL -> callVirtual(a(i), pb + b(i), rb + c(i));
                case Op.END_SEQUENCE -> leaveSequence();
                case Op.REPLAY -> {
                    return answered(a(i));
                }
                case Op.BREAK, Op.ENTERED, Op.LEAVES -> {
                    return instrumented(Instruction.opcode(i));
                }
                case Op.ENTER -> {
                    return enterCompiled();
                }
                default -> Uncommon.execute(this, i, pcs[depth] - 1, p, pb, r, rb);
            }
            return null;
        } catch (Throwable thrown) {
            return fail(thrown);
        }
    }

    @Override
    @Nullable Operation perform() {
        long i = frames[depth].instructions[pcs[depth] - 1];
        long[] before = p;
        Object[] beforeReferences = r;
        switch (Instruction.opcode(i)) {
            case Op.CALL_BUILTIN -> {
                Operation operation =
                        frames[depth].builtins[a(i) >> InvokerGenerator.GROUP_BITS].invoke(
                                a(i), context, p, pb + b(i), r, rb + c(i));
                if (p != before || r != beforeReferences) {
                    keepResult(before, pb + b(i), beforeReferences, rb + c(i));
                }
                return operation;
            }
            default -> {
                Uncommon.execute(this, i, pcs[depth] - 1, p, pb, r, rb);
                return null;
            }
        }
    }

    // ---- Debuggers and profilers

    private long[] plain() {
        long[] code = instrumented;
        instrumented = null;
        return code == null ? frames[depth].instructions : code;
    }

    /** The instruction before the saved pc stands for one that something watches. */
    private @Nullable Outcome instrumented(int opcode) {
        LinkedFunction function = frames[depth];
        int pc = --pcs[depth];
        switch (function.instance.instrumentation()) {
            case Debugging debugger -> {
                Fiber running = current();
                if (function.isStatement(pc)
                        && debugger.stops(running, function.statement(pc, depth - base))) {
                    debugger.paused(running, Snapshots.of(this));
                    copyOut(running, pb + function.primitives, rb + function.references);
                    running.waiting(null);
                    return Outcome.Paused.PAUSED;
                }
            }
            case Profiling profiler -> {
                if (opcode == Op.ENTERED) {
                    profiler.entered(this, function);
                } else {
                    profiler.leaves(this);
                }
            }
            case null -> {}
        }
        isPlain = true;
        instrumented = function.after(pc, opcode);
        return null;
    }

    // ---- Compiled code

    /** The instruction before the saved pc enters compiled code. */
    private @Nullable Outcome enterCompiled() {
        LinkedFunction function = frames[depth];
        int pc = --pcs[depth];
        CompiledCode code = function.compiled(pc);
        long room = Math.min(JAVA_STACK, (long) (limits.depth() - (depth - base)) * LEAST_FRAME);
        if (room < code.stack) {
            isPlain = true;
            return null;
        }
        code.enter(this, function.instance, (int) room, pb, rb);
        if (isLeaving) {
            return goOnInterpreted();
        }
        depth--;
        long call = frames[depth].instructions[pcs[depth] - 1];
        pb -= b(call);
        rb -= c(call);
        sampleCallers();
        return null;
    }

    @Override
    @Nullable Outcome goOnInterpreted() {
        isLeaving = false;
        Throwable failure = thrown;
        Operation operation = pending;
        thrown = null;
        pending = null;
        for (int i = left.size() - 1; i >= 0; i--) {
            LeftFrame frame = left.get(i);
            LinkedFunction function = frame.function();
            int primitive = pb;
            int reference = rb;
            if (i < left.size() - 1) {
                long call = frames[depth].instructions[pcs[depth] - 1];
                primitive += b(call);
                reference += c(call);
                depth++;
            }
            try {
                reserve(
                        primitive + function.primitives,
                        reference + function.references,
                        depth + 1);
            } catch (Throwable tooDeep) {
                if (i < left.size() - 1) {
                    depth--;
                }
                left.clear();
                isPlain = false;
                return fail(tooDeep);
            }
            frames[depth] = function;
            pcs[depth] = frame.pc();
            pb = primitive;
            rb = reference;
            System.arraycopy(frame.primitives(), 0, p, pb, function.primitives);
            System.arraycopy(frame.references(), 0, r, rb, function.references);
        }
        left.clear();
        if (failure != null) {
            return fail(asFailure(failure));
        }
        return operation == null ? null : await(operation);
    }

    /** Compiled code lets Java check indices. */
    private Throwable asFailure(Throwable thrown) {
        boolean isIndex =
                thrown instanceof IndexOutOfBoundsException
                        && Slow.isElementAccess(
                                Instruction.opcode(frames[depth].instructions[pcs[depth] - 1]));
        return isIndex ? BuiltinExceptions.indexOutOfRange() : thrown;
    }

    /** Counts a call that compiled code is about to make. False to do the call in the interpreter: it is not counted then. */
    boolean countCall() {
        long next = budget - 1;
        budget = next;
        return next >= 0 || pollCall();
    }

    /** When the counter has been below zero at that. */
    boolean pollCall() {
        if (poll()) {
            return true;
        }
        budget++;
        return false;
    }

    /** Whether compiled code may call a host function itself. */
    boolean callsDirectly(Instance instance, int hostFunction) {
        return instance.hostHandle(hostFunction) != null && !current().hasContext();
    }

    /** Counts a loop round: what is left of the counter; negative to go on in the interpreter at the loop's head. */
    static long countRound(long before, Interpreter machine) {
        long next = before - 1;
        return next >= 0 ? next : machine.pollRound(next);
    }

    private long pollRound(long next) {
        budget = next;
        return poll() ? budget : -1;
    }

    /** The innermost frame's instruction is done in the interpreter. */
    void leavePlain() {
        isPlain = true;
    }

    /** A compiled function's call gave something to wait for. */
    static void leaveWaiting(Operation operation, Interpreter machine) {
        machine.pending = operation;
    }

    /** Something was thrown in compiled code: the frames that it called are gone. */
    static void leaveFailed(Throwable failure, Interpreter machine) {
        machine.left.clear();
        machine.pending = null;
        machine.isPlain = false;
        machine.thrown = failure;
    }

    /** Records a frame of compiled code; its registers follow. */
    LeftFrame leave(Instance instance, int function, int pc) {
        return leave(instance.link(function), pc);
    }

    private LeftFrame leave(LinkedFunction function, int pc) {
        isLeaving = true;
        LeftFrame frame =
                new LeftFrame(
                        function,
                        pc,
                        new long[function.primitives],
                        new Object[function.references]);
        left.add(frame);
        return frame;
    }

    /** Records a call of a function without compiled code; the arguments are boxed, primitive ones first. */
    Object leave(LinkedFunction function, Object[] arguments) {
        LeftFrame frame = leave(function, 0);
        int primitives = 0;
        int references = 0;
        for (int i = 0; i < arguments.length; i++) {
            if (primitives < function.primitiveEnd()) {
                frame.primitives()[primitives++] = bits(arguments[i]);
            } else {
                frame.references()[references++] = arguments[i];
            }
        }
        return nothing(function);
    }

    /** The same of a function value; the arguments are those of its parameters. */
    Object leave(Closure closure, Object[] arguments) {
        LinkedFunction function = closure.function;
        LeftFrame frame = leave(function, 0);
        int primitives = function.primitiveParameters;
        for (int i = 0; i < primitives; i++) {
            frame.primitives()[i] = bits(arguments[i]);
        }
        int references = function.referenceParameters;
        System.arraycopy(arguments, primitives, frame.references(), 0, references);
        System.arraycopy(
                closure.primitives, 0, frame.primitives(), primitives, closure.primitives.length);
        System.arraycopy(
                closure.references, 0, frame.references(), references, closure.references.length);
        return nothing(function);
    }

    /** What is returned while leaving. */
    private static Object nothing(LinkedFunction function) {
        return function.signature().result().isPrimitive() ? 0L : Unit.UNIT;
    }

    private static long bits(Object boxed) {
        return boxed instanceof Double number ? bits((double) number) : (Long) boxed;
    }

    /** The result of a builtin that made the stacks grow is in the old ones. */
    private void keepResult(long[] oldP, int primitive, Object[] oldR, int reference) {
        if (primitive < oldP.length) {
            p[primitive] = oldP[primitive];
        }
        if (reference < oldR.length) {
            r[reference] = oldR[reference];
        }
    }

    private static int a(long instruction) {
        return (int) instruction >>> 16;
    }

    private static int b(long instruction) {
        return (char) (instruction >>> 32);
    }

    private static int c(long instruction) {
        return (int) (instruction >>> 48);
    }

    // A few values without a loop, which inside the dispatch loop would cost the compiler much
    // time.
    private static void copy(long[] from, int at, long[] to, int start, int count) {
        if (count > 0) {
            to[start] = from[at];
            if (count > 1) {
                to[start + 1] = from[at + 1];
                if (count > 2) {
                    System.arraycopy(from, at + 2, to, start + 2, count - 2);
                }
            }
        }
    }

    private static void copy(Object[] from, int at, Object[] to, int start, int count) {
        if (count > 0) {
            to[start] = from[at];
            if (count > 1) {
                to[start + 1] = from[at + 1];
                if (count > 2) {
                    System.arraycopy(from, at + 2, to, start + 2, count - 2);
                }
            }
        }
    }

    private static double number(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
