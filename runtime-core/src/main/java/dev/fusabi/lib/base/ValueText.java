package dev.fusabi.lib.base;

import dev.fusabi.value.StructuredText;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** What {@code string} gives. */
public final class ValueText {
    private ValueText() {}

    public static String of(BuiltinContext context, @Nullable Object value) {
        String text = StructuredText.print(value);
        if (!(value instanceof String)) {
            Costs.text(context, text.length());
        }
        return text;
    }
}
