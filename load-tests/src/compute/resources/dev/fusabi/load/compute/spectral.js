function a(i, j) { return 1 / ((i + j) * (i + j + 1) / 2 + i + 1); }

function times(v) {
  var r = [];
  for (var i = 0; i < v.length; i++) {
    var sum = 0;
    for (var j = 0; j < v.length; j++) sum += a(i, j) * v[j];
    r.push(sum);
  }
  return r;
}

function timesTransposed(v) {
  var r = [];
  for (var i = 0; i < v.length; i++) {
    var sum = 0;
    for (var j = 0; j < v.length; j++) sum += a(j, i) * v[j];
    r.push(sum);
  }
  return r;
}

function run(n) {
  var u = [], v = [];
  for (var i = 0; i < n; i++) { u.push(1); v.push(0); }
  for (var k = 0; k < 10; k++) {
    v = timesTransposed(times(u));
    u = timesTransposed(times(v));
  }
  var uv = 0, vv = 0;
  for (var m = 0; m < n; m++) { uv += u[m] * v[m]; vv += v[m] * v[m]; }
  return Math.sqrt(uv / vv);
}
