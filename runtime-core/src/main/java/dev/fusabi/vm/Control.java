package dev.fusabi.vm;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Operation;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptMethods;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Unit;

import org.jspecify.annotations.Nullable;

/**
 * What happens between instructions: starting and ending runs, checkpoints, suspension, exceptions. Works on the saved
 * state; the loop reads it again afterwards.
 *
 * <p>Methods that give a nullable {@link Outcome} give null to go on with the innermost frame.
 */
abstract class Control extends Calls {
    /** More work than this in one library call can only be a mistake. */
    private static final long MOST_UNITS = 1L << 50;

    /** Library work of more units than this takes long enough to look at the deadline before it. */
    private static final long LONG_WORK = 1 << 20;

    /** What a unit of it takes, roughly and at best. */
    private static final long NANOS_PER_UNIT = 2;

    /** Less than this at once is counted when it has been allocated. */
    private static final long LARGE = 1 << 16;

    private static final Kind[] KINDS = Kind.values();

    /** So many steps of the library in a row run to their ends although others wait. */
    private static final int MOST_BRIEF_STEPS = 1000;

    /** What an instruction finds when it is done for the first time. */
    private static final ScriptMethods.Answers NO_ANSWERS = new ScriptMethods.Answers();

    /** In place of arguments: compiled code has left frames. */
    static final Object[] LEFT = {};

    /** Frames that a sample looks at. */
    private static final int SAMPLED = 4;

    final MemoryGauge memory;

    /** Of the thread that runs a fiber; a fiber that runs on top of another runs on the same one. */
    ScriptMethods.Current methods = ScriptMethods.current();

    /** The thread whose they are. */
    private Thread thread = Thread.currentThread();

    /** The running fiber. */
    @Nullable Fiber fiber;

    /** What {@link #budget} began with. */
    private long granted;

    /** What the thread's operations on values had for answers before a call that began in compiled code. */
    private ScriptMethods.@Nullable Answers answersBefore;

    private int briefSteps;

    /** When the run began, as far as its first checkpoint knows; 0 before. */
    private long sliceStart;

    private final @Nullable Tier tier;

    /** Whether compiled code has passed a checkpoint since callers of compiled code were last sampled. */
    private boolean hasPolled;

    /** What watches all that runs; null for nothing. */
    @Nullable Instrumentation instrumentation;

    Control(Limits limits, @Nullable Tier tier) {
        super(limits);
        this.tier = tier;
        memory = new MemoryGauge(this);
    }

    final Fiber current() {
        return java.util.Objects.requireNonNull(fiber);
    }

    // ---- Runs

    /** Runs a fiber from its function's beginning, or from where it stopped when {@code closure} is null. */
    final Outcome run(Fiber next, @Nullable Closure closure, Object[] arguments) {
        Operation operation = next.operation();
        next.running();
        Fiber outerFiber = fiber;
        int outerDepth = depth;
        int outerPb = pb;
        int outerRb = rb;
        int outerBase = base;
        int outerPrimitiveBase = primitiveBase;
        int outerReferenceBase = referenceBase;
        long outerBudget = budget;
        long outerGranted = granted;
        long outerSlice = sliceStart;

        DeepStack own = next.deep();
        DeepStack outerStack = own == null ? null : new DeepStack(this);

        base = depth + 1;
        primitiveBase = depth < 0 ? 0 : pb + frames[depth].primitives;
        referenceBase = depth < 0 ? 0 : rb + frames[depth].references;
        fiber = next;
        sliceStart = 0;
        memory.startRun();
        if (thread != Thread.currentThread()) {
            thread = Thread.currentThread();
            methods = ScriptMethods.current();
        }
        ScriptMethods.Answers outerAnswers = methods.use(NO_ANSWERS.rewind());
        boolean stops = false;
        try {
            Outcome outcome =
                    closure == null
                            ? goOn(next, operation)
                            : arguments == LEFT
                                    ? takeLeft(next, closure)
                                    : begin(next, closure, arguments);
            if (instrumentation instanceof Profiling profiler) {
                profiler.begins(this);
            }
            if (outcome == null) {
                outcome = loop();
            }
            stops = !(outcome instanceof Outcome.Done || outcome instanceof Outcome.Failed);
            return outcome;
        } finally {
            memory.endRun();
            if (instrumentation instanceof Profiling profiler) {
                profiler.ends();
            }
            methods.use(outerAnswers);
            settle();
            if (!stops) {
                next.done();
            }
            fiber = outerFiber;
            if (outerStack != null) {
                outerStack.restore(this);
            }
            depth = outerDepth;
            pb = outerPb;
            rb = outerRb;
            base = outerBase;
            primitiveBase = outerPrimitiveBase;
            referenceBase = outerReferenceBase;
            budget = outerBudget;
            granted = outerGranted;
            sliceStart = outerSlice;
            clearAbove();
        }
    }

    // ---- Calls from Java that begin in compiled code

    /**
     * Makes a fiber the running one without beginning it. False when something runs or what it uses has to be counted.
     *
     * @param usesValues whether the function looks into values, which may ask scripts' methods
     */
    final boolean beginDirect(Fiber standIn, boolean usesValues) {
        boolean isWatched = instrumentation != null || memory.isFollowing;
        if (fiber != null
                || depth >= 0
                || isWatched
                || limits.isMetered()
                || limits.checkEvery() == 0) {
            return false;
        }
        fiber = standIn;
        granted = limits.checkEvery();
        budget = granted;
        sliceStart = 0;
        if (usesValues) {
            methods = ScriptMethods.current();
            answersBefore = methods.use(NO_ANSWERS.rewind());
        }
        memory.startRun();
        return true;
    }

    final void endDirect(boolean usesValues) {
        fiber = null;
        if (usesValues) {
            methods.use(answersBefore);
            answersBefore = null;
        }
    }

    /** A run that compiled code has begun and left: its frames go on the stacks. */
    private @Nullable Outcome takeLeft(Fiber next, Closure closure) {
        refill(Math.max(1, limits.checkEvery()));
        LinkedFunction function = closure.function;
        try {
            reserve(
                    primitiveBase + function.primitives,
                    referenceBase + function.references,
                    depth + 3);
        } catch (ScriptFailure failure) {
            return new Outcome.Failed(failure.exception());
        }
        push(Adapters.exit(function.signature().result()), 1, primitiveBase, referenceBase);
        push(function, 0, pb, rb);
        return goOnInterpreted();
    }

    /** Puts the frames that compiled code has left on the stacks, in place of the one that entered it. */
    abstract @Nullable Outcome goOnInterpreted();

    /** The engine's waiting fibers. */
    abstract void visitFibers(java.util.function.Consumer<Fiber> visitor);

    /** Runs the innermost frame until the run ends or stops. */
    abstract Outcome loop();

    private @Nullable Outcome begin(Fiber next, Closure closure, Object[] arguments) {
        if (next.allowance() == null && limits.isMetered()) {
            next.allowance(new Allowance(limits, next.isLongLived()));
        }
        refill(limits.checkEvery());
        LinkedFunction function = closure.function;
        if (function.instance.instrumentation() != instrumentation) {
            function.instance.instrument(instrumentation);
        }
        if (tier != null) {
            function.instance.compileWith(tier);
        }
        Kind[] parameters = function.parameters;
        // A function of unit may be called without arguments, and one of none with unit.
        Object[] given = arguments;
        if (parameters.length == 1 && given.length == 0) {
            given = new Object[] {Unit.UNIT};
        } else if (parameters.length == 0 && given.length == 1 && given[0] == Unit.UNIT) {
            given = new Object[0];
        }
        boolean isDirect = parameters.length == given.length;
        Kind result = isDirect ? function.signature().result() : Kind.REF;
        try {
            reserve(
                    primitiveBase + function.primitives,
                    referenceBase + function.references + given.length + 1,
                    depth + 3);
            push(Adapters.exit(result), 1, primitiveBase, referenceBase);
            if (!isDirect) {
                r[rb] = closure;
                System.arraycopy(given, 0, r, rb + 1, given.length);
                apply(allReferences(given.length), pb, rb, false);
                return null;
            }
            int primitive = pb;
            int reference = rb;
            for (int i = 0; i < given.length; i++) {
                Kind kind = parameters[i];
                if (kind.isPrimitive()) {
                    p[primitive++] = Primitives.unbox(kind, given[i]);
                } else {
                    r[reference++] = given[i];
                }
            }
            enter(closure, pb, rb);
            return null;
        } catch (ScriptFailure | ClassCastException failure) {
            return depth < base ? new Outcome.Failed(Exceptions.of(failure)) : fail(failure);
        }
    }

    private static Signature allReferences(int count) {
        return new Signature(java.util.Collections.nCopies(count, Kind.REF), Kind.REF);
    }

    private @Nullable Outcome goOn(Fiber next, @Nullable Operation operation) {
        Allowance allowance = next.allowance();
        if (allowance != null && operation != null) {
            allowance.hasWaited(limits);
        }
        refill(Math.max(1, limits.checkEvery()));
        DeepStack own = next.deep();
        try {
            if (own != null) {
                next.deep(null);
                own.restore(this);
                base = 0;
                primitiveBase = 0;
                referenceBase = 0;
            } else {
                ReturnPoint first = (ReturnPoint) java.util.Objects.requireNonNull(next.r)[0];
                reserve(primitiveBase, referenceBase, depth + 2);
                push(
                        Adapters.exit(first.function().signature().result()),
                        1,
                        primitiveBase,
                        referenceBase);
                copyIn(next, operation == null);
            }
        } catch (ScriptFailure failure) {
            return new Outcome.Failed(failure.exception());
        }
        ScriptFailure interruption = next.takeInterruption();
        if (interruption != null) {
            if (operation == null) {
                // It gave way at a checkpoint: as if the next instruction raised it.
                pcs[depth]++;
            } else if (!operation.isDone()) {
                operation.cancel();
            }
            return end(interruption);
        }
        if (next.takeEndedWait()) {
            return raise(BuiltinExceptions.tokenCancelled(CancelScope.MESSAGE).exception());
        }
        return operation == null ? null : deliver(operation);
    }

    /** The result of a run whose outermost function has returned. */
    final Outcome exit(int kindNumber) {
        Kind kind = KINDS[kindNumber];
        ExceptionValue ending = current().ending();
        if (ending != null) {
            // Whatever cleanup code made of it, the limit stands.
            return new Outcome.Failed(ending);
        }
        Object value = kind.isPrimitive() ? Primitives.box(kind, p[pb]) : r[rb];
        return new Outcome.Done(value == null ? Unit.UNIT : value);
    }

    // ---- Budget

    private void refill(int wanted) {
        Allowance allowance = current().allowance();
        granted = allowance == null ? wanted : allowance.grant(wanted);
        budget = granted;
    }

    private void settle() {
        Fiber running = fiber;
        Allowance allowance = running == null ? null : running.allowance();
        if (allowance != null) {
            allowance.use(granted - budget);
        }
        granted = budget;
    }

    /** The counter has run out after a call or a loop round; the saved pc is where to go on. */
    final @Nullable Outcome checkpoint() {
        settle();
        Fiber running = current();
        long now = System.nanoTime();
        ScriptFailure failure = running.takeInterruption();
        Allowance allowance = running.allowance();
        if (failure == null && allowance != null && allowance.isUsedUp()) {
            failure = BuiltinExceptions.fuelLimit("The budget is used up.");
        }
        if (failure == null && allowance != null && allowance.isOverdue(now)) {
            failure = BuiltinExceptions.deadline("The deadline has passed.");
        }
        if (failure == null && memory.isExceeded()) {
            failure =
                    BuiltinExceptions.memoryLimit(
                            "The script holds more than " + limits.memory() + " bytes.");
        }
        if (failure != null) {
            // As if the next instruction raised it.
            pcs[depth]++;
            return end(failure);
        }
        if (tier != null) {
            sample();
        }
        if (sliceStart == 0) {
            sliceStart = now;
        }
        if (isSliceOver(running, now)) {
            LinkedFunction function = frames[depth];
            if (function.isBrief() && briefSteps++ < MOST_BRIEF_STEPS) {
                refill(1);
                return null;
            }
            briefSteps = 0;
            copyOut(running, pb + function.primitives, rb + function.references);
            running.waiting(null);
            return Outcome.Yielded.YIELDED;
        }
        refill(Math.max(1, limits.checkEvery()));
        return null;
    }

    /**
     * What a checkpoint does when nothing is due, without a look at frames: for compiled code, whose frames are not
     * there. False when something is: then the frames have to be, and the checkpoint is repeated.
     */
    final boolean poll() {
        return budget >= 0 || pollNow();
    }

    /** The same before the counter has run out, so that there are so many units. */
    final boolean reserve(long left, long units) {
        budget = left;
        return pollNow() && budget >= units;
    }

    private boolean pollNow() {
        settle();
        Fiber running = current();
        long now = System.nanoTime();
        Allowance allowance = running.allowance();
        if (running.isInterrupted()
                || allowance != null && (allowance.isUsedUp() || allowance.isOverdue(now))
                || memory.isToBeMeasured()) {
            return false;
        }
        if (sliceStart == 0) {
            sliceStart = now;
        }
        if (isSliceOver(running, now)) {
            return false;
        }
        hasPolled = true;
        refill(Math.max(1, limits.checkEvery()));
        return true;
    }

    final void compile(LinkedFunction function) {
        if (tier != null) {
            function.instance.compileWith(tier);
            function.instance.request(function);
        }
    }

    private boolean isSliceOver(Fiber running, long now) {
        return now - sliceStart >= limits.slice().toNanos()
                && (running.givesWay() || limits.checkEvery() == 0);
    }

    /** Looks which functions run: what is seen often is hot. */
    private void sample() {
        frames[depth].instance.sample(frames[depth], pcs[depth]);
        sampleFrom(depth - 1);
    }

    /** The innermost frame has called compiled code, which has passed checkpoints: those who call it may be hot, too. */
    final void sampleCallers() {
        if (hasPolled) {
            hasPolled = false;
            sampleFrom(depth);
        }
    }

    private void sampleFrom(int innermost) {
        for (int i = innermost; i > base && i > innermost - SAMPLED; i--) {
            LinkedFunction function = frames[i];
            function.instance.sample(function, 0);
            int head = function.loopAround(pcs[i]);
            if (head > 0) {
                function.instance.sample(function, head);
            }
        }
    }

    /** Counts a library function's work. */
    final void charge(long units) {
        if (units < 0 || units > MOST_UNITS) {
            throw BuiltinExceptions.fuelLimit("The budget is used up.");
        }
        Allowance allowance = current().allowance();
        if (allowance != null && !allowance.allows(granted - budget + units)) {
            throw BuiltinExceptions.fuelLimit("The budget is used up.");
        }
        // Library functions are not interrupted: what would end too late does not begin.
        if (units > LONG_WORK
                && allowance != null
                && allowance.isOverdue(System.nanoTime() + units * NANOS_PER_UNIT)) {
            throw BuiltinExceptions.deadline("The deadline has passed.");
        }
        budget -= units;
    }

    /** Counts what a library function is about to allocate. */
    final void allocate(long bytes) {
        if (bytes < 0 || bytes > limits.memory()) {
            throw BuiltinExceptions.memoryLimit(
                    "A value of "
                            + (bytes < 0 ? "too many" : Long.toString(bytes))
                            + " bytes exceeds the memory limit of "
                            + limits.memory()
                            + " bytes.");
        }
        if (bytes >= LARGE && memory.isExceededBy(bytes)) {
            throw BuiltinExceptions.memoryLimit(
                    "The script needs more than " + limits.memory() + " bytes.");
        }
    }

    // ---- Suspension

    /** The call before the saved pc gave an operation instead of a result. */
    final @Nullable Outcome await(Operation operation) {
        if (operation.isDone()) {
            return deliver(operation);
        }
        Fiber running = current();
        ScriptFailure interruption = running.takeInterruption();
        if (interruption != null) {
            operation.cancel();
            return end(interruption);
        }
        LinkedFunction function = frames[depth];
        long call = function.instructions[pcs[depth] - 1];
        boolean isBuiltin = Instruction.opcode(call) == Op.CALL_BUILTIN;
        copyOut(
                running,
                pb + (isBuiltin ? Instruction.b(call) : function.primitives),
                rb + Instruction.c(call));
        running.waiting(operation);
        return new Outcome.Suspended(operation);
    }

    /** Puts the result of an operation where the call before the saved pc wants it. */
    private @Nullable Outcome deliver(Operation operation) {
        try {
            Object value = operation.result();
            LinkedFunction function = frames[depth];
            long call = function.instructions[pcs[depth] - 1];
            Kind kind = Kind.REF;
            if (Instruction.opcode(call) == Op.CALL_BUILTIN) {
                kind =
                        function.program
                                .program
                                .builtins()
                                .get(Instruction.a(call))
                                .signature()
                                .result();
            }
            if (kind.isPrimitive()) {
                p[pb + Instruction.b(call)] = Primitives.unbox(kind, value);
            } else {
                r[rb + Instruction.c(call)] = value == null ? Unit.UNIT : value;
            }
            return null;
        } catch (RuntimeException failure) {
            return fail(failure);
        }
    }

    // ---- Exceptions

    /** Ends the fiber with a limit: cleanup code runs on a small allowance, once. */
    private @Nullable Outcome end(ScriptFailure failure) {
        Fiber running = current();
        if (running.isEnding()) {
            Exceptions.trace(failure.exception(), this);
            return new Outcome.Failed(failure.exception());
        }
        return raise(failure.exception());
    }

    // ---- Methods that operations on values ask

    /** The instruction before the saved pc cannot go on without the result of a script's method: runs that. */
    // NullAway: a register may hold a script's null.
    @SuppressWarnings("NullAway")
    private @Nullable Outcome ask(ScriptMethods.Needed question) {
        Fiber running = current();
        Replay known = running.replay();
        int frame = depth - base;
        if (known != null && known.frame == frame && known.pc == pcs[depth]) {
            known.question = question;
        } else {
            known = new Replay(known, frame, pcs[depth], question);
            running.replay(known);
        }
        // An operation that asks often is done as often.
        charge(1 + known.answers.size() / 4);
        LinkedFunction function = frames[depth];
        Layout layout = question.receiver().layout();
        if (layout.home() != function.program.program) {
            known.answers.add(question, foreignAnswer(question));
            return repeat(known);
        }
        LinkedFunction method = function.instance.link(layout.method(question.method()));
        int primitive = pb + function.primitives;
        int reference = rb + function.references;
        reserve(primitive + method.primitives, reference + method.references + 2, depth + 3);
        push(Adapters.replay(method.signature().result()), 1, primitive, reference);
        r[reference] = question.receiver();
        if (method.referenceParameters > 1) {
            r[reference + 1] = question.argument();
        }
        push(method, 0, primitive, reference);
        return null;
    }

    /** Of an object of another program, whose methods are not at hand. */
    private static Object foreignAnswer(ScriptMethods.Needed question) {
        ScriptObject object = question.receiver();
        return switch (question.method()) {
            case ScriptMethods.EQUALS -> object == question.argument();
            case ScriptMethods.HASH, ScriptMethods.COMPARE -> 0L;
            case ScriptMethods.SEQUENCE -> throw BuiltinExceptions.invalidCast("seq", "object");
            default -> object.layout().owner();
        };
    }

    /** A method has returned to the frame of its asker. */
    final @Nullable Outcome answered(int kindNumber) {
        Kind kind = KINDS[kindNumber];
        Object result = kind.isPrimitive() ? Primitives.box(kind, p[pb]) : r[rb];
        pop();
        Replay replay = java.util.Objects.requireNonNull(current().replay());
        replay.answers.add(replay.question, result == null ? Unit.UNIT : result);
        return repeat(replay);
    }

    /** Does the instruction before the saved pc again, with the answers so far. */
    private @Nullable Outcome repeat(Replay replay) {
        methods.use(replay.answers.rewind());
        try {
            Operation operation = perform();
            current().replay(replay.outer);
            return operation == null ? null : await(operation);
        } catch (ScriptMethods.Needed again) {
            methods.use(NO_ANSWERS);
            return ask(again);
        } catch (Throwable thrown) {
            current().replay(replay.outer);
            return fail(thrown);
        } finally {
            methods.use(NO_ANSWERS);
        }
    }

    /** Executes the instruction before the saved pc, one that has no frame of its own. */
    abstract @Nullable Operation perform();

    /** Something thrown while the instruction before the saved pc ran. */
    final @Nullable Outcome fail(Throwable thrown) {
        if (thrown instanceof ScriptMethods.Needed question) {
            return ask(question);
        }
        ExceptionValue exception = Exceptions.of(thrown);
        if (exception.stackTrace() == null) {
            Exceptions.trace(exception, this);
        }
        return unwind(exception);
    }

    /** Raises at the instruction before the saved pc. */
    final @Nullable Outcome raise(ExceptionValue exception) {
        Exceptions.trace(exception, this);
        return unwind(exception);
    }

    /** Goes on in the innermost handler that takes the exception; the run fails when there is none. */
    final @Nullable Outcome unwind(ExceptionValue exception) {
        // Counts, since a handler may be a way back.
        budget--;
        boolean isCatchable =
                exception != Generator.ABANDONED
                        && BuiltinExceptions.isCatchable(exception.layout());
        if (exception.layout() == BuiltinExceptions.TOKEN_CANCELLED) {
            current().leaveForCleanup();
        } else if (!isCatchable && exception != Generator.ABANDONED && !current().isEnding()) {
            settle();
            current().end(exception, Allowance.forCleanup());
            refill(limits.checkEvery());
        }
        while (true) {
            LinkedFunction function = frames[depth];
            int at = pcs[depth] - 1;
            for (Handler handler : function.code.handlers()) {
                if (handler.start() <= at
                        && at < handler.end()
                        && (isCatchable || handler.isCleanup())) {
                    r[rb + handler.register()] = exception;
                    pcs[depth] = handler.target();
                    return null;
                }
            }
            if (depth == base) {
                return new Outcome.Failed(exception);
            }
            pop();
            if (Adapters.isReplay(frames[depth + 1])) {
                Replay replay = java.util.Objects.requireNonNull(current().replay());
                current().replay(replay.outer);
            } else if (frames[depth + 1] == Adapters.END_SEQUENCE) {
                endSequence();
                if (exception == Generator.ABANDONED) {
                    return null;
                }
            }
        }
    }

    /** Runs the cleanups of a generator that is not enumerated to its end. */
    final @Nullable Outcome dispose(Object iterator) {
        if (!(iterator instanceof Generator generator) || !generator.isStopped()) {
            return null;
        }
        enterGenerator(generator);
        return unwind(Generator.ABANDONED);
    }
}
