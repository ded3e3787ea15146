local function init(n, f) local r = {} for i = 1, n do r[i] = f(i - 1) end return r end
local function map(a, f) local r = {} for i = 1, #a do r[i] = f(a[i]) end return r end
local function filter(a, f)
  local r, n = {}, 0
  for i = 1, #a do
    if f(a[i]) then n = n + 1; r[n] = a[i] end
  end
  return r
end
local function fold(a, f, s) for i = 1, #a do s = f(s, a[i]) end return s end

function run(n)
  local offset = n % 7
  local a = init(n, function(i) return i end)
  a = map(a, function(x) return x * 3 + offset end)
  a = filter(a, function(x) return x % 2 == 0 end)
  return fold(a, function(sum, x) return sum + x % 1000 end, 0)
end
