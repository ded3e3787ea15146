function run(n) {
  var text = '', hash = 0;
  for (var i = 0; i < n; i++) text += i + ';';
  for (var k = 0; k < text.length; k++) hash = (hash * 31 + text.charCodeAt(k)) % 1000003;
  return hash;
}
