def a(i, j) = 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)

def times(v)
  Array.new(v.size) do |i|
    sum = 0.0
    j = 0
    while j < v.size
      sum += a(i, j) * v[j]
      j += 1
    end
    sum
  end
end

def times_transposed(v)
  Array.new(v.size) do |i|
    sum = 0.0
    j = 0
    while j < v.size
      sum += a(j, i) * v[j]
      j += 1
    end
    sum
  end
end

def run(n)
  u = Array.new(n, 1.0)
  v = Array.new(n, 0.0)
  10.times do
    v = times_transposed(times(u))
    u = times_transposed(times(v))
  end
  uv = vv = 0.0
  n.times do |i|
    uv += u[i] * v[i]
    vv += v[i] * v[i]
  end
  Math.sqrt(uv / vv)
end
