package dev.fusabi.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The Java type of a sequence, for the declaration of a host function: {@code Iterable<E>}, which is {@code seq} of the
 * element's type in scripts.
 *
 * @param element the class of the elements
 */
public record SequenceType(Class<?> element) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
        return new Type[] {element};
    }

    @Override
    public Type getRawType() {
        return Iterable.class;
    }

    @Override
    // NullAway: null says that there is none, as the interface wants it.
    @SuppressWarnings("NullAway")
    public Type getOwnerType() {
        return null;
    }
}
