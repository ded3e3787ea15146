package dev.fusabi.lib.base;

import dev.fusabi.vm.BuiltinContext;

/** What collections cost in memory, roughly: a compressed heap's sizes. */
public final class Costs {
    /** Bytes of a cons cell or of another small object. */
    private static final int CELL = 24;

    private Costs() {}

    /** Counts the making of a list or of as many small objects. */
    public static void cells(BuiltinContext context, long count) {
        context.charge(count);
        context.allocate(count * CELL);
    }

    /** Counts the making of an array with elements of up to eight bytes. */
    public static void array(BuiltinContext context, long count) {
        context.charge(count);
        context.allocate(count * Long.BYTES);
    }

    /** Counts work on a text; a few characters are one unit. */
    public static void characters(BuiltinContext context, long count) {
        context.charge(count / 8);
    }

    /** Counts the making of a text. */
    public static void text(BuiltinContext context, long characters) {
        context.charge(characters / 8);
        context.allocate(characters * 2);
    }
}
