package dev.fusabi.value;

import java.util.Iterator;

/** A library value that can be enumerated by Java code: a range, a map, a set, a view of a collection. */
public interface Enumerable extends Iterable<Object> {
    /** A new pass over the boxed elements. */
    @Override
    Iterator<Object> iterator();

    /** Whether the elements take memory as long as this lives; those of a range are made when they are asked for. */
    default boolean holdsElements() {
        return true;
    }
}
