package dev.fusabi.vm;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.value.StackTrace;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Runs the fibers of one engine instance, one at a time. Belongs to one thread at a time. Host functions that a script
 * calls may run further fibers on it, on top of the script that called them.
 */
public final class Machine {
    /** Host functions that call scripts that call host functions: each level takes some of the thread's stack. */
    private static final int MOST_NESTED = 100;

    private static final Object[] NO_ARGUMENTS = {};

    private final Interpreter interpreter;
    private final Services services;
    private final BuiltinContext context = new Context();
    private int nested;

    /** A machine that interprets. */
    public Machine(Limits limits, Services services) {
        this(limits, services, null);
    }

    /**
     * @param tier how functions get compiled; null to interpret all
     */
    public Machine(Limits limits, Services services, @Nullable Tier tier) {
        this.services = services;
        interpreter = new Interpreter(limits, context, services, tier);
    }

    public Limits limits() {
        return interpreter.limits;
    }

    /**
     * Applies a function to boxed values of its parameters' kinds, and runs it until it ends or stops. Fewer arguments
     * than it takes give a function, more are passed on to what it gives; one of unit may be called without.
     */
    public Outcome start(Fiber fiber, FunctionValue function, Object... arguments) {
        return run(fiber, (Closure) function, arguments);
    }

    /**
     * Goes on with a fiber that waits: its operation is done, or it gave way to others, or it has been interrupted,
     * in which case the operation is cancelled here.
     */
    public Outcome resume(Fiber fiber) {
        return run(fiber, null, NO_ARGUMENTS);
    }

    /**
     * Goes on with what a {@link DirectCall} has begun and its compiled code has left, as a fiber.
     *
     * @param function the function that was called
     */
    public Outcome startLeft(Fiber fiber, FunctionValue function) {
        return run(fiber, (Closure) function, Control.LEFT);
    }

    /** Lets a function be compiled as if it were hot. Nothing happens where functions are interpreted only. */
    public void compile(FunctionValue function) {
        interpreter.compile(((Closure) function).function);
    }

    private Outcome run(Fiber fiber, @Nullable Closure closure, Object[] arguments) {
        if (nested >= MOST_NESTED) {
            throw BuiltinExceptions.depthLimit(
                    "Scripts and host functions call each other too deeply.");
        }
        nested++;
        try {
            return interpreter.run(fiber, closure, arguments);
        } finally {
            nested--;
        }
    }

    /** The fiber that is running, on behalf of which a host function is being called; null when the machine is idle. */
    public @Nullable Fiber running() {
        return interpreter.fiber;
    }

    /** The functions that are active in the running fiber, while a host function is being called. */
    public StackTrace stackTrace() {
        return Exceptions.trace(interpreter);
    }

    /** What the fibers and these programs hold; while nothing runs. Takes as long as there is much of it. */
    public LiveObjects liveObjects(Iterable<Instance> programs) {
        return LiveSize.trace(interpreter, programs);
    }

    /** Counts what scripts allocate from now on; see {@link #allocated}. */
    public void countAllocation() {
        interpreter.memory.isFollowing = true;
    }

    /** The bytes that scripts have allocated since {@link #countAllocation}, on threads that tell. */
    public long allocated() {
        return interpreter.memory.allocated();
    }

    /**
     * Lets a debugger or profiler watch everything that runs from now on, interpreted; null for none any more. Programs
     * that suspended fibers will go on in are given, too.
     */
    public void instrument(@Nullable Instrumentation watching, Iterable<Instance> programs) {
        interpreter.instrumentation = watching;
        programs.forEach(program -> program.instrument(watching));
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /** The program that a function of a script belongs to, as it is loaded here. */
    public Instance instance(FunctionValue function) {
        return ((Closure) function).function.instance;
    }

    /** What library functions are given; for engine code that calls some itself. */
    public BuiltinContext context() {
        return context;
    }

    private final class Context implements BuiltinContext {
        @Override
        public void charge(long units) {
            interpreter.charge(units);
        }

        @Override
        public void allocate(long bytes) {
            interpreter.allocate(bytes);
        }

        @Override
        public void print(String text) {
            services.print(text);
        }

        @Override
        public void printError(String text) {
            services.printError(text);
        }

        @Override
        public TextInput input() {
            return services.input();
        }

        @Override
        public boolean isGranted(String capability) {
            return services.isGranted(capability);
        }

        @Override
        public InstantSource clock() {
            return services.clock();
        }

        @Override
        public Operation spawn(FunctionValue function) {
            return services.spawn(interpreter.current(), function);
        }

        @Override
        public Group startAll(Object[] functions, CancelScope scope, Object token) {
            return services.startAll(interpreter.current(), functions, scope, token);
        }

        @Override
        public Operation startDetached(FunctionValue function) {
            return services.startDetached(function);
        }

        @Override
        public Operation startNow(FunctionValue function) {
            return services.startNow(function);
        }

        @Override
        public Operation giveWay() {
            return services.giveWay();
        }

        @Override
        public CancelScope.@Nullable Place enter(@Nullable CancelScope scope, Object token) {
            return interpreter.current().enter(scope, token);
        }

        @Override
        public void goBack(CancelScope.@Nullable Place before) {
            interpreter.current().goBack(before);
        }

        @Override
        public @Nullable CancelScope scope() {
            return interpreter.current().scope();
        }

        @Override
        public @Nullable Object token() {
            CancelScope.Place place = interpreter.current().place();
            return place == null ? null : place.token();
        }

        @Override
        public @Nullable Object ambient() {
            Object left = interpreter.current().ambient();
            return left == null ? services.ambient() : left;
        }

        @Override
        public void ambient(Object value) {
            interpreter.current().ambient(value);
        }

        @Override
        public Fiber fiber() {
            return interpreter.current();
        }

        @Override
        public Operation handOver(List<Fiber> fibers) {
            return services.handOver(fibers);
        }

        @Override
        public Operation endWaits(CancelScope scope) {
            return services.endWaits(scope);
        }

        @Override
        public Operation sleep(Duration duration) {
            return services.sleep(duration);
        }

        @Override
        public <T> T service(Class<T> type) {
            T service = services.find(type);
            if (service == null) {
                throw BuiltinExceptions.notSupported(
                        "This needs something that the host does not offer.");
            }
            return service;
        }
    }
}
