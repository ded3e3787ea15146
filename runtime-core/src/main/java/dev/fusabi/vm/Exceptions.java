package dev.fusabi.vm;

import dev.fusabi.bytecode.Code;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.StackTrace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** From what Java throws to exceptions of scripts, and their stack traces. */
final class Exceptions {
    /** Of a deeper stack only the innermost frames are recorded. */
    private static final int MOST_FRAMES = 100;

    private Exceptions() {}

    /** The script exception for something thrown while an instruction ran. */
    static ExceptionValue of(Throwable thrown) {
        return switch (thrown) {
            case ScriptFailure failure -> failure.exception();
            case StackOverflowError e ->
                    BuiltinExceptions.depthLimit("The Java stack is used up.").exception();
            case OutOfMemoryError e ->
                    BuiltinExceptions.memoryLimit("The Java heap is used up.").exception();
            case NullPointerException e ->
                    BuiltinExceptions.nullReference().exception().withCause(e);
            case VirtualMachineError e -> throw e;
            default -> internal(thrown);
        };
    }

    /** Something that verified code and the library should never do. */
    private static ExceptionValue internal(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return BuiltinExceptions.runtimeError("Internal error (" + name + ").")
                .exception()
                .withCause(thrown);
    }

    /** What a host function threw. */
    static ScriptFailure ofHost(Throwable thrown) {
        if (thrown instanceof ScriptFailure failure) {
            return failure;
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        String message = thrown.getMessage();
        return BuiltinExceptions.hostError(
                message == null ? thrown.getClass().getSimpleName() : message, thrown);
    }

    /** Records the current fiber's frames in an exception. */
    static void trace(ExceptionValue exception, Stacks stacks) {
        exception.stackTrace(trace(stacks));
    }

    /** The current fiber's frames. */
    static StackTrace trace(Stacks stacks) {
        List<StackTrace.Frame> frames = new ArrayList<>();
        for (int i = stacks.depth; i > stacks.base && frames.size() < MOST_FRAMES; i--) {
            LinkedFunction function = stacks.frames[i];
            if (!function.isHidden()) {
                frames.add(
                        new StackTrace.Frame(
                                function.code.name(), locate(function, stacks.pcs[i] - 1)));
            }
        }
        return new StackTrace(frames);
    }

    /** Where an instruction comes from. */
    static SourceLocation locate(LinkedFunction function, int pc) {
        Code code = function.code;
        int[] lines = code.lines();
        String source = function.program.program.sources().get(code.source());
        int low = 0;
        int high = lines.length / 3 - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (lines[3 * middle] <= pc) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found < 0
                ? new SourceLocation(source, 1, 1)
                : new SourceLocation(source, lines[3 * found + 1], lines[3 * found + 2]);
    }

    /** The failure of a match without a fitting rule. */
    static ScriptFailure matchFailure(@Nullable LinkedFunction function, int pc) {
        return BuiltinExceptions.matchFailure(
                function == null ? new SourceLocation("", 1, 1) : locate(function, pc));
    }
}
