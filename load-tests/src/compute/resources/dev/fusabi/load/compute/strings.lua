function run(n)
  local pieces, hash = {}, 0
  for i = 0, n - 1 do pieces[i + 1] = i .. ";" end
  local text = table.concat(pieces)
  for k = 1, #text do hash = (hash * 31 + text:byte(k)) % 1000003 end
  return hash
end
