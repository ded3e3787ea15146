package dev.fusabi.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that becomes a function of scripts. Its parameters and its result are typed, as {@code
 * dev.fusabi.engine.Values} says; a first parameter of type {@code HostCall} gets the call itself and is none of the
 * script's; a result that is a {@code CompletionStage} is waited for, which suspends the script. It may throw anything.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Builtin {
    /** What the function does, for tools and error messages. */
    String doc();

    /** The function's name without namespace; the method's unless given. */
    String name() default "";

    /** The capability that scripts need; that of {@link Builtins#requires} unless given. */
    String requires() default "";
}
