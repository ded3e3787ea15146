function run(n) {
  var program = [
    { op: 'multiply', a: 3 }, { op: 'addIndex' }, { op: 'modulo', a: 1000003 },
    { op: 'next' }, { op: 'loopBelow', a: n, b: 0 }, { op: 'halt' }
  ];
  var pc = 0, index = 0, accumulator = 0;
  while (true) {
    var i = program[pc];
    switch (i.op) {
      case 'multiply': accumulator *= i.a; pc++; break;
      case 'addIndex': accumulator += index; pc++; break;
      case 'modulo': accumulator %= i.a; pc++; break;
      case 'next': index++; pc++; break;
      case 'loopBelow': pc = index < i.a ? i.b : pc + 1; break;
      default: return accumulator;
    }
  }
}
