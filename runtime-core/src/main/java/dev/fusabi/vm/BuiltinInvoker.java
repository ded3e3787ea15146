package dev.fusabi.vm;

import dev.fusabi.value.Operation;

import org.jspecify.annotations.Nullable;

/**
 * Calls Java-written library functions straight from registers. Subclasses are generated, see {@link InvokerGenerator}.
 */
abstract class BuiltinInvoker {
    /**
     * Calls the builtin of this index, with arguments in {@code p[pb]…} and {@code r[rb]…}, and puts its result into
     * {@code p[pb]} or {@code r[rb]}, unless it is an operation, which is returned instead.
     */
    abstract @Nullable Operation invoke(
            int index, BuiltinContext context, long[] p, int pb, Object[] r, int rb);
}
