package dev.fusabi.lib;

import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Output under .NET's names. */
public final class ConsoleLibrary {
    private ConsoleLibrary() {}

    public static Object write(BuiltinContext context, @Nullable Object value) {
        context.print(OperatorsLibrary.toString(context, value));
        return Unit.UNIT;
    }

    public static Object writeLine(BuiltinContext context, @Nullable Object value) {
        context.print(OperatorsLibrary.toString(context, value) + "\n");
        return Unit.UNIT;
    }

    public static Object writeFormat(BuiltinContext context, String format, Object[] arguments) {
        context.print(CompositeFormat.format(context, format, arguments));
        return Unit.UNIT;
    }

    public static Object writeLineFormat(
            BuiltinContext context, String format, Object[] arguments) {
        context.print(CompositeFormat.format(context, format, arguments) + "\n");
        return Unit.UNIT;
    }
}
