function run(n) {
  var offset = n % 7, numbers = [];
  for (var i = 0; i < n; i++) numbers.push(i);
  return numbers
    .map(function (x) { return x * 3 + offset; })
    .filter(function (x) { return x % 2 === 0; })
    .reduce(function (sum, x) { return sum + x % 1000; }, 0);
}
