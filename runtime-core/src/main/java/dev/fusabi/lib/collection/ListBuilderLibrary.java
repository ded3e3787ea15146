package dev.fusabi.lib.collection;

import dev.fusabi.value.Kind;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

/** What list and array expressions build their values with. */
public final class ListBuilderLibrary {
    private ListBuilderLibrary() {}

    public static ListBuilder create() {
        return new ListBuilder();
    }

    public static Object add(ListBuilder builder, Object element) {
        builder.add(element);
        return Unit.UNIT;
    }

    public static ScriptList toList(ListBuilder builder) {
        return builder.build();
    }

    /** What was added; the builder is empty then. */
    public static ScriptList close(ListBuilder builder) {
        return builder.take();
    }

    /** What was added, followed by a list. */
    public static ScriptList toListWith(ListBuilder builder, ScriptList rest) {
        return builder.build(rest);
    }

    public static Object toArray(BuiltinContext context, Kind element, ListBuilder builder) {
        return ListLibrary.toArray(context, element, builder.build());
    }
}
