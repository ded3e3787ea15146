package dev.fusabi.vm;

import dev.fusabi.bytecode.Program;

import org.jspecify.annotations.Nullable;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Makes JVM classes from functions; the machine defines and runs them, and interprets what has none. From any thread.
 *
 * <p>A class of a function extends {@link CompiledCode} and lies in the machine's package. Its methods:
 *
 * <ul>
 *   <li>{@code static R call(Interpreter, Instance, int left, …)} (of a whole function only): the parameters and
 *       captured values follow, primitive ones first, as {@code long}, {@code double} or {@code Object}.
 *   <li>{@code static R apply(Interpreter, Closure, int left, …)} (likewise): the same, captured values excepted.
 *   <li>{@code void enter(Interpreter, Instance, int left, int pb, int rb)}: takes registers from the machine's stacks
 *       and puts the result there, as {@link dev.fusabi.bytecode.Opcode#RETURN_P} does.
 * </ul>
 */
public interface CodeGenerator {
    /**
     * The code of a function from an instruction on.
     *
     * @param entry 0, or the head of a loop, where the registers are those of a running frame
     * @param builtins the methods behind the program's builtins, by index
     * @return null for a function that is better interpreted
     */
    @Nullable GeneratedClass generate(
            Program program, int function, int entry, IntFunction<BuiltinMethod> builtins);

    /**
     * A class file.
     *
     * @param constants what its constants of the class's data stand for; the first one is the machine's own
     * @param stack what a call needs of the thread's stack, in bytes, about
     */
    record GeneratedClass(byte[] bytes, List<Object> constants, int stack) {}

    /**
     * A Java method of the library.
     *
     * @param supplied how many leading parameters the machine supplies
     */
    record BuiltinMethod(ClassDesc owner, String name, MethodTypeDesc descriptor, int supplied) {}
}
