function run(x) { return x + 1; }
