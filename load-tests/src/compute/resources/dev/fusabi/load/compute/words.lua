function run(text)
  local counts, sum = {}, 0
  for word in text:gmatch("[^ ]+") do counts[word] = (counts[word] or 0) + 1 end
  for _, count in pairs(counts) do sum = sum + count * count end
  return sum
end
