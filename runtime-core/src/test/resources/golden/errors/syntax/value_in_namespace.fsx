namespace Shapes

let sides = 4
