sealed class Instruction
class Multiply(val factor: Long) : Instruction()
object AddIndex : Instruction()
class Modulo(val divisor: Long) : Instruction()
object Next : Instruction()
class LoopBelow(val limit: Long, val target: Int) : Instruction()
object Halt : Instruction()

fun run(n: Long): Long {
    val program = arrayOf(Multiply(3), AddIndex, Modulo(1000003), Next, LoopBelow(n, 0), Halt)
    var pc = 0
    var index = 0L
    var accumulator = 0L
    while (true) {
        when (val i = program[pc]) {
            is Multiply -> { accumulator *= i.factor; pc++ }
            is AddIndex -> { accumulator += index; pc++ }
            is Modulo -> { accumulator %= i.divisor; pc++ }
            is Next -> { index++; pc++ }
            is LoopBelow -> pc = if (index < i.limit) i.target else pc + 1
            else -> return accumulator
        }
    }
}
