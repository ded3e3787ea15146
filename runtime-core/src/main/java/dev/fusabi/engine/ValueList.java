package dev.fusabi.engine;

import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.Tuple;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.AbstractSequentialList;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** The elements of script values as lists of Java, wrapped when they are read. */
final class ValueList {
    private ValueList() {}

    static List<Value> of(Object sequence) {
        return switch (sequence) {
            case ScriptList list -> new Cells(list);
            case Tuple tuple -> new Indexed(tuple.asList());
            case ScriptSet set -> {
                List<Object> items = new ArrayList<>();
                set.forEach(items::add);
                yield new Indexed(items);
            }
            case Object[] array -> new Indexed(java.util.Arrays.asList(array));
            default -> new Primitive(sequence);
        };
    }

    private static final class Indexed extends AbstractList<Value> {
        private final List<Object> items;

        Indexed(List<Object> items) {
            this.items = items;
        }

        @Override
        public Value get(int index) {
            return Value.of(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    /** An array of a Java primitive type. */
    private static final class Primitive extends AbstractList<Value> {
        private final Object array;

        Primitive(Object array) {
            this.array = array;
        }

        @Override
        public Value get(int index) {
            return Value.of(
                    array instanceof byte[] bytes
                            ? dev.fusabi.value.Unsigned.ofByte(bytes[index] & 0xFF)
                            : Array.get(array, index));
        }

        @Override
        public int size() {
            return Array.getLength(array);
        }
    }

    /** A list of cells: reading it from the start is cheap, going back starts anew. */
    private static final class Cells extends AbstractSequentialList<Value> {
        private final ScriptList list;

        Cells(ScriptList list) {
            this.list = list;
        }

        @Override
        public int size() {
            return list.length();
        }

        @Override
        public ListIterator<Value> listIterator(int start) {
            return new Cursor(list, start);
        }
    }

    private static final class Cursor implements ListIterator<Value> {
        private final ScriptList list;
        private ScriptList at;
        private int index;

        Cursor(ScriptList list, int start) {
            this.list = list;
            at = list;
            go(start);
        }

        private void go(int target) {
            at = list;
            for (index = 0; index < target; index++) {
                if (at.isEmpty()) {
                    throw new IndexOutOfBoundsException(target);
                }
                at = at.tail();
            }
        }

        @Override
        public boolean hasNext() {
            return !at.isEmpty();
        }

        @Override
        public Value next() {
            Value item = Value.of(at.head());
            at = at.tail();
            index++;
            return item;
        }

        @Override
        public boolean hasPrevious() {
            return index > 0;
        }

        @Override
        public Value previous() {
            if (index == 0) {
                throw new java.util.NoSuchElementException();
            }
            go(index - 1);
            return Value.of(at.head());
        }

        @Override
        public int nextIndex() {
            return index;
        }

        @Override
        public int previousIndex() {
            return index - 1;
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void set(Value value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(Value value) {
            throw new UnsupportedOperationException();
        }
    }
}
