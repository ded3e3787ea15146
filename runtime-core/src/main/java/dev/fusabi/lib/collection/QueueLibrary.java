package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.CheckedIterator;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.Structural;
import dev.fusabi.value.StructuredText;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Iterator;

/** .NET's queues and stacks: both take from the front. */
public final class QueueLibrary {
    private static final int ELEMENT_BYTES = 16;

    /** Stands for null among the elements, which {@link ArrayDeque} does not take. */
    private static final Object NULL = new Object();

    private QueueLibrary() {}

    /** The queue or stack as a value; equal only to itself. */
    public static final class Queue implements Enumerable, TypeNames.Named {
        private final ArrayDeque<Object> elements = new ArrayDeque<>();
        private final String name;

        private Queue(String name) {
            this.name = name;
        }

        @Override
        public Iterator<Object> iterator() {
            Iterator<Object> stored = new CheckedIterator(elements.iterator());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return stored.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    return taken(stored.next());
                }
            };
        }

        @Override
        public String typeName() {
            return name;
        }

        @Override
        public String toString() {
            return StructuredText.structured(this);
        }
    }

    private static Object stored(@Nullable Object value) {
        return value == null ? NULL : value;
    }

    private static @Nullable Object taken(Object stored) {
        return stored == NULL ? null : stored;
    }

    public static Queue create() {
        return new Queue("Queue");
    }

    public static Queue createStack() {
        return new Queue("Stack");
    }

    public static long count(Queue queue) {
        return queue.elements.size();
    }

    public static Object addFirst(BuiltinContext context, Queue queue, @Nullable Object value) {
        context.allocate(ELEMENT_BYTES);
        queue.elements.addFirst(stored(value));
        return Unit.UNIT;
    }

    public static Object addLast(BuiltinContext context, Queue queue, @Nullable Object value) {
        context.allocate(ELEMENT_BYTES);
        queue.elements.addLast(stored(value));
        return Unit.UNIT;
    }

    public static @Nullable Object removeFirst(Queue queue) {
        Object element = queue.elements.pollFirst();
        if (element == null) {
            throw BuiltinExceptions.invalidOperation(queue.name + " empty.");
        }
        return taken(element);
    }

    public static @Nullable Object first(Queue queue) {
        Object element = queue.elements.peekFirst();
        if (element == null) {
            throw BuiltinExceptions.invalidOperation(queue.name + " empty.");
        }
        return taken(element);
    }

    public static boolean contains(BuiltinContext context, Queue queue, @Nullable Object value) {
        context.charge(queue.elements.size());
        for (Object element : queue.elements) {
            if (Structural.equal(taken(element), value)) {
                return true;
            }
        }
        return false;
    }

    public static Object clear(Queue queue) {
        queue.elements.clear();
        return Unit.UNIT;
    }
}
