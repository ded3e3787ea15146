package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.Structural;
import dev.fusabi.vm.BuiltinContext;

/** What is faster in Java for sequences that are collections in truth: those of script code have to be enumerated. */
public final class SeqLibrary {
    private SeqLibrary() {}

    /** Whether it is a list or an array. */
    public static boolean isHeld(Object source) {
        return source instanceof ScriptList || source.getClass().isArray();
    }

    public static boolean contains(BuiltinContext context, Object value, Object source) {
        if (!(source instanceof ScriptList list)) {
            return ArrayLibrary.contains(context, value, source);
        }
        int visited = 0;
        boolean found = false;
        for (ScriptList cell = list; !found && !cell.isEmpty(); cell = cell.tail()) {
            found = Structural.equal(cell.head(), value);
            visited++;
        }
        context.charge(visited);
        return found;
    }

    /** How many elements a collection has that knows it; negative for others. */
    public static long count(Object source) {
        return switch (source) {
            case String text -> text.length();
            case ScriptMap map -> map.size();
            case ScriptSet set -> set.size();
            default -> source.getClass().isArray() ? ScriptArrays.length(source) : -1;
        };
    }
}
