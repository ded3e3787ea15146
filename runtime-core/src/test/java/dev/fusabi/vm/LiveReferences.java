package dev.fusabi.vm;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the stacks of an idle machine still refer to. */
final class LiveReferences {
    private LiveReferences() {}

    static List<Object> of(Machine machine) {
        Interpreter interpreter = machine.interpreter();
        List<Object> found = new java.util.ArrayList<>();
        Arrays.stream(interpreter.r).filter(Objects::nonNull).forEach(found::add);
        Arrays.stream((Object[]) interpreter.frames).filter(Objects::nonNull).forEach(found::add);
        return found;
    }
}
