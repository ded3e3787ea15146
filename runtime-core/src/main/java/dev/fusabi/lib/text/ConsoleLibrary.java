package dev.fusabi.lib.text;

import dev.fusabi.value.Operation;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** Output and input under .NET's names. */
public final class ConsoleLibrary {
    private ConsoleLibrary() {}

    public static Object write(BuiltinContext context, @Nullable Object value) {
        context.print(LocalText.of(context, value));
        return Unit.UNIT;
    }

    public static Object writeLine(BuiltinContext context, @Nullable Object value) {
        context.print(LocalText.of(context, value) + "\n");
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

    public static Operation readLine(BuiltinContext context) {
        return context.input().line();
    }

    public static Operation readToEnd(BuiltinContext context) {
        return context.input().rest();
    }

    public static Operation read(BuiltinContext context) {
        return context.input().character();
    }

    public static Operation peek(BuiltinContext context) {
        return context.input().peek();
    }
}
