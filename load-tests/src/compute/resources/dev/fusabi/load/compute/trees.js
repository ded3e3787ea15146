// Rhino 1.9.2 compiles depth === 0 wrongly, so this compares with ==.
function make(depth) {
  if (depth == 0) return { left: null, right: null };
  var left = make(depth - 1), right = make(depth - 1);
  return { left: left, right: right };
}

function check(tree) { return tree === null ? 0 : 1 + check(tree.left) + check(tree.right); }

function run(n) {
  var sum = check(make(n + 1));
  var kept = make(n);
  for (var depth = 4; depth <= n; depth += 2) {
    var times = 1 << (n - depth + 4);
    for (var i = 0; i < times; i++) sum += check(make(depth));
  }
  return sum + check(kept);
}
