package dev.fusabi.vm;

import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where a debugger stops. The machine asks it before statements; when it says so, the run ends as paused. */
public non-sealed interface Debugging extends Instrumentation {
    /** Whether anything may stop in a program; otherwise its functions run without asking. */
    boolean watches(String source, int line);

    /** Whether to stop before a statement, now. */
    boolean stops(Fiber fiber, Statement statement);

    /** Told right after {@link #stops} has said so. */
    void paused(Fiber fiber, List<ActiveFrame> stack);

    /**
     * A place where a line of the source begins to run.
     *
     * @param depth how many functions of the fiber are active
     */
    record Statement(LinkedFunctionId function, int pc, SourceLocation location, int depth) {
        Statement(LinkedFunction function, int pc, SourceLocation location, int depth) {
            this(new LinkedFunctionId(function), pc, location, depth);
        }

        /** The first line of its source from this one on where something begins. */
        public int lineFrom(int line) {
            return function.function.instance.lineFrom(location.file(), line);
        }

        /** Whether it is the first place of its line in its function. */
        public boolean isFirstOfLine() {
            return function.function.isFirstOfLine(pc);
        }
    }

    /** A function by its identity. */
    final class LinkedFunctionId {
        private final LinkedFunction function;

        private LinkedFunctionId(LinkedFunction function) {
            this.function = function;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LinkedFunctionId id && id.function == function;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(function);
        }
    }

    /**
     * An active function of a paused fiber.
     *
     * @param variables the innermost scopes last
     * @param program to which it belongs
     */
    record ActiveFrame(
            String function,
            SourceLocation location,
            List<HeldVariable> variables,
            Instance program) {}

    /**
     * A local variable with what it holds.
     *
     * @param value boxed; unit for a script's null
     */
    record HeldVariable(String name, Kind kind, Object value) {}
}
