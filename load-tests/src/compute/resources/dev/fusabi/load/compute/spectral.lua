local function a(i, j) return 1 / ((i + j) * (i + j + 1) / 2 + i + 1) end

local function times(v, n)
  local r = {}
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + a(i, j) * v[j + 1] end
    r[i + 1] = sum
  end
  return r
end

local function times_transposed(v, n)
  local r = {}
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + a(j, i) * v[j + 1] end
    r[i + 1] = sum
  end
  return r
end

function run(n)
  local u, v = {}, {}
  for i = 1, n do u[i] = 1; v[i] = 0 end
  for _ = 1, 10 do
    v = times_transposed(times(u, n), n)
    u = times_transposed(times(v, n), n)
  end
  local uv, vv = 0, 0
  for i = 1, n do
    uv = uv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  return math.sqrt(uv / vv)
end
