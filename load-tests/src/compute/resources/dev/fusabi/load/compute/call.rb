def run(x) = x + 1
