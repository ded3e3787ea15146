package dev.fusabi.vm;

import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Tuple;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The dispatch loop. Long because a switch over all instructions is one method; hot instructions are here, the others
 * call {@link Slow} or {@link Control}. The method must stay below 8,000 bytes of class file, or HotSpot would never
 * compile it; a test holds it below 6,000.
 *
 * <p>The state of the innermost frame is in locals. Before anything that looks at frames, or may run scripts, it is
 * saved; after anything that may have changed frames, {@code continue reload} reads it again.
 */
final class Interpreter extends Control {
    private final BuiltinContext context;
    private final Services services;

    Interpreter(Limits limits, BuiltinContext context, Services services) {
        super(limits);
        this.context = context;
        this.services = services;
    }

    @Override
    void visitFibers(Consumer<Fiber> visitor) {
        services.visitFibers(visitor);
    }

    private void save(int depth, int pc, int pb, int rb) {
        this.depth = depth;
        this.pb = pb;
        this.rb = rb;
        pcs[depth] = pc;
    }

    @Override
    @SuppressWarnings({"StatementSwitchToExpressionSwitch", "LabelledBreakTarget"})
    Outcome loop() {
        reload:
        while (true) {
            long[] p = this.p;
            Object[] r = this.r;
            int pb = this.pb;
            int rb = this.rb;
            int depth = this.depth;
            LinkedFunction function = frames[depth];
            long[] code = function.instructions;
            int pc = pcs[depth];
            try {
                while (true) {
                    long i = code[pc++];
                    int a = (int) i >>> 16;
                    int b = (int) (i >>> 32) & 0xFFFF;
                    int c = (int) (i >>> 48);
                    switch ((int) i & 0xFFFF) {
                        case Op.MOVE_P:
                            p[pb + a] = p[pb + b];
                            continue;
                        case Op.MOVE_R:
                            r[rb + a] = r[rb + b];
                            continue;
                        case Op.LOAD_INT:
                            p[pb + a] = i >> 32;
                            continue;
                        case Op.LOAD_P:
                            p[pb + a] = function.longs[(int) (i >> 32)];
                            continue;
                        case Op.LOAD_R:
                            r[rb + a] = function.constants[(int) (i >> 32)];
                            continue;
                        case Op.GET_GLOBAL_P:
                            p[pb + a] = function.instance.primitives[(int) (i >> 32)];
                            continue;
                        case Op.GET_GLOBAL_R:
                            r[rb + a] = function.instance.references[(int) (i >> 32)];
                            continue;
                        case Op.SET_GLOBAL_P:
                            function.instance.primitives[(int) (i >> 32)] = p[pb + a];
                            continue;
                        case Op.SET_GLOBAL_R:
                            function.instance.references[(int) (i >> 32)] = r[rb + a];
                            continue;

                        case Op.ADD_INT:
                            p[pb + a] = p[pb + b] + p[pb + c];
                            continue;
                        case Op.SUB_INT:
                            p[pb + a] = p[pb + b] - p[pb + c];
                            continue;
                        case Op.MUL_INT:
                            p[pb + a] = p[pb + b] * p[pb + c];
                            continue;
                        case Op.DIV_INT:
                            p[pb + a] = Slow.divide(p[pb + b], p[pb + c]);
                            continue;
                        case Op.REM_INT:
                            p[pb + a] = Slow.remainder(p[pb + b], p[pb + c]);
                            continue;
                        case Op.ADD_INT_IMM:
                            p[pb + a] = p[pb + b] + (i >> 48);
                            continue;
                        case Op.NEG_INT:
                            p[pb + a] = -p[pb + b];
                            continue;
                        case Op.AND_INT:
                            p[pb + a] = p[pb + b] & p[pb + c];
                            continue;
                        case Op.OR_INT:
                            p[pb + a] = p[pb + b] | p[pb + c];
                            continue;
                        case Op.XOR_INT:
                            p[pb + a] = p[pb + b] ^ p[pb + c];
                            continue;
                        case Op.NOT_INT:
                            p[pb + a] = ~p[pb + b];
                            continue;
                        case Op.SHL_INT:
                            p[pb + a] = p[pb + b] << p[pb + c];
                            continue;
                        case Op.SHR_INT:
                            p[pb + a] = p[pb + b] >> p[pb + c];
                            continue;

                        case Op.ADD_FLOAT:
                            p[pb + a] = bits(number(p[pb + b]) + number(p[pb + c]));
                            continue;
                        case Op.SUB_FLOAT:
                            p[pb + a] = bits(number(p[pb + b]) - number(p[pb + c]));
                            continue;
                        case Op.MUL_FLOAT:
                            p[pb + a] = bits(number(p[pb + b]) * number(p[pb + c]));
                            continue;
                        case Op.DIV_FLOAT:
                            p[pb + a] = bits(number(p[pb + b]) / number(p[pb + c]));
                            continue;
                        case Op.REM_FLOAT:
                            p[pb + a] = bits(number(p[pb + b]) % number(p[pb + c]));
                            continue;
                        case Op.NEG_FLOAT:
                            p[pb + a] = bits(-number(p[pb + b]));
                            continue;
                        case Op.SQRT_FLOAT:
                            p[pb + a] = bits(Math.sqrt(number(p[pb + b])));
                            continue;
                        case Op.INT_TO_FLOAT:
                            p[pb + a] = bits((double) p[pb + b]);
                            continue;
                        case Op.FLOAT_TO_INT:
                            p[pb + a] = Slow.truncate(number(p[pb + b]));
                            continue;

                        case Op.EQ_INT:
                            p[pb + a] = p[pb + b] == p[pb + c] ? 1 : 0;
                            continue;
                        case Op.LT_INT:
                            p[pb + a] = p[pb + b] < p[pb + c] ? 1 : 0;
                            continue;
                        case Op.LE_INT:
                            p[pb + a] = p[pb + b] <= p[pb + c] ? 1 : 0;
                            continue;
                        case Op.EQ_FLOAT:
                            p[pb + a] = number(p[pb + b]) == number(p[pb + c]) ? 1 : 0;
                            continue;
                        case Op.LT_FLOAT:
                            p[pb + a] = number(p[pb + b]) < number(p[pb + c]) ? 1 : 0;
                            continue;
                        case Op.LE_FLOAT:
                            p[pb + a] = number(p[pb + b]) <= number(p[pb + c]) ? 1 : 0;
                            continue;
                        case Op.NOT:
                            p[pb + a] = p[pb + b] ^ 1;
                            continue;
                        case Op.EQ_REF:
                            p[pb + a] = Structural.equal(r[rb + b], r[rb + c]) ? 1 : 0;
                            continue;
                        case Op.COMPARE_REF:
                            p[pb + a] = Structural.compare(r[rb + b], r[rb + c]);
                            continue;

                        case Op.JUMP:
                            pc += (int) (i >> 32);
                            continue;
                        case Op.LOOP:
                            if (--budget < 0) {
                                break;
                            }
                            pc += (int) (i >> 32);
                            continue;
                        case Op.FOR_UP:
                            if (p[pb + a] < p[pb + b]) {
                                if (--budget < 0) {
                                    break;
                                }
                                p[pb + a]++;
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.FOR_DOWN:
                            if (p[pb + a] > p[pb + b]) {
                                if (--budget < 0) {
                                    break;
                                }
                                p[pb + a]--;
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_IF:
                            if (p[pb + a] != 0) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_IF_NOT:
                            if (p[pb + a] == 0) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_EQ_INT:
                            if (p[pb + a] == p[pb + b]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_NE_INT:
                            if (p[pb + a] != p[pb + b]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LT_INT:
                            if (p[pb + a] < p[pb + b]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LE_INT:
                            if (p[pb + a] <= p[pb + b]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GT_INT:
                            if (p[pb + a] > p[pb + b]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GE_INT:
                            if (p[pb + a] >= p[pb + b]) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_EQ_IMM:
                            if (p[pb + a] == (short) b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_NE_IMM:
                            if (p[pb + a] != (short) b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LT_IMM:
                            if (p[pb + a] < (short) b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_LE_IMM:
                            if (p[pb + a] <= (short) b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GT_IMM:
                            if (p[pb + a] > (short) b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_GE_IMM:
                            if (p[pb + a] >= (short) b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_IF_NIL:
                            if (((ScriptList) r[rb + a]).isEmpty()) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_IF_CONS:
                            if (!((ScriptList) r[rb + a]).isEmpty()) {
                                pc += (int) (i >> 32);
                            }
                            continue;
                        case Op.JUMP_IF_TAG:
                            if (((ScriptObject) r[rb + a]).tag() == b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.JUMP_IF_NOT_TAG:
                            if (((ScriptObject) r[rb + a]).tag() != b) {
                                pc += (int) (i >> 48);
                            }
                            continue;
                        case Op.SWITCH: {
                            int[] table = function.code.switches()[(int) (i >> 32)];
                            long n = p[pb + a];
                            if (n >= 0 && n < table.length) {
                                pc = table[(int) n];
                            }
                            continue;
                        }

                        case Op.BOX_INT:
                            r[rb + a] = p[pb + b];
                            continue;
                        case Op.BOX_FLOAT:
                            r[rb + a] = number(p[pb + b]);
                            continue;
                        case Op.BOX_BOOL:
                            r[rb + a] = p[pb + b] != 0;
                            continue;
                        case Op.BOX_CHAR:
                            r[rb + a] = (char) p[pb + b];
                            continue;
                        case Op.UNBOX_INT:
                            p[pb + a] = (Long) r[rb + b];
                            continue;
                        case Op.UNBOX_FLOAT:
                            p[pb + a] = bits((Double) r[rb + b]);
                            continue;
                        case Op.UNBOX_BOOL:
                            p[pb + a] = (Boolean) r[rb + b] ? 1 : 0;
                            continue;
                        case Op.UNBOX_CHAR:
                            p[pb + a] = (Character) r[rb + b];
                            continue;

                        case Op.CALL: {
                            if (--budget < 0) {
                                break;
                            }
                            LinkedFunction callee = function.functions[a];
                            if (callee == null) {
                                callee = function.instance.link(a);
                            }
                            if (pb + b + callee.primitives > primitiveTop
                                    || rb + c + callee.references > referenceTop
                                    || depth + 2 > frameTop) {
                                reserve(pb + b + callee.primitives, rb + c + callee.references, depth + 2);
                                p = this.p;
                                r = this.r;
                            }
                            pcs[depth] = pc;
                            frames[++depth] = callee;
                            pb += b;
                            rb += c;
                            function = callee;
                            code = callee.instructions;
                            pc = 0;
                            continue;
                        }
                        case Op.TAIL_CALL: {
                            if (--budget < 0) {
                                break;
                            }
                            LinkedFunction callee = function.instance.link(a);
                            if (pb + b + callee.primitives > primitiveTop
                                    || rb + c + callee.references > referenceTop) {
                                reserve(pb + b + callee.primitives, rb + c + callee.references, 0);
                                p = this.p;
                                r = this.r;
                            }
                            for (int k = 0; k < callee.primitiveParameters; k++) {
                                p[pb + k] = p[pb + b + k];
                            }
                            for (int k = 0; k < callee.referenceParameters; k++) {
                                r[rb + k] = r[rb + c + k];
                            }
                            frames[depth] = callee;
                            function = callee;
                            code = callee.instructions;
                            pc = 0;
                            continue;
                        }
                        case Op.APPLY: {
                            if (--budget < 0) {
                                break;
                            }
                            Closure closure = (Closure) r[rb + c];
                            LinkedFunction callee = closure.function;
                            if (callee.shape == function.program.shapes[a]
                                    && callee.shape != Shapes.UNKNOWN
                                    && pb + b + callee.primitives <= primitiveTop
                                    && rb + c + callee.references < referenceTop
                                    && depth + 2 <= frameTop) {
                                pcs[depth] = pc;
                                frames[++depth] = callee;
                                pb += b;
                                rb += c;
                                for (int k = 0; k < callee.referenceParameters; k++) {
                                    r[rb + k] = r[rb + k + 1];
                                }
                                long[] primitives = closure.primitives;
                                for (int k = 0, to = pb + callee.primitiveParameters; k < primitives.length; k++) {
                                    p[to + k] = primitives[k];
                                }
                                Object[] references = closure.references;
                                for (int k = 0, to = rb + callee.referenceParameters; k < references.length; k++) {
                                    r[to + k] = references[k];
                                }
                                function = callee;
                                code = callee.instructions;
                                pc = 0;
                                continue;
                            }
                            save(depth, pc, pb, rb);
                            apply(function.program.signatures[a], pb + b, rb + c, false);
                            continue reload;
                        }
                        case Op.TAIL_APPLY: {
                            if (--budget < 0) {
                                break;
                            }
                            save(depth, pc, pb, rb);
                            tailApply(a, b, c);
                            continue reload;
                        }
                        case Op.CALL_BUILTIN: {
                            save(depth, pc, pb, rb);
                            Operation operation = function.builtins[a >> InvokerGenerator.GROUP_BITS].invoke(
                                    a, context, p, pb + b, r, rb + c);
                            if (p != this.p || r != this.r) {
                                keepResult(p, pb + b, r, rb + c);
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
                        case Op.CALL_HOST: {
                            save(depth, pc, pb, rb);
                            Operation operation =
                                    Slow.callHost(function.instance.hostFunction(a), context, this, rb + c, b);
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
                        case Op.RETURN_P:
                            p[pb] = p[pb + a];
                            function = frames[--depth];
                            code = function.instructions;
                            pc = pcs[depth];
                            i = code[pc - 1];
                            pb -= (int) (i >>> 32) & 0xFFFF;
                            rb -= (int) (i >>> 48);
                            continue;
                        case Op.RETURN_R:
                            r[rb] = r[rb + a];
                            function = frames[--depth];
                            code = function.instructions;
                            pc = pcs[depth];
                            i = code[pc - 1];
                            pb -= (int) (i >>> 32) & 0xFFFF;
                            rb -= (int) (i >>> 48);
                            continue;
                        case Op.CLOSURE:
                            r[rb + c] = function.instance.link(a).capture(p, pb + b, r, rb + c);
                            continue;
                        case Op.PATCH_CAPTURE:
                            ((Closure) r[rb + a]).references[b] = r[rb + c];
                            continue;

                        case Op.NEW: {
                            Layout layout = function.layouts[a];
                            r[rb + c] = Objects.requireNonNull(layout.factory()).create(p, pb + b, r, rb + c);
                            continue;
                        }
                        case Op.GET_FIELD_P:
                            p[pb + a] = ((ScriptObject) r[rb + b]).primitive(c);
                            continue;
                        case Op.GET_FIELD_R:
                            r[rb + a] = ((ScriptObject) r[rb + b]).reference(c);
                            continue;
                        case Op.SET_FIELD_P:
                            ((ScriptObject) r[rb + a]).setPrimitive(b, p[pb + c]);
                            continue;
                        case Op.SET_FIELD_R:
                            ((ScriptObject) r[rb + a]).setReference(b, r[rb + c]);
                            continue;
                        case Op.TAG:
                            p[pb + a] = ((ScriptObject) r[rb + b]).tag();
                            continue;
                        case Op.CONS:
                            r[rb + a] = new ScriptList(r[rb + b], (ScriptList) r[rb + c]);
                            continue;
                        case Op.HEAD:
                            r[rb + a] = ((ScriptList) r[rb + b]).head();
                            continue;
                        case Op.TAIL:
                            r[rb + a] = ((ScriptList) r[rb + b]).tail();
                            continue;
                        case Op.TUPLE:
                            r[rb + c] = Tuple.copyOf(r, rb + c, a);
                            continue;
                        case Op.GET_ITEM:
                            r[rb + a] = ((Tuple) r[rb + b]).get(c);
                            continue;

                        case Op.GET_ELEMENT_INT: {
                            long[] array = (long[]) r[rb + b];
                            p[pb + a] = array[Slow.index(p[pb + c], array.length)];
                            continue;
                        }
                        case Op.GET_ELEMENT_FLOAT: {
                            double[] array = (double[]) r[rb + b];
                            p[pb + a] = bits(array[Slow.index(p[pb + c], array.length)]);
                            continue;
                        }
                        case Op.GET_ELEMENT_BOOL: {
                            boolean[] array = (boolean[]) r[rb + b];
                            p[pb + a] = array[Slow.index(p[pb + c], array.length)] ? 1 : 0;
                            continue;
                        }
                        case Op.GET_ELEMENT_CHAR: {
                            char[] array = (char[]) r[rb + b];
                            p[pb + a] = array[Slow.index(p[pb + c], array.length)];
                            continue;
                        }
                        case Op.GET_ELEMENT_REF: {
                            Object[] array = (Object[]) r[rb + b];
                            r[rb + a] = array[Slow.index(p[pb + c], array.length)];
                            continue;
                        }
                        case Op.SET_ELEMENT_INT: {
                            long[] array = (long[]) r[rb + a];
                            array[Slow.index(p[pb + b], array.length)] = p[pb + c];
                            continue;
                        }
                        case Op.SET_ELEMENT_FLOAT: {
                            double[] array = (double[]) r[rb + a];
                            array[Slow.index(p[pb + b], array.length)] = number(p[pb + c]);
                            continue;
                        }
                        case Op.SET_ELEMENT_BOOL: {
                            boolean[] array = (boolean[]) r[rb + a];
                            array[Slow.index(p[pb + b], array.length)] = p[pb + c] != 0;
                            continue;
                        }
                        case Op.SET_ELEMENT_CHAR: {
                            char[] array = (char[]) r[rb + a];
                            array[Slow.index(p[pb + b], array.length)] = (char) p[pb + c];
                            continue;
                        }
                        case Op.SET_ELEMENT_REF: {
                            Object[] array = (Object[]) r[rb + a];
                            array[Slow.index(p[pb + b], array.length)] = r[rb + c];
                            continue;
                        }
                        case Op.ARRAY_LENGTH:
                            p[pb + a] = Slow.length(r[rb + b]);
                            continue;
                        case Op.CONCAT:
                            r[rb + a] = Slow.concat(this, (String) r[rb + b], (String) r[rb + c]);
                            continue;

                        case Op.GET_FIELD_BY_NAME:
                            r[rb + a] = Slow.field(r[rb + b], function.constants[c]);
                            continue;
                        case Op.CONVERT:
                        case Op.CAST: {
                            ScriptType type = function.program.types[c];
                            r[rb + a] = Slow.convert(r[rb + b], type, ((int) i & 0xFFFF) == Op.CAST);
                            continue;
                        }
                        case Op.IS_TYPE:
                            p[pb + a] = Slow.isType(r[rb + b], function.program.types[c]) ? 1 : 0;
                            continue;

                        case Op.RAISE:
                        case Op.RERAISE: {
                            save(depth, pc, pb, rb);
                            ExceptionValue exception = (ExceptionValue) r[rb + a];
                            Outcome outcome = ((int) i & 0xFFFF) == Op.RAISE ? raise(exception) : unwind(exception);
                            if (outcome != null) {
                                return outcome;
                            }
                            continue reload;
                        }
                        case Op.MATCH_FAIL:
                            throw Exceptions.matchFailure(function, pc - 1);
                        case Op.ITERATE:
                            r[rb + a] = Slow.iterate(r[rb + b]);
                            continue;
                        case Op.NEXT: {
                            Object iterator = r[rb + a];
                            if (iterator instanceof Iterator<?> elements) {
                                if (elements.hasNext()) {
                                    r[rb + b] = elements.next();
                                } else {
                                    pc += (int) (i >> 48);
                                }
                                continue;
                            }
                            Generator generator = (Generator) iterator;
                            if (generator.isFinished()) {
                                pc += (int) (i >> 48);
                                continue;
                            }
                            save(depth, pc, pb, rb);
                            enterGenerator(generator);
                            continue reload;
                        }
                        case Op.YIELD: {
                            Object element = r[rb + a];
                            save(depth, pc, pb, rb);
                            if (cutOff()) {
                                long next = frames[this.depth].instructions[pcs[this.depth] - 1];
                                r[this.rb + ((int) (next >>> 32) & 0xFFFF)] = element;
                            }
                            continue reload;
                        }
                        case Op.DISPOSE: {
                            save(depth, pc, pb, rb);
                            Outcome outcome = dispose(r[rb + a]);
                            if (outcome != null) {
                                return outcome;
                            }
                            continue reload;
                        }
                        case Op.END_SEQUENCE:
                            save(depth, pc, pb, rb);
                            leaveSequence();
                            continue reload;
                        case Op.EXIT:
                            save(depth, pc, pb, rb);
                            return exit(a);
                        default:
                            throw new IllegalStateException("no such instruction");
                    }
                    // Only a call or a loop round without budget gets here.
                    save(depth, pc, pb, rb);
                    Outcome outcome = checkpoint();
                    if (outcome != null) {
                        return outcome;
                    }
                    continue reload;
                }
            } catch (Throwable thrown) {
                save(depth, pc, pb, rb);
                Outcome outcome = fail(thrown);
                if (outcome != null) {
                    return outcome;
                }
            }
        }
    }

    /** Moves the function and its arguments to the frame's own windows and applies it there. */
    private void tailApply(int signature, int primitive, int reference) {
        LinkedProgram program = frames[depth].program;
        Signature call = program.signatures[signature];
        Closure closure = (Closure) r[rb + reference];
        int primitives = 0;
        int count = call.parameters().size();
        for (int k = 0; k < count; k++) {
            primitives += call.parameters().get(k).isPrimitive() ? 1 : 0;
        }
        System.arraycopy(p, pb + primitive, p, pb, primitives);
        LinkedFunction callee = closure.function;
        if (callee.shape == program.shapes[signature] && callee.shape != Shapes.UNKNOWN) {
            System.arraycopy(r, rb + reference + 1, r, rb, count - primitives);
            int primitiveStart = pb;
            int referenceStart = rb;
            pop();
            enter(closure, primitiveStart, referenceStart);
        } else {
            System.arraycopy(r, rb + reference, r, rb, count - primitives + 1);
            apply(call, pb, rb, true);
        }
    }

    private void leaveSequence() {
        pop();
        long call = frames[depth].instructions[pcs[depth] - 1];
        endSequence();
        if (((int) call & 0xFFFF) == Op.NEXT) {
            pcs[depth] += (int) (call >> 48);
        }
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

    private static double number(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
