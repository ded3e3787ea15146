def run(n)
  host = $increment
  sum = 0
  n.times { sum = host.applyAsLong(sum) }
  sum
end
