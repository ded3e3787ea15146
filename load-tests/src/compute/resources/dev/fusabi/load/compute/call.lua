function run(x) return x + 1 end
