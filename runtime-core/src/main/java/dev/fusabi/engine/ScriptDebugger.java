package dev.fusabi.engine;

import dev.fusabi.debug.Breakpoint;
import dev.fusabi.debug.Debugger;
import dev.fusabi.debug.Frame;
import dev.fusabi.debug.PausedCall;
import dev.fusabi.debug.Step;
import dev.fusabi.debug.Variable;
import dev.fusabi.vm.Debugging;
import dev.fusabi.vm.Fiber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The debugger of one engine. The machine asks it where to stop; the scheduler lets what has stopped stand. */
final class ScriptDebugger implements Debugger, Debugging {
    private final Engine engine;
    private final FiberScheduler scheduler;
    private final Consumer<PausedCall> listener;
    private final Set<Breakpoint> breakpoints = new LinkedHashSet<>();
    private final Map<Fiber, Call> stopped = new IdentityHashMap<>();
    private final List<Call> order = new ArrayList<>();

    /** How far calls go that have been told to step. */
    private final Map<Fiber, Stepping> stepping = new IdentityHashMap<>();

    /** Those that go on from where they stood: they do not stop there again. */
    private final Map<Fiber, Statement> passing = new IdentityHashMap<>();

    private boolean isPausing;
    private boolean isClosed;

    private record Stepping(Step step, Statement from) {}

    private record Stop(PausedCall.Reason reason, @Nullable Breakpoint breakpoint, Statement at) {}

    /** Why {@link #stops} has just said so. */
    private @Nullable Stop stop;

    ScriptDebugger(Engine engine, FiberScheduler scheduler, Consumer<PausedCall> listener) {
        this.engine = engine;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    // ---- What the machine asks

    @Override
    public boolean watches(String source, int line) {
        // Where a breakpoint is not on a line with code, the next one counts, which a line alone
        // does not know.
        return isPausing
                || !stepping.isEmpty()
                || breakpoints.stream().anyMatch(point -> point.isIn(source));
    }

    @Override
    public boolean stops(Fiber fiber, Statement statement) {
        Statement left = passing.remove(fiber);
        if (left != null && isSamePlace(left, statement)) {
            return false;
        }
        Breakpoint reached = statement.isFirstOfLine() ? reached(statement) : null;
        Stepping step = stepping.get(fiber);
        if (reached != null) {
            stop = new Stop(PausedCall.Reason.BREAKPOINT, reached, statement);
        } else if (step != null && hasArrived(step, statement)) {
            stop = new Stop(PausedCall.Reason.STEP, null, statement);
        } else if (isPausing) {
            stop = new Stop(PausedCall.Reason.PAUSE, null, statement);
        } else {
            return false;
        }
        return true;
    }

    private static boolean isSamePlace(Statement one, Statement other) {
        return one.function().equals(other.function())
                && one.pc() == other.pc()
                && one.depth() == other.depth();
    }

    private @Nullable Breakpoint reached(Statement statement) {
        for (Breakpoint point : breakpoints) {
            if (point.isIn(statement.location().file())
                    && statement.location().line() == actualLine(point, statement)) {
                return point;
            }
        }
        return null;
    }

    private static int actualLine(Breakpoint point, Statement statement) {
        return statement.lineFrom(point.line());
    }

    private static boolean hasArrived(Stepping step, Statement now) {
        Statement from = step.from();
        boolean isElsewhere =
                now.depth() != from.depth()
                        || !now.function().equals(from.function())
                        || now.location().line() != from.location().line()
                        || now.pc() <= from.pc();
        return switch (step.step()) {
            case INTO -> isElsewhere;
            case OVER -> now.depth() <= from.depth() && isElsewhere;
            case OUT -> now.depth() < from.depth();
        };
    }

    @Override
    public void paused(Fiber fiber, List<Debugging.ActiveFrame> stack) {
        Stop reason = java.util.Objects.requireNonNull(stop);
        stop = null;
        boolean wasWatchingAll = isPausing || !stepping.isEmpty();
        isPausing = false;
        stepping.remove(fiber);
        Call call = new Call((ScriptFiber) fiber, reason, stack);
        stopped.put(fiber, call);
        order.add(call);
        if (wasWatchingAll != !stepping.isEmpty()) {
            scheduler.loop().execute(this::watchAgain);
        }
    }

    // ---- What the scheduler asks

    /** A fiber has stopped, and its call is told of soon unless it goes on before. */
    void hasPaused(ScriptFiber fiber) {
        Call call = stopped.get(fiber);
        scheduler
                .loop()
                .execute(() -> {
                    if (call != null && call.isPaused()) {
                        listener.accept(call);
                    }
                });
    }

    /** A fiber has ended: a step of it has, too. */
    void ended(ScriptFiber fiber) {
        passing.remove(fiber);
        if (stepping.remove(fiber) != null && stepping.isEmpty()) {
            scheduler.loop().execute(this::watchAgain);
        }
    }

    /** Whether a fiber stands where it stopped, unless it is to be ended. */
    boolean holds(ScriptFiber fiber) {
        Call call = stopped.get(fiber);
        if (call != null && fiber.isInterrupted()) {
            forget(call);
            return false;
        }
        return call != null;
    }

    /** A call that must not wait goes on at once. */
    void passOver(ScriptFiber fiber) {
        Call call = stopped.get(fiber);
        if (call != null) {
            goOn(call);
        }
    }

    private void goOn(Call call) {
        forget(call);
        passing.put(call.fiber, call.stop.at());
    }

    private void forget(Call call) {
        stopped.remove(call.fiber);
        order.remove(call);
    }

    /** Looks again at which functions have to ask. */
    private void watchAgain() {
        if (!isClosed) {
            engine.instrument(this);
        }
    }

    // ---- What its user asks

    @Override
    public Breakpoint breakAt(String file, int line) {
        engine.requireEventLoop();
        Breakpoint point = new Breakpoint(file, line);
        breakpoints.add(point);
        watchAgain();
        return point;
    }

    @Override
    public boolean remove(Breakpoint breakpoint) {
        engine.requireEventLoop();
        boolean isRemoved = breakpoints.remove(breakpoint);
        watchAgain();
        return isRemoved;
    }

    @Override
    public List<Breakpoint> breakpoints() {
        return List.copyOf(breakpoints);
    }

    @Override
    public void pause() {
        engine.requireEventLoop();
        isPausing = true;
        watchAgain();
    }

    @Override
    public List<PausedCall> paused() {
        return List.copyOf(order);
    }

    @Override
    public void close() {
        engine.requireEventLoop();
        if (!isClosed) {
            isClosed = true;
            breakpoints.clear();
            isPausing = false;
            engine.instrument(null);
            List.copyOf(order).forEach(PausedCall::resume);
            stepping.clear();
            passing.clear();
            scheduler.debugger(null);
        }
    }

    private final class Call implements PausedCall {
        private final ScriptFiber fiber;
        private final Stop stop;
        private final List<Debugging.ActiveFrame> frames;

        Call(ScriptFiber fiber, Stop stop, List<Debugging.ActiveFrame> frames) {
            this.fiber = fiber;
            this.stop = stop;
            this.frames =
                    frames.stream()
                            .filter(frame -> !frame.function().equals(UserTrace.START))
                            .toList();
        }

        @Override
        public Reason reason() {
            return stop.reason();
        }

        @Override
        public Optional<Breakpoint> breakpoint() {
            return Optional.ofNullable(stop.breakpoint());
        }

        @Override
        public List<Frame> stack() {
            return frames.stream()
                    .map(frame ->
                            new Frame(
                                    frame.function(),
                                    frame.location(),
                                    frame.variables().stream()
                                            .map(v -> new Variable(v.name(), v.value()))
                                            .toList()))
                    .toList();
        }

        @Override
        public boolean isPaused() {
            return stopped.get(fiber) == this;
        }

        @Override
        public void resume() {
            engine.requireEventLoop();
            if (isPaused()) {
                goOn(this);
                scheduler.wake(fiber);
            }
        }

        @Override
        public void step(Step step) {
            engine.requireEventLoop();
            if (isPaused()) {
                stepping.put(fiber, new Stepping(step, stop.at()));
                watchAgain();
                resume();
            }
        }

        @Override
        public Variable evaluate(int frame, String expression) {
            engine.requireEventLoop();
            var context = new FrameExpression(engine, frames.get(frame));
            return new Variable("it", context.evaluate(expression));
        }
    }
}
