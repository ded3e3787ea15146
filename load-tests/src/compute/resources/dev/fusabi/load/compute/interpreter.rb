Multiply = Struct.new(:factor)
AddIndex = Struct.new(:unused)
Modulo = Struct.new(:divisor)
Next = Struct.new(:unused)
LoopBelow = Struct.new(:limit, :target)
Halt = Struct.new(:unused)

def run(n)
  program = [Multiply.new(3), AddIndex.new, Modulo.new(1000003), Next.new, LoopBelow.new(n, 0), Halt.new]
  pc = index = accumulator = 0
  while true
    i = program[pc]
    case i
    when Multiply
      accumulator *= i.factor
      pc += 1
    when AddIndex
      accumulator += index
      pc += 1
    when Modulo
      accumulator %= i.divisor
      pc += 1
    when Next
      index += 1
      pc += 1
    when LoopBelow
      pc = index < i.limit ? i.target : pc + 1
    else
      return accumulator
    end
  end
end
