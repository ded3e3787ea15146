package dev.fusabi.vm;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;

/**
 * A host function as the machine calls it. A result that is a {@link dev.fusabi.value.Operation} is awaited; what it
 * throws reaches the script as an exception, a {@link dev.fusabi.value.ScriptFailure} as the exception that it carries.
 */
@FunctionalInterface
public interface HostFunctionTarget {
    /**
     * @param arguments boxed script values, not to be changed
     * @return a boxed script value, an operation, or null for unit
     */
    @Nullable Object call(BuiltinContext context, Object[] arguments) throws Exception;

    /**
     * The same as a handle of boxed script values, for functions that give their result at once and see nothing of
     * their caller; null for others. Handles of one function in several engines are the same object.
     */
    default @Nullable MethodHandle direct() {
        return null;
    }
}
