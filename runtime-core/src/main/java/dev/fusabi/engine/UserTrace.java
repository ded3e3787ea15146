package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.value.StackTrace;

import java.util.List;

/** What the author of a script sees of a stack trace: the frames of scripts, without those of the library. */
final class UserTrace {
    /** What calls the top levels of a script's files. */
    static final String START = "<start>";

    private UserTrace() {}

    static StackTrace of(StackTrace trace) {
        List<StackTrace.Frame> frames =
                trace.frames().stream().filter(UserTrace::isOfUser).toList();
        return new StackTrace(frames);
    }

    private static boolean isOfUser(StackTrace.Frame frame) {
        return !frame.location().file().startsWith(Program.LIBRARY)
                && !frame.function().equals(START);
    }
}
