function run(n) {
  var inside = 0;
  for (var py = 0; py < n; py++) {
    for (var px = 0; px < n; px++) {
      var cx = 2.0 * px / n - 1.5, cy = 2.0 * py / n - 1.0;
      var x = 0, y = 0, i = 0;
      while (i < 50 && x * x + y * y <= 4) {
        var next = x * x - y * y + cx;
        y = 2 * x * y + cy;
        x = next;
        i++;
      }
      if (i === 50) inside++;
    }
  }
  return inside;
}
