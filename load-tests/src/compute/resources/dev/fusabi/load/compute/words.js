function run(text) {
  var counts = new Map(), sum = 0;
  var words = text.split(' ');
  for (var i = 0; i < words.length; i++) {
    var known = counts.get(words[i]);
    counts.set(words[i], known === undefined ? 1 : known + 1);
  }
  counts.forEach(function (count) { sum += count * count; });
  return sum;
}
