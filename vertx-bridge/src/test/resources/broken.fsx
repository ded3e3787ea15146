module Broken

let a: int = "text"
let b = undefinedName
