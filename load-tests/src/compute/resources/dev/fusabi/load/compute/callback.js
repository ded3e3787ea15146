function run(n) {
  var sum = 0;
  for (var i = 0; i < n; i++) sum = increment.applyAsLong(sum);
  return sum;
}
