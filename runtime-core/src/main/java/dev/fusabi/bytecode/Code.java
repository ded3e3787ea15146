package dev.fusabi.bytecode;

import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One compiled function. Arrays are owned by this record and never change.
 *
 * @param name as stack traces show it
 * @param signature its parameters and result
 * @param captures the kinds of captured values, which follow the parameters in the registers
 * @param primitives the number of primitive registers that the instructions name: the arguments and results of calls
 *     count, the rest of callees' windows does not
 * @param references the number of reference registers, likewise
 * @param isGenerator whether it is the body of a lazy sequence and may {@link Opcode#YIELD}
 * @param constants strings, boxed numbers, unit, empty list, … (see the file format for what may stand here)
 * @param switches jump tables of pcs
 * @param lines triples (first pc, line, column) flattened: the places of instructions, ascending by pc
 * @param source an index into the program's source names
 * @param variables the local variables of the source, for debuggers; not part of compiled files
 */
public record Code(
        String name,
        Signature signature,
        List<Kind> captures,
        int primitives,
        int references,
        boolean isGenerator,
        long[] instructions,
        long[] longs,
        @Nullable Object[] constants,
        int[][] switches,
        List<Handler> handlers,
        int[] lines,
        int source,
        List<Variable> variables) {
    /**
     * A local variable of the source.
     *
     * @param kind of its values
     * @param register that holds it, or in the case of a cell the reference register that holds the cell
     * @param start the first pc where it has its value
     * @param end the pc after the last one
     */
    public record Variable(
            String name, Kind kind, int register, boolean isCell, int start, int end) {}

    /** A function of which no local variables are known. */
    public Code(
            String name,
            Signature signature,
            List<Kind> captures,
            int primitives,
            int references,
            boolean isGenerator,
            long[] instructions,
            long[] longs,
            @Nullable Object[] constants,
            int[][] switches,
            List<Handler> handlers,
            int[] lines,
            int source) {
        this(
                name,
                signature,
                captures,
                primitives,
                references,
                isGenerator,
                instructions,
                longs,
                constants,
                switches,
                handlers,
                lines,
                source,
                List.of());
    }

    /**
     * A guarded range of instructions; of several that cover a pc, the first in the list wins.
     *
     * @param register the reference register that receives the exception
     * @param isCleanup whether it also runs for cancellation and limits, and must raise again
     */
    public record Handler(int start, int end, int target, int register, boolean isCleanup) {}
}
