function make(depth) {
  return depth === 0 ? { left: null, right: null } : { left: make(depth - 1), right: make(depth - 1) };
}

function check(tree) { return tree === null ? 0 : check(tree.left) + check(tree.right) + 1; }

function run(n) {
  var sum = check(make(n + 1));
  var kept = make(n);
  for (var depth = 4; depth <= n; depth += 2) {
    var times = 1 << (n - depth + 4);
    for (var i = 0; i < times; i++) sum += check(make(depth));
  }
  return sum + check(kept);
}
