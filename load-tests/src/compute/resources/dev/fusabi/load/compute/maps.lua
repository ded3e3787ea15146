function run(n)
  local map, set = {}, {}
  for i = 0, n - 1 do
    local key = i * 7919 % 50021
    if map[key] then
      map[key] = nil
      set[key] = true
    else
      map[key] = i
    end
  end
  local sum = 0
  for _ in pairs(set) do sum = sum + 1 end
  for _, value in pairs(map) do sum = sum + value end
  return sum
end
