package dev.fusabi.vm;

/** The compiled form of a function from one of its instructions on. Subclasses are generated, see {@link CodeGenerator}. */
abstract class CompiledCode {
    /** What it needs of the thread's stack, about. */
    int stack;

    /**
     * Runs it on the registers of the innermost frame. Afterwards the frame has returned, but for its removal, or
     * {@link Interpreter#isLeaving} says that its calls go on in the interpreter.
     *
     * @param left bytes of the thread's stack that it may use, about
     */
    abstract void enter(Interpreter machine, Instance instance, int left, int pb, int rb);
}
