function run(n) {
  var composite = [], count = 0;
  for (var k = 0; k <= n; k++) composite.push(false);
  for (var i = 2; i <= n; i++) {
    if (!composite[i]) {
      count++;
      for (var j = i * i; j <= n; j += i) composite[j] = true;
    }
  }
  return count;
}
