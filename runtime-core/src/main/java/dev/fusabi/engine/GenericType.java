package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * A Java type with type arguments, for the declaration of a host function: {@code GenericType.of(List.class,
 * String.class)} is {@code string list} in scripts.
 *
 * @param raw the class
 * @param arguments as many as the class has type parameters
 */
public record GenericType(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    public GenericType {
        arguments = List.copyOf(arguments);
        if (arguments.size() != raw.getTypeParameters().length) {
            throw new IllegalArgumentException(
                    raw.getName() + " has not " + arguments.size() + " type parameters");
        }
    }

    public static GenericType of(Class<?> raw, Type... arguments) {
        return new GenericType(raw, List.of(arguments));
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }
}
