package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A function to call, and with what; see {@link Engine#callBatch}.
 *
 * @param function as for {@link Engine#call}
 * @param arguments Java values; null is unit
 */
public record FunctionCall(String function, List<@Nullable Object> arguments) {
    public FunctionCall {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    public static FunctionCall of(String function, @Nullable Object... arguments) {
        return new FunctionCall(function, Arrays.asList(arguments));
    }
}
