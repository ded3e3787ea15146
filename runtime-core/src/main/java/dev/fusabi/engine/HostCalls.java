package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Conversions;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.StackTrace;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;
import dev.fusabi.vm.HostFunctionTarget;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Makes the host's functions callable by the scripts of one engine. */
final class HostCalls {
    private final Engine engine;
    private final FiberScheduler scheduler;
    private final OperationRegistry operations;

    HostCalls(Engine engine, FiberScheduler scheduler, OperationRegistry operations) {
        this.engine = engine;
        this.scheduler = scheduler;
        this.operations = operations;
    }

    /**
     * @param type the function's type in the program that calls it, whose records its results become; null when it is
     *     untyped
     */
    HostFunctionTarget target(BuiltinInfo declaration, @Nullable ScriptType type) {
        ScriptType result =
                type instanceof ScriptType.FunctionOf function
                        ? function.result()
                        : Values.scriptType(declaration.result());
        return new Target(declaration, result);
    }

    private final class Target implements HostFunctionTarget {
        private final BuiltinInfo declaration;
        private final HostFunctionBody body;
        private final ScriptType result;

        /** The call of a function that takes nothing, outside all contexts: always the same. */
        private final @Nullable Call withoutArguments;

        Target(BuiltinInfo declaration, ScriptType result) {
            this.declaration = declaration;
            this.result = result;
            body = declaration.body();
            boolean takesNothing =
                    declaration.parameters() != null && declaration.parameters().isEmpty();
            withoutArguments =
                    takesNothing
                            ? new Call(
                                    engine,
                                    scheduler,
                                    declaration,
                                    result,
                                    new Object[] {Unit.UNIT},
                                    null)
                            : null;
        }

        @Override
        public @Nullable MethodHandle direct() {
            return body instanceof PlainFunction plain ? plain.handle() : null;
        }

        @Override
        public Object call(BuiltinContext machine, Object[] arguments) {
            Object value;
            try {
                ScriptFiber fiber = scheduler.running();
                CallContext context = fiber == null ? null : fiber.context();
                if (context != null) {
                    value =
                            context.run(
                                    body,
                                    new Call(
                                            engine,
                                            scheduler,
                                            declaration,
                                            result,
                                            arguments,
                                            context));
                } else if (withoutArguments != null) {
                    value = body.call(withoutArguments);
                } else {
                    value =
                            body.call(
                                    new Call(
                                            engine,
                                            scheduler,
                                            declaration,
                                            result,
                                            arguments,
                                            null));
                }
            } catch (Exception e) {
                throw failure(declaration.scriptName(), e);
            }
            return switch (value) {
                case Operation operation -> operations.registerOrCancel(operation);
                case CompletableFuture<?> future when future.isDone() -> resultNow(future, result);
                case CompletionStage<?> stage ->
                        operations.registerOrCancel(new StageOperation(stage, result));
                case null -> toScript(null, result);
                default -> toScript(value, result);
            };
        }
    }

    private static Object resultNow(CompletableFuture<?> future, ScriptType type) {
        if (future.state() == Future.State.SUCCESS) {
            return toScript(future.resultNow(), type);
        }
        throw StageOperation.failure(
                future.isCancelled() ? new CancellationException() : future.exceptionNow());
    }

    /** What a host function or its stage gave, as a script value. */
    static Object toScript(@Nullable Object value, ScriptType type) {
        if (value instanceof Long && type == ScriptType.Simple.INT) {
            // By far the most.
            return value;
        }
        Optional<Object> record = RecordPlan.toScript(value, type);
        return record.isPresent()
                ? record.get()
                : Conversions.convert(JavaToScript.convert(value), type);
    }

    /** What a host function threw, as scripts see it. */
    static ScriptFailure failure(String scriptName, Exception thrown) {
        return switch (thrown) {
            case ScriptFailure failure -> failure;
            case ScriptException.Conversion conversion ->
                    BuiltinExceptions.argument(
                            "'" + scriptName + "': " + conversion.getMessage(), "");
            default -> failure(thrown);
        };
    }

    /** A host's exception as scripts see it: its message, never its class or stack. */
    static ScriptFailure failure(Throwable cause) {
        String message = cause.getMessage();
        return BuiltinExceptions.hostError(
                message == null ? "the host function failed" : message, cause);
    }

    private record Call(
            Engine engine,
            FiberScheduler scheduler,
            BuiltinInfo declaration,
            ScriptType resultType,
            Object[] values,
            @Nullable CallContext context)
            implements HostCall {
        @Override
        public StackTrace scriptStackTrace() {
            return scheduler.stackTrace();
        }

        @Override
        public List<Object> arguments() {
            return Collections.unmodifiableList(Arrays.asList(values));
        }

        @Override
        // NullAway: null is given only for void and unit, where T is Void or Object.
        @SuppressWarnings({"unchecked", "NullAway"})
        public <T> T argument(int index, Class<T> type) {
            return type == Object.class
                    ? type.cast(given(index))
                    : (T) argumentOf(index, (Type) type);
        }

        private Object given(int index) {
            if (index >= values.length) {
                throw BuiltinExceptions.argument(
                        "'"
                                + declaration.scriptName()
                                + "' takes at least "
                                + (index + 1)
                                + " arguments, got "
                                + values.length,
                        "");
            }
            return values[index];
        }

        @Override
        public @Nullable Object argumentOf(int index, Type type) {
            Object value = given(index);
            try {
                return Values.toJava(value, type);
            } catch (ScriptException.Conversion e) {
                throw BuiltinExceptions.argument(
                        "argument "
                                + (index + 1)
                                + " of '"
                                + declaration.scriptName()
                                + "': "
                                + e.getMessage(),
                        "");
            }
        }
    }
}
