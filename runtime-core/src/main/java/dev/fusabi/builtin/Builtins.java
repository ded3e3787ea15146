package dev.fusabi.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose {@link Builtin} methods become functions of scripts. Of {@code GameFunctions} the compiler makes {@code
 * GameFunctionsPlugin} in the same package, a plugin that a host is built with; when some of the methods are not static,
 * its constructor takes the object whose methods they are.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Builtins {
    /** The namespace of the functions, such as {@code game}: scripts call {@code Game.spawn}. Empty for none. */
    String value() default "";

    /** The capability that scripts need for all of them, unless a method says another one. Empty for none. */
    String requires() default "";
}
