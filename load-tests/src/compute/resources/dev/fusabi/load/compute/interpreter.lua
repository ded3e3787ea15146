function run(n)
  local program = {
    { op = "multiply", a = 3 }, { op = "addIndex" }, { op = "modulo", a = 1000003 },
    { op = "next" }, { op = "loopBelow", a = n, b = 1 }, { op = "halt" }
  }
  local pc, index, accumulator = 1, 0, 0
  while true do
    local i = program[pc]
    local op = i.op
    if op == "multiply" then accumulator = accumulator * i.a; pc = pc + 1
    elseif op == "addIndex" then accumulator = accumulator + index; pc = pc + 1
    elseif op == "modulo" then accumulator = accumulator % i.a; pc = pc + 1
    elseif op == "next" then index = index + 1; pc = pc + 1
    elseif op == "loopBelow" then
      if index < i.a then pc = i.b else pc = pc + 1 end
    else return accumulator end
  end
end
