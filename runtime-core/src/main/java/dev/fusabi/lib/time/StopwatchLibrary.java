package dev.fusabi.lib.time;

import dev.fusabi.lib.base.Grants;
import dev.fusabi.vm.BuiltinContext;

/** The clock of stopwatches. */
public final class StopwatchLibrary {
    private StopwatchLibrary() {}

    /** In .NET's ticks, from some beginning. */
    public static long ticks(BuiltinContext context) {
        Grants.require(context, "time");
        java.time.Instant now = context.clock().instant();
        return now.getEpochSecond() * 10_000_000 + now.getNano() / 100;
    }
}
