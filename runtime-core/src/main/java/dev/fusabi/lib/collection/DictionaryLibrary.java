package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Equality;
import dev.fusabi.lib.base.KnownEquality;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** .NET's dictionary. */
public final class DictionaryLibrary {
    private DictionaryLibrary() {}

    /** The table as a value; equal only to itself. Enumerates pairs. */
    public static final class Dictionary implements Enumerable, TypeNames.Named {
        private final EntryTable entries;
        private boolean isFrozen;

        private Dictionary(Equality equality) {
            entries = new EntryTable(equality);
        }

        @Override
        public Iterator<Object> iterator() {
            return entries.iterator(DictionaryLibrary::pair);
        }

        @Override
        public String typeName() {
            return "Dictionary";
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    /** The keys or the values of a dictionary as they are at any time. */
    public record Part(Dictionary table, boolean isKeys) implements Enumerable, TypeNames.Named {
        @Override
        public Iterator<Object> iterator() {
            return table.entries.iterator(
                    (key, value) -> isKeys ? key : value == null ? Unit.UNIT : value);
        }

        @Override
        public String typeName() {
            return isKeys ? "KeyCollection" : "ValueCollection";
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    @SuppressWarnings("NullAway") // A value may be null, which a tuple's element is then, too.
    private static Tuple pair(Object key, @Nullable Object value) {
        return Tuple.entry(key, value);
    }

    public static Dictionary create() {
        return new Dictionary(KnownEquality.STRUCTURAL);
    }

    public static Dictionary comparing(Equality equality) {
        return new Dictionary(equality);
    }

    /** From now on it cannot be changed. */
    public static Object freeze(Dictionary table) {
        table.isFrozen = true;
        return Unit.UNIT;
    }

    public static boolean isFrozen(Dictionary table) {
        return table.isFrozen;
    }

    private static EntryTable changeable(Dictionary table) {
        if (table.isFrozen) {
            throw BuiltinExceptions.notSupported("This value cannot be mutated");
        }
        return table.entries;
    }

    public static long count(Dictionary table) {
        return table.entries.size();
    }

    private static Object required(@Nullable Object key) {
        if (key == null) {
            throw BuiltinExceptions.argumentNull("key");
        }
        return key;
    }

    public static @Nullable Object get(
            BuiltinContext context, Dictionary table, @Nullable Object key) {
        Object known = required(key);
        int index = table.entries.find(context, known);
        if (index < 0) {
            throw BuiltinExceptions.keyNotFound(known);
        }
        return table.entries.value(index);
    }

    public static Object set(
            BuiltinContext context,
            Dictionary table,
            @Nullable Object key,
            @Nullable Object value) {
        Object known = required(key);
        int index = changeable(table).find(context, known);
        if (index >= 0) {
            table.entries.value(index, value);
        } else {
            table.entries.add(context, known, value);
        }
        return Unit.UNIT;
    }

    public static Object add(
            BuiltinContext context,
            Dictionary table,
            @Nullable Object key,
            @Nullable Object value) {
        if (!tryAdd(context, table, key, value)) {
            throw BuiltinExceptions.argument(
                    "An item with the same key has already been added. Key: "
                            + StructuredText.print(key),
                    "");
        }
        return Unit.UNIT;
    }

    public static boolean tryAdd(
            BuiltinContext context,
            Dictionary table,
            @Nullable Object key,
            @Nullable Object value) {
        Object known = required(key);
        boolean isNew = changeable(table).find(context, known) < 0;
        if (isNew) {
            table.entries.add(context, known, value);
        }
        return isNew;
    }

    public static boolean remove(BuiltinContext context, Dictionary table, @Nullable Object key) {
        int index = changeable(table).find(context, required(key));
        if (index >= 0) {
            table.entries.remove(index);
        }
        return index >= 0;
    }

    public static boolean containsKey(
            BuiltinContext context, Dictionary table, @Nullable Object key) {
        return table.entries.find(context, required(key)) >= 0;
    }

    public static ScriptObject tryFind(
            BuiltinContext context, Dictionary table, @Nullable Object key) {
        int index = table.entries.find(context, required(key));
        if (index < 0) {
            return WellKnown.NONE;
        }
        return some(table.entries.value(index));
    }

    @SuppressWarnings("NullAway") // Some null is a value like others.
    private static ScriptObject some(@Nullable Object value) {
        return WellKnown.some(value);
    }

    public static Object clear(Dictionary table) {
        changeable(table).clear();
        return Unit.UNIT;
    }

    public static Part keys(Dictionary table) {
        return new Part(table, true);
    }

    public static Part values(Dictionary table) {
        return new Part(table, false);
    }

    public static long partCount(Part part) {
        return part.table().entries.size();
    }

    public static Equality equality(Dictionary table) {
        return table.entries.equality();
    }
}
