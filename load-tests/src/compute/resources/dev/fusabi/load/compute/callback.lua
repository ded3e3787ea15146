function run(n)
  local sum = 0
  for _ = 1, n do sum = increment:applyAsLong(sum) end
  return sum
end
