package dev.fusabi.lib;

import dev.fusabi.vm.BuiltinContext;

/** What collections cost in memory, roughly: a compressed heap's sizes. */
final class Costs {
    /** Bytes of a cons cell or of another small object. */
    private static final int CELL = 24;

    private Costs() {}

    /** Counts the making of a list or of as many small objects. */
    static void cells(BuiltinContext context, long count) {
        context.charge(count);
        context.allocate(count * CELL);
    }

    /** Counts the making of an array with elements of up to eight bytes. */
    static void array(BuiltinContext context, long count) {
        context.charge(count);
        context.allocate(count * Long.BYTES);
    }

    /** Counts work on a text; a few characters are one unit. */
    static void characters(BuiltinContext context, long count) {
        context.charge(count / 8);
    }

    /** Counts the making of a text. */
    static void text(BuiltinContext context, long characters) {
        context.charge(characters / 8);
        context.allocate(characters * 2);
    }
}
