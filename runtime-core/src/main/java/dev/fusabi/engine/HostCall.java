package dev.fusabi.engine;

import dev.fusabi.source.SourceLocation;
import java.util.List;

/** One call of a host function by a script: its arguments and who calls. Valid only while the function runs. */
public interface HostCall {
    /** The arguments as script values; see {@link Values} for how types map. */
    List<Object> arguments();

    /** An argument converted to a Java type; fails with a conversion error that names the argument. */
    <T> T argument(int index, Class<T> type);

    /** The engine whose script calls. */
    Engine engine();

    /** Where in the script the call stands. */
    SourceLocation location();
}
