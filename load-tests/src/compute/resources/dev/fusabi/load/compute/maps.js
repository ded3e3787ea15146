function run(n) {
  var map = new Map(), set = new Set();
  for (var i = 0; i < n; i++) {
    var key = i * 7919 % 50021;
    if (map['delete'](key)) set.add(key);
    else map.set(key, i);
  }
  var sum = set.size;
  map.forEach(function (value) { sum += value; });
  return sum;
}
