type Point = { X: int }
let count: int = null
let origin: Point = null
let items: int list = null
let name: string = null
