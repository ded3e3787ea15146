def run(n)
  offset = n % 7
  Array.new(n) { |i| i }
    .map { |x| x * 3 + offset }
    .select { |x| x % 2 == 0 }
    .inject(0) { |sum, x| sum + x % 1000 }
end
