package dev.fusabi.debug;

import java.util.List;

/**
 * Stops calls of an engine before lines of their scripts. While it is attached, all scripts of the engine are
 * interpreted. Calls that a host makes without waiting for anything ({@code Engine.call}) pass all breakpoints, since
 * they cannot stop. Belongs to the event loop of its engine.
 */
public interface Debugger extends AutoCloseable {
    /** Stops calls before a line, from now on; scripts that have not been loaded yet included. */
    Breakpoint breakAt(String file, int line);

    /** Takes a breakpoint back; false when there is none. */
    boolean remove(Breakpoint breakpoint);

    List<Breakpoint> breakpoints();

    /** Stops whatever call runs next before its next line. */
    void pause();

    /** The calls that stand, in the order in which they stopped. */
    List<PausedCall> paused();

    /** Detaches: paused calls go on, and functions are compiled again. */
    @Override
    void close();
}
