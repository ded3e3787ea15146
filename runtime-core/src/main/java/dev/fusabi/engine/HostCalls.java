package dev.fusabi.engine;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Conversions;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.ScriptType;
import dev.fusabi.vm.HostFunctionTarget;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes the host's functions callable by the scripts of one engine. */
final class HostCalls {
    private final Engine engine;
    private final OperationRegistry operations;

    HostCalls(Engine engine, OperationRegistry operations) {
        this.engine = engine;
        this.operations = operations;
    }

    HostFunctionTarget target(HostFunctionDeclaration declaration) {
        ScriptType result = Values.scriptType(declaration.result());
        return (context, arguments) -> {
            Object value;
            try {
                value = declaration.body().call(new Call(engine, declaration, List.of(arguments)));
            } catch (ScriptFailure e) {
                throw e;
            } catch (ScriptException.Conversion e) {
                throw BuiltinExceptions.argument(
                        "'" + declaration.scriptName() + "': " + e.getMessage(), "");
            } catch (Exception e) {
                throw failure(e);
            }
            return switch (value) {
                case Operation operation -> operations.register(operation);
                case CompletionStage<?> stage ->
                        operations.register(new StageOperation(stage, result));
                case null -> toScript(null, result);
                default -> toScript(value, result);
            };
        };
    }

    /** What a host function or its stage gave, as a script value. */
    static Object toScript(@Nullable Object value, ScriptType type) {
        return Conversions.convert(JavaToScript.convert(value), type);
    }

    /** A host's exception as scripts see it: its message, never its class or stack. */
    static ScriptFailure failure(Throwable cause) {
        String message = cause.getMessage();
        return BuiltinExceptions.hostError(
                message == null ? "the host function failed" : message, cause);
    }

    private record Call(Engine engine, HostFunctionDeclaration declaration, List<Object> arguments)
            implements HostCall {
        @Override
        public <T> T argument(int index, Class<T> type) {
            if (index >= arguments.size()) {
                throw BuiltinExceptions.argument(
                        "'"
                                + declaration.scriptName()
                                + "' takes at least "
                                + (index + 1)
                                + " arguments, got "
                                + arguments.size(),
                        "");
            }
            if (type == Object.class) {
                return type.cast(arguments.get(index));
            }
            try {
                return Values.toJava(arguments.get(index), type);
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
