local function make(depth)
  if depth == 0 then return {} end
  return { left = make(depth - 1), right = make(depth - 1) }
end

local function check(tree)
  if tree == nil then return 0 end
  return 1 + check(tree.left) + check(tree.right)
end

function run(n)
  local sum = check(make(n + 1))
  local kept = make(n)
  for depth = 4, n, 2 do
    for _ = 1, 2 ^ (n - depth + 4) do sum = sum + check(make(depth)) end
  end
  return sum + check(kept)
end
