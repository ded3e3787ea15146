abstract class Instruction {}
class Multiply extends Instruction { public final long factor; Multiply(long factor) { this.factor = factor } }
class AddIndex extends Instruction {}
class Modulo extends Instruction { public final long divisor; Modulo(long divisor) { this.divisor = divisor } }
class Next extends Instruction {}
class LoopBelow extends Instruction {
    public final long limit
    public final int target
    LoopBelow(long limit, int target) { this.limit = limit; this.target = target }
}
class Halt extends Instruction {}

class Workload {
    static long run(long n) {
        Instruction[] program = [new Multiply(3), new AddIndex(), new Modulo(1000003), new Next(), new LoopBelow(n, 0), new Halt()] as Instruction[]
        int pc = 0
        long index = 0
        long accumulator = 0
        while (true) {
            Instruction i = program[pc]
            if (i instanceof Multiply) {
                accumulator *= ((Multiply) i).factor
                pc++
            } else if (i instanceof AddIndex) {
                accumulator += index
                pc++
            } else if (i instanceof Modulo) {
                accumulator %= ((Modulo) i).divisor
                pc++
            } else if (i instanceof Next) {
                index++
                pc++
            } else if (i instanceof LoopBelow) {
                pc = index < ((LoopBelow) i).limit ? ((LoopBelow) i).target : pc + 1
            } else {
                return accumulator
            }
        }
    }
}
