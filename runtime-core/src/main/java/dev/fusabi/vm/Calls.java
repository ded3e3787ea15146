package dev.fusabi.vm;

import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Program.VirtualSlot;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.TypeNames;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Frames that are more than a plain call: applications of function values, whatever their own
 * signature, and the bodies of lazy sequences.
 */
abstract class Calls extends Stacks {
    private final Map<AdapterKey, LinkedFunction> adapters = new HashMap<>();

    private record AdapterKey(Signature call, Signature callee) {}

    /** Calls and loop rounds up to the next checkpoint, which comes when it would fall below zero. */
    long budget;

    Calls(Limits limits) {
        super(limits);
    }

    /** Pushes the frame of what a slot means for the receiver in {@code r[reference]}; arguments lie in these windows. */
    final void callVirtual(int slot, int primitive, int reference) {
        budget--;
        LinkedFunction caller = frames[depth];
        Object receiver = r[reference];
        int method = -1;
        if (receiver instanceof ScriptObject object
                && object.layout().home() == caller.program.program) {
            method = object.layout().method(slot);
        }
        if (method < 0) {
            if (receiver == null) {
                throw BuiltinExceptions.nullReference();
            }
            VirtualSlot called = caller.program.program.slots().get(slot);
            method = called.fallback();
            if (method < 0) {
                throw BuiltinExceptions.invalidCast(called.name(), TypeNames.of(receiver));
            }
        }
        LinkedFunction callee = caller.instance.link(method);
        reserve(primitive + callee.primitives, reference + callee.references, depth + 2);
        push(callee, 0, primitive, reference);
    }

    /** Pushes the frame of a function value; its arguments lie in these windows. */
    final void enter(Closure closure, int primitive, int reference) {
        LinkedFunction callee = closure.function;
        reserve(primitive + callee.primitives, reference + callee.references, depth + 2);
        System.arraycopy(
                closure.primitives,
                0,
                p,
                primitive + callee.primitiveParameters,
                closure.primitives.length);
        System.arraycopy(
                closure.references,
                0,
                r,
                reference + callee.referenceParameters,
                closure.references.length);
        push(callee, 0, primitive, reference);
    }

    /**
     * Applies {@code r[reference]} to the arguments in {@code p[primitive]…} and {@code r[reference + 1]…}, whatever
     * its own signature. In tail position the windows are the frame's own, and its caller gets the result.
     */
    final void apply(Signature call, int primitive, int reference, boolean isTail) {
        budget--;
        Closure closure = (Closure) r[reference];
        Signature callee = closure.function.signature();
        int given = call.parameters().size();
        int taken = callee.parameters().size();
        if (given < taken) {
            LinkedFunction function =
                    adapters.computeIfAbsent(
                            new AdapterKey(call, callee), key -> Adapters.partial(call, callee));
            // The windows as captures: the arguments, then the callee.
            int references = function.code.captures().size() - 1;
            for (Kind kind : call.parameters()) {
                references -= kind.isPrimitive() ? 1 : 0;
            }
            System.arraycopy(r, reference + 1, r, reference, references);
            r[reference + references] = closure;
            r[reference] = function.capture(p, primitive, r, reference);
            if (isTail) {
                pop();
            }
            return;
        }
        // All that may fail comes before the frames change.
        if (given > taken) {
            Signature first = new Signature(call.parameters().subList(0, taken), Kind.REF);
            LinkedFunction function =
                    adapters.computeIfAbsent(
                            new AdapterKey(call, first), key -> Adapters.excess(call, taken));
            reserve(primitive + function.primitives, reference + function.references, depth + 2);
            if (isTail) {
                pop();
            }
            push(function, 0, primitive, reference);
            return;
        }
        LinkedFunction conversion =
                call.result() == callee.result()
                        ? null
                        : Adapters.conversion(callee.result(), call.result());
        LinkedFunction function = closure.function;
        reserve(
                primitive + function.primitives + 1,
                reference + function.references + 1,
                depth + 3);
        convert(call.parameters(), callee.parameters(), primitive, reference);
        if (isTail) {
            // The frame is gone; its windows hold the arguments now.
            pop();
        }
        if (conversion != null) {
            push(conversion, 1, primitive, reference);
        }
        enter(closure, primitive, reference);
    }

    /** Moves a function and its arguments to the frame's own windows and applies it there. */
    final void tailApply(int signature, int primitive, int reference) {
        LinkedProgram program = frames[depth].program;
        Signature call = program.signatures[signature];
        Closure closure = (Closure) r[rb + reference];
        LinkedFunction callee = closure.function;
        int primitives = Shapes.primitives(call);
        int references = call.parameters().size() - primitives;
        System.arraycopy(p, pb + primitive, p, pb, primitives);
        if (callee.shape == program.shapes[signature] && callee.shape != Shapes.UNKNOWN) {
            budget--;
            reserve(pb + callee.primitives, rb + callee.references, depth + 1);
            System.arraycopy(r, rb + reference + 1, r, rb, references);
            int ownPrimitive = pb;
            int ownReference = rb;
            pop();
            enter(closure, ownPrimitive, ownReference);
        } else {
            System.arraycopy(r, rb + reference, r, rb, references + 1);
            apply(call, pb, rb, true);
        }
    }

    /** Moves arguments after a function value to where the callee wants them, boxing and unboxing. */
    private void convert(List<Kind> from, List<Kind> to, int primitive, int reference) {
        int count = from.size();
        reserve(primitive + count, reference + count + 1, depth + 1);
        if (count == 1) {
            Kind source = from.getFirst();
            Kind target = to.getFirst();
            if (!target.isPrimitive()) {
                r[reference] =
                        source.isPrimitive()
                                ? Primitives.box(source, p[primitive])
                                : r[reference + 1];
            } else if (!source.isPrimitive()) {
                p[primitive] = Primitives.unbox(target, r[reference + 1]);
            }
            return;
        }
        long[] primitives = new long[count];
        Object[] references = new Object[count];
        System.arraycopy(p, primitive, primitives, 0, count);
        System.arraycopy(r, reference + 1, references, 0, count);
        int fromPrimitive = 0;
        int fromReference = 0;
        int toPrimitive = primitive;
        int toReference = reference;
        for (int i = 0; i < count; i++) {
            Kind source = from.get(i);
            Kind target = to.get(i);
            if (source.isPrimitive()) {
                long bits = primitives[fromPrimitive++];
                if (target.isPrimitive()) {
                    p[toPrimitive++] = bits;
                } else {
                    r[toReference++] = Primitives.box(source, bits);
                }
            } else {
                Object value = references[fromReference++];
                if (target.isPrimitive()) {
                    p[toPrimitive++] = Primitives.unbox(target, value);
                } else {
                    r[toReference++] = value;
                }
            }
        }
    }

    // ---- Lazy sequences

    /** The generator that the instruction before the saved pc runs has no more elements. */
    final void endSequence() {
        long call = frames[depth].instructions[pcs[depth] - 1];
        ((Generator) r[rb + Instruction.a(call)]).finish();
    }

    /** Runs a generator on top of the innermost frame, at NEXT or DISPOSE. */
    final void enterGenerator(Generator generator) {
        LinkedFunction function = frames[depth];
        LinkedFunction body = generator.function();
        int primitive = pb + function.primitives;
        int reference = rb + function.references;
        reserve(primitive + body.primitives, reference + body.references, depth + 3);
        int resumeAt = generator.restore(p, primitive, r, reference);
        push(Adapters.END_SEQUENCE, 1, primitive, reference);
        push(body, resumeAt, primitive, reference);
    }

    /** NEXT: the iterator's next element, or the jump. */
    final void next(Object iterator, long call) {
        if (iterator instanceof Generator generator && !generator.isFinished()) {
            enterGenerator(generator);
            return;
        }
        Object source = iterator instanceof Generator generator ? generator.rest() : iterator;
        if (source instanceof Iterator<?> elements && elements.hasNext()) {
            r[rb + Instruction.b(call)] = elements.next();
        } else {
            pcs[depth] += Instruction.signedC(call);
        }
    }

    /** YIELD: cuts the innermost frame, a generator's, off the stack and gives the element to NEXT below it. */
    final void yieldElement(Object element) {
        LinkedFunction body = frames[depth];
        LinkedFunction consumer = frames[depth - 2];
        long call = consumer.instructions[pcs[depth - 2] - 1];
        int primitive = pb;
        int reference = rb;
        int iterator = rb - consumer.references + Instruction.a(call);
        Generator generator = (Generator) r[iterator];
        if (element instanceof GeneratorSequence.Rest(Object source)) {
            generator.become(Slow.iterate(source));
            pop();
            pop();
            // The consumer asks again; a chain without elements must not keep the thread.
            budget--;
            pcs[depth]--;
            return;
        }
        if (Instruction.opcode(call) == Op.NEXT) {
            generator.save(pcs[depth], body, p, primitive, r, reference);
            r[rb - consumer.references + Instruction.b(call)] = element;
        } else {
            // Its cleanup yields while it is disposed of: that is as far as it comes.
            generator.finish();
        }
        pop();
        pop();
    }

    /** The body of a sequence has returned to the frame below it. */
    final void leaveSequence() {
        pop();
        long call = frames[depth].instructions[pcs[depth] - 1];
        endSequence();
        if (Instruction.opcode(call) == Op.NEXT) {
            pcs[depth] += Instruction.signedC(call);
        }
    }
}
