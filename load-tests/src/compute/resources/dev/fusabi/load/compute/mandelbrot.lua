function run(n)
  local inside = 0
  for py = 0, n - 1 do
    for px = 0, n - 1 do
      local cx, cy = 2.0 * px / n - 1.5, 2.0 * py / n - 1.0
      local x, y, i = 0.0, 0.0, 0
      while i < 50 and x * x + y * y <= 4 do
        x, y = x * x - y * y + cx, 2 * x * y + cy
        i = i + 1
      end
      if i == 50 then inside = inside + 1 end
    end
  end
  return inside
end
