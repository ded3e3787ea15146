package dev.fusabi.load.compute.handwritten;

public final class Interpreter {
    private Interpreter() {}

    sealed interface Instruction {}

    record Multiply(long factor) implements Instruction {}

    record AddIndex() implements Instruction {}

    record Modulo(long divisor) implements Instruction {}

    record Next() implements Instruction {}

    record LoopBelow(long limit, int target) implements Instruction {}

    record Halt() implements Instruction {}

    public static long run(long n) {
        Instruction[] program = {
            new Multiply(3),
            new AddIndex(),
            new Modulo(1_000_003),
            new Next(),
            new LoopBelow(n, 0),
            new Halt()
        };
        int pc = 0;
        long index = 0;
        long accumulator = 0;
        while (true) {
            switch (program[pc]) {
                case Multiply(long factor) -> {
                    accumulator *= factor;
                    pc++;
                }
                case AddIndex _ -> {
                    accumulator += index;
                    pc++;
                }
                case Modulo(long divisor) -> {
                    accumulator %= divisor;
                    pc++;
                }
                case Next _ -> {
                    index++;
                    pc++;
                }
                case LoopBelow(long limit, int target) -> pc = index < limit ? target : pc + 1;
                case Halt _ -> {
                    return accumulator;
                }
            }
        }
    }
}
