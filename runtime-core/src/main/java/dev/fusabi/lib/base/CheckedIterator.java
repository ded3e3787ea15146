package dev.fusabi.lib.base;

import dev.fusabi.value.BuiltinExceptions;

import java.util.ConcurrentModificationException;
import java.util.Iterator;

/** Enumerates a mutable collection; a change meanwhile is .NET's exception. */
public final class CheckedIterator implements Iterator<Object> {
    private final Iterator<Object> elements;

    public CheckedIterator(Iterator<Object> elements) {
        this.elements = elements;
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public Object next() {
        try {
            return elements.next();
        } catch (ConcurrentModificationException e) {
            throw BuiltinExceptions.invalidOperation(
                    "Collection was modified; enumeration operation may not execute.");
        }
    }
}
