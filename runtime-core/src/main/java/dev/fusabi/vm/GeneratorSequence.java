package dev.fusabi.vm;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.TypeNames;

/** A lazy sequence of a script: each enumeration runs its body anew, as far as it is asked for elements. */
public final class GeneratorSequence implements TypeNames.Named {
    private final Closure body;

    private GeneratorSequence(Closure body) {
        this.body = body;
    }

    /** The builtin {@code Seq.generate}. */
    public static Object generate(Object body) {
        if (body instanceof Closure closure
                && closure.function.code.isGenerator()
                && closure.arity() == 0) {
            return new GeneratorSequence(closure);
        }
        String actual = body instanceof FunctionValue ? "function" : TypeNames.of(body);
        throw BuiltinExceptions.invalidCast("sequence body", actual);
    }

    /** What a sequence yields last: the sequence that goes on in its place. */
    record Rest(Object source) {}

    /** The builtin {@code Seq.rest}. */
    public static Object rest(Object source) {
        return new Rest(source);
    }

    Closure body() {
        return body;
    }

    Generator start() {
        return new Generator(body);
    }

    @Override
    public String typeName() {
        return "seq";
    }

    @Override
    public String toString() {
        return "seq [...]";
    }
}
